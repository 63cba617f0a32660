// What to dial so that the shop's own number sends on to the box what nobody picks up, and how that is taken back.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

type When = 'no-answer' | 'busy' | 'unreachable' | 'all'
type Way = {
  /** How long the phone may ring before, where that can be chosen. */
  seconds?: number[]
  codes: Partial<Record<When, { on: string; off: string }>>
  /** Says what stands. */
  check?: string
}

/** A phone company of a country. `sure`: whose pages say so; `nobody`: they are the codes that such companies share. */
export type PhoneCompany = {
  name: string
  country: string
  phone: 'mobile' | 'landline'
  way: string
  sure: 'company' | 'others' | 'nobody'
  source?: string
  note?: string
}

/** config/forwarding.yaml. */
export type Forwarding = {
  asOf: string
  ways: Record<string, Way>
  companies: Record<string, PhoneCompany>
  anyMobile: string
}

export type Code = {
  when: When
  on: string
  off: string
}

/** What is dialled at one company: first what is advised, and apart from it the code that sends every call on. */
export type Dialling = {
  advised: Code[]
  all: Code | null
  check: string | null
  /** How long the phone rings before; null where the company says how long. */
  seconds: number | null
}

/** Who is neither of these: another mobile company, another landline, and a shop whose customers call the box's number. */
export const otherChoices = ['other-mobile', 'other-landline', 'direct'] as const

/** The companies of a country, in the file's order. */
export function companiesIn({ companies }: Forwarding, country: CountryCode): [key: string, company: PhoneCompany][] {
  return Object.entries(companies).filter(([, company]) => company.country === country)
}

/** The codes with the box's number in them; null where nobody knows any. */
export function dialling(
  forwarding: Forwarding,
  { company, number, seconds }: { company: string; number: string; seconds: number },
): Dialling | null {
  const way = wayOf(forwarding, company)
  if (!way) return null
  const chosen = way.seconds ? nearest(way.seconds, seconds) : null
  const written = (when: When) => {
    const code = way.codes[when]
    return code ? [{ when, on: fill(code.on, number, chosen), off: code.off }] : []
  }
  return {
    advised: [...written('no-answer'), ...written('busy'), ...written('unreachable')],
    all: written('all')[0] ?? null,
    check: way.check ?? null,
    seconds: chosen,
  }
}

/** As a link to the keypad: a # would end the address. */
export function dialLink(code: string): string {
  return `tel:${code.replaceAll('#', '%23')}`
}

function wayOf({ companies, ways, anyMobile }: Forwarding, company: string): Way | undefined {
  if (company === 'other-mobile') return ways[anyMobile]
  const known = Object.hasOwn(companies, company) ? companies[company] : undefined
  return known && ways[known.way]
}

function nearest(choices: number[], wanted: number): number {
  return choices.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best))
}

function fill(template: string, number: string, seconds: number | null): string {
  return template
    .replace('{full}', number)
    .replace('{national}', asDialledAtHome(number))
    .replace('{seconds}', String(seconds ?? ''))
}

function asDialledAtHome(e164: string): string {
  const number = parsePhoneNumberFromString(e164)
  if (!number) return e164
  // In North America the 1 goes before long-distance calls from landlines only.
  if (number.countryCallingCode === '1') return number.nationalNumber
  return number.formatNational().replaceAll(/\D/g, '')
}
