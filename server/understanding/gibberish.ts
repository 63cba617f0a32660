// Keys that were hit without meaning: no word of it is known, and none has the shape of one.
import { clausesOf } from './bare-clauses.ts'
import { isCalendarWord, isEverydayWord } from './language/everyday.ts'
import type { Reading } from './reading.ts'

/** True for "asdf jkl", "lkjh", "fjdksla"; never where one word could be one, or a figure stands. */
export function isGibberish(reading: Reading): boolean {
  const words = wordsOf(reading)
  return words.length > 0 && !/\d/.test(reading.plain) && words.every((word) => !isWord(word) && isShapeless(word))
}

/** True where a word or two stand that no list knows; `knows` tells of a trade's own words. */
export function isSenseless(reading: Reading, knows: (word: string) => boolean): boolean {
  const words = wordsOf(reading)
  if (isGibberish(reading)) return true
  const isShort = words.length > 0 && words.length <= 2 && !/\d/.test(reading.plain)
  return isShort && words.every((word) => word.length > 1 && !isWord(word) && !knows(word))
}

function wordsOf(reading: Reading): string[] {
  return clausesOf(reading).flatMap((clause) => clause.match(/\p{L}+/gu) ?? [])
}

function isWord(word: string): boolean {
  return isEverydayWord(word) || isCalendarWord(word) || short.has(word)
}

/** What people write without vowels, and words that lie in a row of keys. */
const short = new Set(
  'ac a hvac gfci afci pvc tv rv hwt hwh wtr htr bthrm bathrm ktchn brkr drn snk plmbr fcst tlt frnc thrmstt dryr wshr pls plz thx lb psi btu sq ft tree trees were weed poop pool pop power wire wires rewire sss reed tee pee loo cistern'.split(
    ' ',
  ),
)

function isShapeless(word: string): boolean {
  if (!/^[a-z]+$/.test(word) || word.length < 2) return false
  return word.length < 3 ? !/[aeiouy]/.test(word) : isKeys(word) || noWord.test(word)
}

const noWord = /^[^aeiouy]+$|[^aeiouy]{6,}|(.)\1\1|q(?!u)|[jkvx][jqxz]|[hfdg]j|j[bcdfghklmnpqrstvwxz]|vb|xz|zx|wq/
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Nothing but neighbours of one row: "asdf", "lkjh", "qweqwe". */
function isKeys(word: string): boolean {
  return runsOf(word).every((run) => run.length > 2)
}

function runsOf(word: string): string[] {
  const runs: string[] = []
  for (const letter of word) {
    const last = runs.at(-1)
    if (last && goesOn(last, letter)) runs[runs.length - 1] = last + letter
    else runs.push(letter)
  }
  return runs
}

function goesOn(run: string, letter: string): boolean {
  return [run.at(-1) + letter, letter + run.at(-1)].some((pair) => rows.some((row) => row.includes(pair)))
}
