import type { Registration } from '../../views/set-up/registration.tsx'
import type { Appliance } from '../appliance.ts'
import { countryOf, showNumber, textability } from '../callers/phone-number.ts'
import { isPractice } from '../settings/company.ts'
import { progressOf } from './progress.ts'
import { readProgressFacts } from './read-progress.ts'

/** What stands, and what the carrier still needs. */
export function doneProps(appliance: Appliance) {
  const facts = readProgressFacts(appliance)
  const { company, shop, found } = facts
  const number = company.twilio.number ?? facts.carried[0]?.number
  return {
    progress: progressOf(facts),
    isConnected: !isPractice(company),
    isTrial: found.account?.ok === true && found.account.isTrial,
    number: number ? showNumber(number, shop.country) : null,
    registration: registrationOf(number),
  }
}

/** What phone companies ask of a number before they carry its texts goes by what kind of number it is. */
export function registrationOf(number: string | undefined): Registration {
  if (!number) return 'elsewhere'
  if (textability(number) === 'toll-free') return 'toll-free'
  const country = countryOf(number)
  if (country === 'US') return 'us-long-code'
  return country === 'CA' ? 'canadian-long-code' : 'elsewhere'
}
