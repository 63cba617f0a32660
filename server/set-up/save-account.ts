import type { Appliance } from '../appliance.ts'
import { connectSetUp } from '../providers/connect.ts'
import type { Failed } from '../providers/set-up.ts'
import { composeCompany, isPractice, type StorableCompany } from '../settings/company.ts'
import { readCompany, readStoredCompany } from '../settings/company-store.ts'
import { changeable, changeCompany } from './change-company.ts'
import { storeCheck } from './store.ts'

export const accountNames = ['twilioAccountSid', 'twilioAuthToken', 'twilioApiKey', 'twilioApiSecret'] as const
export type Credentials = Pick<StorableCompany, (typeof accountNames)[number]>

export type Saved =
  | { do: 'saved' }
  | { do: 'refused'; because: Failed['because'] | 'changed-meanwhile' | 'token-missing' | 'other-account-connected' }

type Form = { typed: Credentials; seen: string }

/** Keeps the credentials of an account once the company has taken them: a slip of the keyboard never cuts the shop off. Secrets that are left out stay as they are. */
export async function saveAccount(appliance: Appliance, { typed, seen }: Form): Promise<Saved> {
  const { db, config, now } = appliance
  const stored = readStoredCompany(db)
  const standing = readCompany(db, config)
  const wanted = composeCompany({ ...stored, ...changeable(typed, appliance) }, config)
  const isOther = wanted.twilio.accountSid !== standing.twilio.accountSid
  const values = isOther ? { ...typed, twilioNumber: null } : { ...typed, ...keptSecrets(typed, stored) }
  const candidate = composeCompany({ ...stored, ...changeable(values, appliance) }, config)
  if (!candidate.twilio.authToken) return refused('token-missing')
  if (isOther && !isPractice(standing)) return refused('other-account-connected')
  const setUp = await connectSetUp(candidate, { now })
  const account = await setUp.checkAccount()
  if (!account.ok) return refused(account.because)
  const numbers = await setUp.numbers()
  const isStored = await changeCompany(appliance, {
    values,
    form: { names: accountNames, seen },
    outdates: isOther ? ['connection', 'text', 'call'] : [],
    also(tx) {
      storeCheck(tx, 'account', account, now())
      storeCheck(tx, 'number', numbers, now())
    },
  })
  return isStored ? { do: 'saved' } : refused('changed-meanwhile')
}

function refused(because: Extract<Saved, { do: 'refused' }>['because']): Saved {
  return { do: 'refused', because }
}

/** A key goes with its secret: a new key brings its own, and no key needs none. */
function keptSecrets(typed: Credentials, stored: StorableCompany): Partial<Credentials> {
  const isSameKey = typed.twilioApiKey === stored.twilioApiKey
  return {
    twilioAuthToken: typed.twilioAuthToken ?? stored.twilioAuthToken,
    twilioApiSecret: typed.twilioApiSecret ?? (isSameKey ? stored.twilioApiSecret : null),
  }
}
