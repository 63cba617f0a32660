import type { Temporal } from 'temporal-polyfill'
import type * as z from 'zod'
import type { Queries } from '../database/queries.ts'
import { androidGatewayAccount } from '../providers/android-gateway/account.ts'
import { asteriskAccount } from '../providers/asterisk/account.ts'
import { httpTemplateAccount } from '../providers/http-template/account.ts'
import { jambonzAccount } from '../providers/jambonz/account.ts'
import { pbxAccount } from '../providers/pbx/account.ts'
import { signalwireAccount } from '../providers/signalwire/account.ts'
import { telnyxAccount } from '../providers/telnyx/account.ts'
import { voipmsAccount } from '../providers/voipms/account.ts'
import { readValue, storeValue } from './store.ts'

/** What each company asks of whoever has an account there; Twilio's is older and stands with the shop's own choice. */
export const accountSchemas = {
  signalwire: signalwireAccount,
  telnyx: telnyxAccount,
  jambonz: jambonzAccount,
  asterisk: asteriskAccount,
  pbx: pbxAccount,
  'android-gateway': androidGatewayAccount,
  voipms: voipmsAccount,
  http: httpTemplateAccount,
} satisfies Record<string, z.ZodType>

export type AccountKey = keyof typeof accountSchemas
/** Null: none was entered. */
export type Accounts = { [Key in AccountKey]: z.infer<(typeof accountSchemas)[Key]> | null }

export const noAccounts = fromEach(() => null) as Accounts

export function readAccounts(db: Queries): Accounts {
  return fromEach((key) => accountSchemas[key].safeParse(readValue(db, nameOf(key))).data ?? null) as Accounts
}

export function storeAccount<Key extends AccountKey>(
  db: Queries,
  key: Key,
  account: Accounts[Key],
  now: Temporal.Instant,
): void {
  storeValue(db, nameOf(key), account, now)
}

/** Settings with "secret" in their name are never exported. */
function nameOf(key: AccountKey): string {
  return `${key}-account-secret`
}

function fromEach<Value>(of: (key: AccountKey) => Value): Record<string, Value> {
  return Object.fromEntries((Object.keys(accountSchemas) as AccountKey[]).map((key) => [key, of(key)]))
}

/** The shop's number that an account carries, E.164. */
export function numberOf(accounts: Accounts, key: AccountKey): string | null {
  const account = accounts[key]
  if (!account) return null
  return 'line' in account ? account.line : account.number
}
