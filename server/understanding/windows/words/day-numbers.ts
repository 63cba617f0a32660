// The days of a month as they are said: the third, twenty fourth, el tres, le vingt-quatre.
import type { Language } from '../../understanding.ts'
import type { Phrases } from '../lexicon.ts'

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const english =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const spanish =
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta'.split(
    ' ',
  )
const french =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  )

/** `ordinal` and `day-number` with the day as value, and `year`. */
export const dayNumbers: Readonly<Record<Language, Phrases>> = {
  en: {
    ...named('ordinal', ordinals),
    ...above(20, (n) => either('twenty', ordinals[n])),
    'ordinal 30': 'thirtieth',
    'ordinal 31': either('thirty', ordinals[0]),
    ...named('day-number', english),
    ...above(20, (n) => either('twenty', english[n]), 'day-number'),
    'day-number 30': 'thirty',
    'day-number 31': either('thirty', 'one'),
    ...years(
      (n) => `twenty twenty ${english[n]}, two thousand twenty ${english[n]}, two thousand and twenty ${english[n]}`,
    ),
  },
  es: {
    ...named('day-number', spanish),
    ...above(20, (n) => `${spanish[n + 20]}, veinte y ${spanish[n]}, veinti ${spanish[n]}`, 'day-number'),
    'day-number 31': 'treinta y uno, treintaiuno, treinta y un',
    ...years((n) => `dos mil ${spanish[n + 20]}, del dos mil ${spanish[n + 20]}`),
  },
  fr: {
    ...named('day-number', french.slice(1), 2),
    ...above(20, (n) => either('vingt', french[n]), 'day-number'),
    'day-number 17': 'dix-sept, dix sept',
    'day-number 18': 'dix-huit, dix huit',
    'day-number 19': 'dix-neuf, dix neuf',
    'day-number 21': 'vingt et un, vingt-et-un, vingt-un',
    'day-number 30': 'trente',
    'day-number 31': 'trente et un, trente-et-un, trente-un',
    ...years((n) => `deux mille vingt-${french[n]}, deux mille vingt ${french[n]}`),
  },
}

function named(kind: string, words: readonly string[], from = 1): Phrases {
  return Object.fromEntries(words.map((word, n) => [`${kind} ${from + n}`, word]))
}

/** The nine behind a ten. */
function above(ten: number, words: (n: number) => string, kind = 'ordinal'): Phrases {
  return Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${kind} ${ten + n + 1}`, words(n)]))
}

/** Of the twenties of this century. */
function years(words: (n: number) => string): Phrases {
  return Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`year ${2021 + n}`, words(n)]))
}

function either(ten: string, one = ''): string {
  return `${ten} ${one}, ${ten}-${one}, ${ten}${one}`
}
