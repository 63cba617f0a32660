import type * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { reconnect } from '../set-up/reconnect.ts'
import {
  type AccountKey,
  type Accounts,
  accountSchemas,
  numberOf,
  readAccounts,
  storeAccount,
} from '../settings/accounts.ts'
import { carryLine, readShop } from '../settings/store.ts'
import { practiceLine, takeUpNumber } from '../settings/take-up-number.ts'
import type { Values } from './company-entry.ts'
import { entries } from './entries.ts'
import { newSecret } from './new-secret.ts'

/** `faults`: by field, what the company itself would not take; `wrong`: what is wrong with the whole. */
export type Saved = { do: 'saved' } | { do: 'refused'; faults: Record<string, string>; wrong: string | null }

/** Keeps an account, makes its number a line that the company carries, and lives with it at once. */
export async function saveAccount(appliance: Appliance, key: AccountKey, values: Values): Promise<Saved> {
  const { db, config, now } = appliance
  const { toAccount, whatIsWrong } = entries[key]
  const { country, zone } = readShop(db, config)
  const standing = readAccounts(db)[key]
  const around = { country, zone, newSecret }
  const read = accountSchemas[key].safeParse({ ...(toAccount?.(values, standing, around) ?? values), publicUrl: null })
  if (!read.success) return { do: 'refused', faults: faultsOf(read.error), wrong: null }
  const wrong = whatIsWrong?.(read.data) ?? null
  if (wrong) return { do: 'refused', faults: {}, wrong }
  db.transaction((tx) => store(tx, { key, account: read.data, now: now() }), { behavior: 'immediate' })
  await reconnect(appliance)
  return { do: 'saved' }
}

function faultsOf({ issues }: z.ZodError): Record<string, string> {
  return Object.fromEntries(issues.map(({ path: [name], message }) => [String(name), faultOf(message)]))
}

/** What we demand of it ourselves stands in the account's own words. */
function faultOf(message: string): string {
  return message.startsWith('must ') ? `This ${message}.` : 'This is not what the company gives out: look at it again.'
}

type Kept = { key: AccountKey; account: NonNullable<Accounts[AccountKey]>; now: ReturnType<Appliance['now']> }

function store(tx: Tx, { key, account, now }: Kept): void {
  storeAccount(tx, key, account, now)
  const number = numberOf(readAccounts(tx), key)
  if (!number) return
  takeUpNumber(tx, { ours: number, before: practiceLine, isPractice: false, now })
  const { carries } = entries[key]
  carryLine(tx, number, {
    ...(carries === 'calls' ? {} : { messenger: key }),
    ...(carries === 'texts' ? {} : { carrier: key }),
  })
}
