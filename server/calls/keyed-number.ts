// The mobile that a caller keyed in or said: a number that a text may go to, or why not.
import { isCountryAllowed, isFixedLine, readCallerNumber, textability } from '../callers/phone-number.ts'
import type { Shop } from '../settings/settings.ts'
import type { Unread } from './key-words.ts'

type Given = { digits: string; said: string | null }

/** `ours`: the shop's own numbers and the phones of its people, E.164. */
export function readKeyedNumber(
  given: Given,
  shop: Shop,
  ours: readonly string[],
): { number: string } | { unread: Unread } {
  const written = given.digits.replaceAll(/\D/g, '') || digitsSaid(given.said ?? '')
  const read = readCallerNumber(written, shop.country)
  if (read.kind !== 'number') return { unread: 'no-number' }
  const { e164: number } = read
  const isRefused = ours.includes(number) || isFixedLine(number) || textability(number) !== 'ok'
  if (isRefused || !isCountryAllowed(number, shop.allowedCountries)) return { unread: 'takes-no-texts' }
  return { number }
}

/** `four one six, triple five, oh 134` is 4165550134. Whatever is no digit is left out. */
export function digitsSaid(said: string): string {
  const words = said
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\d]+/u)
  let [found, times] = ['', 1]
  for (const word of words) {
    const digit = /^\d+$/.test(word) ? word : (digits[word] ?? '')
    found += digit.length === 1 ? digit.repeat(times) : digit
    times = manyTimes[word] ?? 1
  }
  return found
}

const manyTimes: Record<string, number> = { double: 2, triple: 3, doble: 2 }

const digits: Record<string, string> = {
  ...{ zero: '0', oh: '0', o: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7' },
  ...{ eight: '8', nine: '9' },
  ...{ cero: '0', uno: '1', una: '1', dos: '2', tres: '3', cuatro: '4', cinco: '5', seis: '6', siete: '7' },
  ...{ ocho: '8', nueve: '9' },
  ...{ un: '1', deux: '2', trois: '3', quatre: '4', cinq: '5', sept: '7', huit: '8', neuf: '9' },
}
