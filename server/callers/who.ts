import type { CountryCode } from 'libphonenumber-js/max'
import { showNumber } from './phone-number.ts'
import type { Caller } from './store.ts'

type NoNumber = 'withheld' | 'impossible' | 'short-code' | 'not-a-phone' | 'forgotten'

/** A caller as a page names them; without a number there is the reason for that. */
export type Who = { name: string | null; number: string | null; noNumberBecause: NoNumber | null }

export function whoIs(
  caller: Caller | null,
  { country, noNumberBecause = null }: { country: CountryCode; noNumberBecause?: NoNumber | null },
): Who {
  if (!caller) return { name: null, number: null, noNumberBecause }
  if (caller.number === null) return { name: null, number: null, noNumberBecause: 'forgotten' }
  return { name: caller.name, number: showNumber(caller.number, country), noNumberBecause: null }
}

/** The address that makes a telephone call them; undefined for senders that have no number, such as short codes. */
export function telephoneLink(caller: Caller): string | undefined {
  return caller.number && /^\+[1-9]\d{6,14}$/.test(caller.number) ? `tel:${caller.number}` : undefined
}
