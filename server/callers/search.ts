import type { CountryCode } from 'libphonenumber-js/max'
import { digitsIn } from './phone-number.ts'
import { plainName } from './plain-name.ts'

/** Who is looked for: a name that holds all of these words, or a number that holds one of these runs of digits. */
export type Search = { words: string[]; digits: string[] }

const mostWords = 6

/** Reads what somebody typed; null when that is nothing. National forms are the home country's. */
export function readSearch(typed: string, home: CountryCode): Search | null {
  const words = (plainName(typed) ?? '').split(' ').filter(Boolean).slice(0, mostWords)
  const digits = digitsIn(typed, home)
  return words.length + digits.length === 0 ? null : { words, digits }
}
