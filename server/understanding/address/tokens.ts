// A text cut into words, numbers and marks, each with its place.

import { everyMatch } from '../every-match.ts'
import { wordList } from '../language/word-list.ts'
import type { Reading } from '../reading.ts'
import { strongTypes, weakTypes } from './street-words.ts'

export type Token = {
  kind: 'word' | 'ordinal' | 'number' | 'code' | 'other' | 'mark'
  /** Small letters, no accents, no full stop. */
  word: string
  start: number
  end: number
  isCapital: boolean
}

const pieces =
  /(?<other>\d+(?:[-.]\d+){2,}|[$£€] ?\d[\d,.]*k?|\d[\d,.]* ?[$£€%]|\d+[:h]\d{2}|\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{1,2} ?(?:am|pm|a\.m|p\.m)(?!\p{L}))|(?<ordinal>\d+(?:st|nd|rd|th|er|ere|eme)(?![\p{L}\d]))|(?<number>\d{1,6}[a-z]?(?:[-/]\d{1,6}[a-z]?)?(?![\p{L}\d]))|(?<code>(?:\p{L}+\d|\d+\p{L})[\p{L}\d]*|\d+)|(?<word>\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*)|(?<mark>[^\s]|\n)/gu

const shortForms = wordList(
  `apt appt app ste st dr av ave avda boul blvd bd rd ln no num hwy rte ch bldg int ext depto dpto pl ct crt cres col mt ft n s e w o c r mr mrs ms co conc pza ctra calz sq gdns`,
)

export function tokensOf(reading: Reading): Token[] {
  const tokens: Token[] = []
  for (const found of everyMatch(reading.plain, pieces)) tokens.push(token(reading, found))
  return dropFullStops(tokens)
}

function token({ clean }: Reading, found: RegExpExecArray): Token {
  const start = found.index
  const kind = kinds.find((each) => found.groups?.[each] !== undefined) ?? 'mark'
  return { kind, word: found[0], start, end: start + found[0].length, isCapital: /^\p{Lu}/u.test(clean.slice(start)) }
}

const kinds = ['other', 'ordinal', 'number', 'code', 'word'] as const

/** A full stop behind a short form belongs to it. */
function dropFullStops(tokens: Token[]): Token[] {
  const kept: Token[] = []
  for (const each of tokens) {
    const before = kept.at(-1)
    if (each.word === '.' && before?.end === each.start && before.kind === 'word' && isShort(before.word))
      before.end = each.end
    else kept.push(each)
  }
  return kept
}

function isShort(word: string): boolean {
  return (
    shortForms.has(word) ||
    (word.length < 5 &&
      (strongTypes.has(word) || weakTypes.has(word)) &&
      !/[aeiou].*[aeiou]|hill|park|gate|walk|way|row|run|pass/.test(word))
  )
}
