// What a number is: somebody who can be texted, somebody who hides, or nobody; whose country it is and how it is shown.
// 'max' knows premium and toll-free numbers, and costs half a megabyte and no time more than 'min', which does not.
import {
  AsYouType,
  type CountryCode,
  getCountryCallingCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/** Who rang, as far as the number tells; `country` is null where the number names none (+1 555, +1 800, satellites). */
export type CallerNumber =
  | { kind: 'number'; e164: string; country: CountryCode | null }
  | { kind: 'withheld' }
  | { kind: 'unusable'; because: 'impossible' | 'short-code' | 'not-a-phone' }

/** Reads what a carrier or a person wrote. National forms are the home country's; a possible number is enough, it need not be in use. */
export function readCallerNumber(raw: string, home: CountryCode): CallerNumber {
  const written = inPlainCharacters(raw)
  if (isWithheld(written)) return { kind: 'withheld' }
  if (!isWrittenAsPhone(written)) return { kind: 'unusable', because: 'not-a-phone' }
  if (isShortCode(written)) return { kind: 'unusable', because: 'short-code' }
  const number = parsePhoneNumberFromString(written, { defaultCountry: home, extract: false })
  if (!number?.isPossible()) return { kind: 'unusable', because: 'impossible' }
  if (isWithheld(number.number)) return { kind: 'withheld' }
  // An extension may have made it look longer than it is.
  if (isShortCode(number.number)) return { kind: 'unusable', because: 'short-code' }
  return asItReadsAgain(number.number)
}

/** A number in E.164 that a carrier may tell as it is dialled at home; what is none stays as it was written. */
export function inFull(written: string, home: CountryCode): string {
  const read = readCallerNumber(written, home)
  return read.kind === 'number' ? read.e164 : written
}

function isShortCode(written: string): boolean {
  return /^\D*(?:\d\D*){3,6}$/.test(written)
}

/** The country that the number names, or null. */
export function countryOf(e164: string): CountryCode | null {
  const number = parsed(e164)
  return number ? countryNamedBy(number) : null
}

/** Where calls come from every day: the own country, and where a call across the border is an everyday local call. */
export function allowedCountriesFor(home: CountryCode): CountryCode[] {
  return everydayNeighbours[home] ?? [home]
}

/** A number that names no country passes where an allowed country shares its calling code; one that names another does not. */
export function isCountryAllowed(e164: string, allowed: readonly CountryCode[]): boolean {
  const number = parsed(e164)
  if (!number) return false
  const country = countryNamedBy(number)
  if (country) return allowed.includes(country)
  return allowed.some((candidate) => getCountryCallingCode(candidate) === number.countryCallingCode)
}

/** The digits that a number may begin, end or go on with, as far as somebody has written it: as they stand, and as E.164 has them where that is another run. */
export function digitsIn(written: string, home: CountryCode): string[] {
  const plain = inPlainCharacters(written)
  if (/\p{L}/u.test(plain)) return []
  const reading = new AsYouType(home)
  reading.input(plain)
  const found = [plain, reading.getNumberValue() ?? ''].map((each) => each.replaceAll(/\D/g, '')).filter(Boolean)
  return found.filter((digits, place) => place === 0 || !digits.includes(found[0] ?? ''))
}

/** Whether a text to this number is a thing that people do: premium ones cost a fortune, toll-free ones are machines. */
export function textability(e164: string): 'ok' | 'premium' | 'toll-free' {
  const number = parsed(e164)
  if (!number) return 'ok'
  const type = number.getType()
  if (type === 'TOLL_FREE' || tollFreeInNorthAmerica.test(number.number)) return 'toll-free'
  if (type === 'PREMIUM_RATE' || type === 'SHARED_COST' || premiumInNorthAmerica.test(number.number)) return 'premium'
  if (type === 'PERSONAL_NUMBER' && number.countryCallingCode !== '1') return 'premium'
  return premiumCallingCodes.has(number.countryCallingCode) ? 'premium' : 'ok'
}

/** A number that is known to stand on a wall; where mobiles are numbered alike nobody can tell. */
export function isFixedLine(e164: string): boolean {
  return parsed(e164)?.getType() === 'FIXED_LINE'
}

/** As it is written at home (416-555-0134, 07700 900123), with its country code where it is from elsewhere. */
export function showNumber(e164: string, home: CountryCode): string {
  const number = parsed(e164)
  if (!number) return e164
  const country = countryNamedBy(number)
  const isHome = country === home || (!country && number.countryCallingCode === getCountryCallingCode(home))
  if (!isHome) return number.formatInternational()
  if (number.countryCallingCode !== '1') return number.formatNational()
  return number.nationalNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')
}

const everydayNeighbours: Partial<Record<CountryCode, CountryCode[]>> = {
  US: ['US', 'CA', 'PR'],
  CA: ['CA', 'US'],
  PR: ['PR', 'US'],
  // Islands and enclaves whose mobiles are numbered as, or cannot be told from, those of the country beside them.
  GG: ['GG', 'GB'],
  IM: ['IM', 'GB'],
  JE: ['JE', 'GB'],
  AX: ['AX', 'FI'],
  SJ: ['SJ', 'NO'],
  VA: ['VA', 'IT'],
  EH: ['EH', 'MA'],
  BL: ['BL', 'GP'],
  MF: ['MF', 'GP'],
  CC: ['CC', 'AU'],
  CX: ['CX', 'AU'],
}

// Inmarsat, universal personal numbers, shared cost, satellites and networks of no country, international premium.
const premiumCallingCodes = new Set(['870', '878', '808', '881', '882', '883', '979'])

const tollFreeInNorthAmerica = /^\+18(?:00|33|44|55|66|77|88)/

// 900, and the local pay-per-call exchange 976, which the library takes for ordinary.
const premiumInNorthAmerica = /^\+1(?:900|\d{3}976)/

// ANONYMOUS, RESTRICTED, UNAVAILABLE, UNKNOWN, BLOCKED typed on a keypad, as carriers send them; PBXs send nothing but zeros.
const withheldOnKeypad = /^1?(?:266696687|7378742833|86282452253|8656696|2562533|0{7,})$/

const hidden =
  'anonymous|restricted|unknown|unavailable|notavailable|private|blocked|withheld|hidden|suppressed|outofarea|none|' +
  'anonyme|inconnue?|masquee?|privee?|anonim[oa]|desconocid[oa]|privad[oa]|ocult[oa]'
const naming = 'caller|calling|id|number|name|call|party|user|line|numero|numerode|llamada|appel'
const withheldByWord = new RegExp(`^(?:${naming})*(?:is)?(?:${hidden})(?:${naming})*$|^no(?:${naming})+$`)

// Pasted numbers carry invisible direction marks; Arabic and Persian keyboards have digits of their own, whose low bits are the digit.
function inPlainCharacters(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .trim()
    .replace(/^tel:\s*/i, '')
}

function isWithheld(written: string): boolean {
  if (written === '' || withheldOnKeypad.test(written.replace(/[^\d\p{L}]/gu, ''))) return true
  const user = /^(?:[^<]*<)?sips?:([^@;>]*)/i.exec(written)?.[1] ?? written
  const letters = user
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
  return withheldByWord.test(letters)
}

function isWrittenAsPhone(written: string): boolean {
  const withoutExtension = written.replace(/;?\s*(?:extension|ext|x)[\s.=]*\d{1,7}$/i, '')
  return /\d/.test(withoutExtension) && !/[\p{L}@]/u.test(withoutExtension)
}

// Too many zeros after the country code, or no area code at all, read as something else the next time: nobody's number.
function asItReadsAgain(e164: string): CallerNumber {
  const again = parsed(e164)
  if (again?.number !== e164 || !again.isPossible()) return { kind: 'unusable', because: 'impossible' }
  return { kind: 'number', e164, country: countryNamedBy(again) }
}

// The library files North American numbers of no country (toll-free, 900, 5XX) under the United States.
function countryNamedBy(number: PhoneNumber): CountryCode | null {
  const type = number.getType()
  const isNobodys =
    number.country === 'US' && (type === 'TOLL_FREE' || type === 'PREMIUM_RATE' || type === 'PERSONAL_NUMBER')
  return isNobodys ? null : (number.country ?? null)
}

// One call asks half a dozen things of the same number, and reading it is the dearest step of each.
let latest: { e164: string; number: PhoneNumber | undefined } | undefined

function parsed(e164: string): PhoneNumber | undefined {
  if (latest?.e164 !== e164) latest = { e164, number: parsePhoneNumberFromString(e164) }
  return latest.number
}
