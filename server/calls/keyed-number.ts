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

/** `four one six, triple five, oh 134` is 4165550134, and `four sixteen` 416. Whatever is no digit is left out. */
export function digitsSaid(said: string): string {
  const words = said
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => !joining.has(word))
  let [found, times] = ['', 1]
  for (const [at, word] of words.entries()) {
    const digit = /^\d+$/.test(word) ? word : (digits[word] ?? '')
    const isOfTens = digit.length === 1 && digit !== '0' && tens.has(words[at - 1] ?? '')
    if (isOfTens) found = found.slice(0, -1)
    found += digit.length === 1 ? digit.repeat(times) : digit
    times = manyTimes[word] ?? 1
  }
  return found
}

/** "Treinta y cuatro", "vingt et un". */
const joining = new Set(['y', 'et', ''])

const manyTimes: Record<string, number> = { double: 2, triple: 3, doble: 2 }

const tens = new Set(
  [
    'twenty thirty forty fifty sixty seventy eighty ninety',
    'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    'vingt trente quarante cinquante soixante',
  ].flatMap((words) => words.split(' ')),
)

const counted = (from: number, words: string, step = 1) =>
  Object.fromEntries(words.split(' ').map((word, n) => [word, String(from + n * step)]))

const digits: Record<string, string> = {
  ...counted(10, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
  ...counted(20, 'twenty thirty forty fifty sixty seventy eighty ninety', 10),
  ...counted(10, 'diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte'),
  ...counted(30, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa', 10),
  ...counted(10, 'dix onze douze treize quatorze quinze seize'),
  ...counted(20, 'vingt trente quarante cinquante soixante', 10),
  ...{ zero: '0', oh: '0', o: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7' },
  ...{ eight: '8', nine: '9' },
  ...{ cero: '0', uno: '1', una: '1', dos: '2', tres: '3', cuatro: '4', cinco: '5', seis: '6', siete: '7' },
  ...{ ocho: '8', nueve: '9' },
  ...{ un: '1', deux: '2', trois: '3', quatre: '4', cinq: '5', sept: '7', huit: '8', neuf: '9' },
}
