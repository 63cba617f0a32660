// Streets without a type: "Woodbine", "St Clair W", "W 5th".
import { isCalendarWord, isEverydayWord } from '../language/everyday.ts'
import { brands } from '../name/not-names.ts'
import { isDirection, withDirection } from './direction.ts'
import { isBreak, type Page, type Street } from './place.ts'
import { countedThings, directions, knownStreets } from './street-words.ts'
import type { Token } from './tokens.ts'
import { unitStarts } from './unit-words.ts'

export function bareStreetAt({ tokens }: Page, at: number): Street | null {
  let end = at
  if (isDirection(tokens, end) && tokens[end + 1] && !isBreak(tokens[end + 1])) end++
  const first = tokens[end]
  if (!first || !isBareName(first)) return null
  end++
  if (first.kind === 'word') while (end - at < 4 && continuesBare(tokens, end)) end++
  if (isLonePrefix(tokens[end - 1])) return null
  const isDistinct = first.kind === 'word' && (first.isCapital || !isEverydayWord(first.word))
  return { end: withDirection(tokens, end), kind: 'bare', isDistinct, hasOrdinal: first.kind === 'ordinal' }
}

function isBareName(token: Token): boolean {
  if (token.kind === 'ordinal') return true
  if (token.kind !== 'word' || token.word.length < 2) return false
  if (countedThings.has(token.word) || isCalendarWord(token.word) || brands.has(token.word)) return false
  if (unitStarts.test(token.word)) return false
  return namePrefixes.has(token.word) || knownStreets.has(token.word) || !isEverydayWord(token.word)
}

const namePrefixes = new Set([
  'st',
  'ste',
  'saint',
  'sainte',
  'san',
  'santa',
  'van',
  'mount',
  'mt',
  'fort',
  'ft',
  'old',
  'new',
  'lake',
  'la',
  'el',
  'los',
  'las',
  'le',
  'de',
  'du',
  'des',
  'mc',
  'mac',
  'o',
  'great',
  'upper',
  'lower',
])

function isLonePrefix(token: Token | undefined): boolean {
  return namePrefixes.has(token?.word ?? '') && !knownStreets.has(token?.word ?? '')
}

function continuesBare(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (token?.kind !== 'word' || !before || !isBareName(token) || directions.has(token.word)) return false
  if (isLonePrefix(before)) return true
  return before.isCapital ? token.isCapital : !isEverydayWord(token.word)
}
