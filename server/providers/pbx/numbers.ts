import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** The number in what a telephone system writes: the user of a sip address, without the name before it and the port behind it. */
export function numberIn(written: string): string {
  const inBrackets = /<([^>]*)>/.exec(written)?.[1] ?? written
  const user = /^(?:sips?|tel):([^@;:?]*)/i.exec(inBrackets.trim())?.[1] ?? inBrackets.trim().split('@')[0] ?? ''
  return unescaped(user).trim()
}

/** Somebody in the house, not a caller. */
export function isExtension(number: string): boolean {
  return /^[*#]?\d{1,6}$/.test(number)
}

/** The shop's number that was called, E.164; null where it is none that can be called from outside. */
export function lineIn(written: string, country: string): string | null {
  const number = numberIn(written)
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: country as CountryCode, extract: false })
  return parsed?.isPossible() && !isExtension(number) ? parsed.number : null
}

function unescaped(user: string): string {
  try {
    return decodeURIComponent(user)
  } catch {
    return user
  }
}
