import * as z from 'zod'
import { type Config, carrierKinds, messengerKinds } from '../../config/config.ts'
import type { TwilioAccount } from '../providers/twilio/account.ts'
import { type Accounts, noAccounts, numberOf } from './accounts.ts'

/** Who carries the shop's calls and texts, and by what account: stored settings and environment put together. */
export type Company = {
  carrier: CarrierKind
  messenger: MessengerKind
  /** Whom single lines name beside them. */
  others: { carriers: CarrierKind[]; messengers: MessengerKind[] }
  twilio: TwilioAccount
  accounts: Accounts
  /** Where companies reach us, with no slash at the end. */
  publicUrl: string | undefined
}
export type CarrierKind = (typeof carrierKinds)[number]
export type MessengerKind = (typeof messengerKinds)[number]

const words = z.string().nullable().catch(null)

/** What the set-up keeps of it, by name; a value of the environment goes before it. Names with token, key or secret in them are never exported. */
export const storableCompany = z.object({
  /** What the owner wants to set up; it carries nothing before it is connected. */
  chosenCompany: z.enum(['simulated', 'twilio', 'others']).nullable().catch(null),
  carrier: z.enum(carrierKinds).nullable().catch(null),
  messenger: z.enum(messengerKinds).nullable().catch(null),
  twilioAccountSid: words,
  twilioAuthToken: words,
  twilioApiKey: words,
  twilioApiSecret: words,
  /** E.164. */
  twilioNumber: words,
  /** Whether Twilio tells the box, or is asked by it; null: it tells. */
  twilioMode: z.enum(['webhooks', 'polling']).nullable().catch(null),
  /** Where the company reaches us, with no slash at the end. */
  publicUrl: words,
})
export type StorableCompany = z.infer<typeof storableCompany>

/** The settings that the environment fixes, and the variable that does. */
export const companyFixedBy = {
  carrier: 'CARRIER',
  messenger: 'MESSENGER',
  twilioAccountSid: 'TWILIO_ACCOUNT_SID',
  twilioAuthToken: 'TWILIO_AUTH_TOKEN',
  twilioApiKey: 'TWILIO_API_KEY',
  twilioApiSecret: 'TWILIO_API_SECRET',
  twilioNumber: 'TWILIO_NUMBER',
  twilioMode: 'TWILIO_MODE',
  publicUrl: 'PUBLIC_URL',
} as const satisfies Partial<Record<keyof StorableCompany, keyof Config>>

export const nothingStored = storableCompany.parse(
  Object.fromEntries(Object.keys(storableCompany.shape).map((name) => [name, null])),
)

export function composeCompany(
  stored: StorableCompany,
  config: Config,
  { named = { carriers: [], messengers: [] }, accounts = noAccounts }: Kept = {},
): Company {
  const carrier = config.CARRIER ?? stored.carrier ?? 'simulated'
  const messenger = config.MESSENGER ?? stored.messenger ?? 'simulated'
  const publicUrl = config.PUBLIC_URL ?? stored.publicUrl ?? undefined
  const isNamed = (names: string[]) => (kind: string) => names.includes(kind)
  return {
    carrier,
    messenger,
    others: {
      carriers: carrierKinds.filter(isNamed(named.carriers)).filter((kind) => kind !== carrier),
      messengers: messengerKinds.filter(isNamed(named.messengers)).filter((kind) => kind !== messenger),
    },
    twilio: {
      accountSid: config.TWILIO_ACCOUNT_SID ?? stored.twilioAccountSid ?? undefined,
      authToken: config.TWILIO_AUTH_TOKEN ?? stored.twilioAuthToken ?? undefined,
      ...apiKeyOf(stored, config),
      number: config.TWILIO_NUMBER ?? stored.twilioNumber ?? undefined,
      apiBase: config.TWILIO_API_BASE,
      publicUrl,
      mode: config.TWILIO_MODE ?? stored.twilioMode ?? 'webhooks',
    },
    accounts,
    publicUrl,
  }
}

/** What single lines name, and what was entered of accounts. */
type Kept = { named?: { carriers: string[]; messengers: string[] }; accounts?: Accounts }

/** Nothing leaves the box. */
export function isPractice({
  carrier,
  messenger,
  others,
}: {
  carrier: string
  messenger: string
  others: { carriers: unknown[]; messengers: unknown[] }
}): boolean {
  const isAlone = others.carriers.length === 0 && others.messengers.length === 0
  return carrier === 'simulated' && messenger === 'simulated' && isAlone
}

/** Whose the lists and the texts are: what one account has taken the other knows nothing of. */
export function identityOf(kind: CarrierKind | MessengerKind, { twilio, accounts }: Company): string {
  if (kind === 'simulated') return kind
  if (kind === 'twilio') return `${kind} ${twilio.accountSid ?? ''}`
  return `${kind} ${numberOf(accounts, kind) ?? ''}`
}

/** Which kind an identity is of. */
export function kindIn(identity: string): string {
  return identity.split(' ')[0] ?? ''
}

/** A stored key belongs to the stored account: beside another account or token it would only be refused. */
function apiKeyOf(stored: StorableCompany, config: Config): Pick<TwilioAccount, 'apiKey' | 'apiSecret'> {
  const { TWILIO_API_KEY: apiKey, TWILIO_API_SECRET: apiSecret } = config
  if (apiKey || apiSecret || config.TWILIO_ACCOUNT_SID || config.TWILIO_AUTH_TOKEN) return { apiKey, apiSecret }
  return { apiKey: stored.twilioApiKey ?? undefined, apiSecret: stored.twilioApiSecret ?? undefined }
}
