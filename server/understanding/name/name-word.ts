// One word of a name, and what is known of it.
import { towns } from '../address/places.ts'
import type { Reading } from '../reading.ts'
import { givenNames } from './given-names.ts'

/** told: the words before say that a name comes ("my name is"); hinted: it may as well be something else ("it's"). */
export type Trust = 'told' | 'hinted'

export type Word = { plain: string; start: number; end: number; isCapital: boolean; isInitial: boolean }

const nameWord = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*){0,3}/uy

export function stickyEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

export function wordAt({ clean, plain }: Reading, at: number): Word | null {
  const stop = stickyEnd(nameWord, plain, at)
  if (stop === null || /^(?:[\d@_]|-\p{L})/u.test(plain.slice(stop, stop + 2))) return null
  if (/^\p{L}(?:-\p{L}){2,}$/u.test(plain.slice(at, stop))) return null
  const end = plain.slice(at, stop).endsWith("'s") ? stop - 2 : stop
  const isInitial = end === at + 1 && plain[end] === '.'
  return { plain: plain.slice(at, end), start: at, end, isCapital: isUpper(clean, at), isInitial }
}

function isUpper(clean: string, at: number): boolean {
  return /^\p{Lu}/u.test(clean.slice(at, at + 2))
}

/** "Jean-François" is known by his first half. */
export function isGiven(word: string): boolean {
  return givenNames.has(word) || givenNames.has(word.split('-')[0] ?? '')
}

export const townWords = new Set(towns)
