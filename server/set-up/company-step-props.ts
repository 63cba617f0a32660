import type { Appliance } from '../appliance.ts'
import { lineDocument } from '../calls/line-document.ts'
import { companyFixedBy, isPractice, type StorableCompany } from '../settings/company.ts'
import { readStoredCompany } from '../settings/company-store.ts'
import { lineByNumber } from '../settings/store.ts'
import { companyVersion } from './change-company.ts'
import {
  accountProps,
  addressProps,
  callProps,
  connectionProps,
  lookAtCompany,
  numberProps,
  type Sight,
  textProps,
} from './company-props.ts'
import { whileAway } from './connect-number.ts'
import { isAsked } from './progress.ts'
import { accountNames } from './save-account.ts'

/** What was typed into a step about the company and refused; secrets are never among it. */
export type Said = {
  typed?: Partial<Record<'twilioAccountSid' | 'twilioApiKey' | 'publicUrl' | 'fallback', string>>
  alert?: string
  faults?: Record<string, string>
  /** Absent: the version that stands by now. */
  seen?: string
}

/** What each of the steps about the company shows, with its form. */
export function companyStepProps(appliance: Appliance, { said, token }: { said: Said; token: string }) {
  const sight = lookAtCompany(appliance, { place: 'set-up', token })
  const { company, shop } = sight
  const stored = readStoredCompany(appliance.db)
  const refusal = { alert: said.alert, faults: said.faults ?? {} }
  const seen = (names: readonly (keyof StorableCompany)[]) => said.seen ?? companyVersion(stored, names)
  const fixed = (name: keyof typeof companyFixedBy) => fixedValue(appliance, name)
  return {
    company: () => ({
      chosen: stored.chosenCompany,
      isByTwilio: !isPractice(company) && sight.way === 'twilio',
      refusal,
      fixed: fixed('carrier') ?? fixed('messenger'),
    }),
    account: () => ({
      ...accountProps(sight),
      typed: {
        twilioAccountSid: said.typed?.twilioAccountSid ?? stored.twilioAccountSid ?? '',
        twilioApiKey: said.typed?.twilioApiKey ?? stored.twilioApiKey ?? '',
      },
      refusal,
      seen: seen(accountNames),
      fixed: fixedAccount(appliance),
    }),
    number: () => ({ ...numberProps(sight), refusal, seen: seen(['twilioNumber']), fixed: fixed('twilioNumber') }),
    address: () => ({
      ...addressProps(sight),
      typed: said.typed?.publicUrl ?? company.twilio.publicUrl ?? '',
      refusal,
      seen: seen(['publicUrl']),
      fixed: fixed('publicUrl'),
    }),
    connection: () => ({
      ...connectionProps(sight),
      missing: missingFor(sight),
      polling: {
        isPolled: company.twilio.mode === 'polling',
        isAsked: isAsked(company),
        fixedBy: fixed('twilioMode')?.variable ?? null,
        paste: documentAt(appliance, company.twilio.number),
      },
      typedFallback: said.typed?.fallback ?? '',
      refusal,
      sentence: whileAway(shop),
    }),
    text: () => ({ ...textProps(sight), alert: said.alert }),
    call: () => callProps(sight),
  }
}

/** What a variable of the environment fixes; of secrets only that it does. */
export function fixedValue({ config }: Pick<Appliance, 'config'>, name: keyof typeof companyFixedBy) {
  const variable = companyFixedBy[name]
  const value = config[variable]
  if (value === undefined) return undefined
  return { value: /TOKEN|SECRET/.test(variable) ? 'set' : String(value), variable }
}

function documentAt(appliance: Appliance, number: string | undefined): string | null {
  const line = number === undefined ? undefined : lineByNumber(appliance.db, number)
  return line ? lineDocument(appliance, line) : null
}

function fixedAccount(appliance: Appliance) {
  return Object.fromEntries(accountNames.map((name) => [name, fixedValue(appliance, name)]))
}

function missingFor({ company: { twilio } }: Sight): { step: string; words: string; go: string } | null {
  if (!twilio.accountSid || !twilio.authToken)
    return { step: 'account', words: 'The Twilio account comes first.', go: 'Give the account' }
  if (!twilio.number) return { step: 'number', words: 'The number comes first.', go: 'Choose the number' }
  return twilio.publicUrl || twilio.mode === 'polling'
    ? null
    : { step: 'address', words: 'The public address comes first.', go: 'Give the address' }
}
