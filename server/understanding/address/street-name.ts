// A street's name: "Woodbine Cres", "W 5th Ave", "rue des Lilas", "Calle Ocho", "Hwy 7", or only "Woodbine".
import { functionWords, isCalendarWord, isEverydayWord } from '../language/everyday.ts'
import { brands } from '../name/not-names.ts'
import { endOf, isBreak, type Page, tokenAt } from './place.ts'
import {
  countedThings,
  directions,
  knownStreets,
  leadingTypes,
  loneStreets,
  numberedRoads,
  particles,
  plainLeadingTypes,
  strongTypes,
  weakTypes,
} from './street-words.ts'
import type { Token } from './tokens.ts'

export type Street = {
  end: number
  kind: 'typed' | 'weakly-typed' | 'bare'
  /** Written with capitals, or of words that mean nothing else. */
  isDistinct: boolean
  hasOrdinal: boolean
}

/** The street that begins at a token, or null. */
export function streetAt(page: Page, at: number): Street | null {
  const from = isDirection(page.tokens, at) ? at + 1 : at
  const road = endOf(numberedRoads, page.plain, page.tokens[from]?.start ?? page.plain.length)
  if (road) return { end: tokenAt(page.tokens, at, road), kind: 'typed', isDistinct: true, hasOrdinal: false }
  return ledStreetAt(page, at) ?? typedStreetAt(page, at) ?? bareStreetAt(page, at)
}

/** "rue des Lilas", "Calle Ocho", "Av. de la Reforma". */
export function ledStreetAt({ tokens }: Page, at: number): Street | null {
  const type = tokens[at]
  if (type?.kind !== 'word') return null
  const isSlashed = type.word === 'c' && tokens[at + 1]?.word === '/'
  if (!isSlashed && !leadingTypes.has(type.word)) return null
  const name = nameBehind(tokens, at + (isSlashed ? 2 : 1))
  if (!name) return null
  const kind = isSlashed || plainLeadingTypes.has(type.word) ? 'typed' : 'weakly-typed'
  return { end: withDirection(tokens, name.end), kind, isDistinct: name.isDistinct, hasOrdinal: false }
}

function nameBehind(tokens: readonly Token[], from: number): { end: number; isDistinct: boolean } | null {
  let end = from
  while (end - from < 3 && isParticle(tokens[end])) end++
  const first = tokens[end]
  if (!first || !isLedName(first)) return null
  end++
  if (first.kind === 'number') end = pastDate(tokens, end)
  while (end - from < 6 && continuesLed(tokens, end, first)) end++
  while (isParticle(tokens[end - 1]) && end - 1 > from) end--
  return { end, isDistinct: first.isCapital || !isEverydayWord(first.word) }
}

/** Streets named by a day: "9 de Julio", "du 8 mai 1945". */
function pastDate(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.word === 'de' && tokens[at + 1]?.kind === 'word') return at + 2
  if (!isCalendarWord(tokens[at]?.word ?? '')) return at
  return /^1[89]\d\d$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1
}

function isLedName(token: Token): boolean {
  if (token.kind === 'ordinal') return true
  if (token.kind === 'number') return /^\d{1,3}[a-z]?$/.test(token.word)
  return (
    token.kind === 'word' &&
    (!functionWords.has(bareWord(token)) || /^[dl]'/.test(token.word)) &&
    !countedThings.has(token.word)
  )
}

/** In a name written with capitals all words have one, the particles apart; in small letters it goes on until a word of every day. */
function continuesLed(tokens: readonly Token[], at: number, first: Token): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.kind !== 'word' || first.kind === 'number') return false
  if (inner.has(token.word)) return Boolean(next && next.kind === 'word' && isNamePart(next, first))
  return isNamePart(token, first)
}

const inner = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'del', 'los', 'las', 'el', 'y', 'et', 'the', 'of'])

function isNamePart(token: Token, first: Token): boolean {
  if (inner.has(token.word)) return true
  if (first.isCapital && !token.isCapital) return false
  if (unitStarts.test(token.word) || directions.has(token.word)) return false
  return first.isCapital
    ? !functionWords.has(token.word)
    : !isEverydayWord(bareWord(token)) && !isCalendarWord(token.word)
}

const unitStarts =
  /^(?:apt|app|appt|appart|apto|numero|num|no|int|interior|ext|piso|depto|dpto|departamento|col|colonia|unit|suite|ste|etage|bat|local|esquina|esq|coin|angle|entre|cp|barrio|lote|manzana|mz|edificio|torre|bloque|apartamento)$/

function isParticle(token: Token | undefined): boolean {
  return token?.kind === 'word' && particles.has(token.word) && token.word !== 'o' && token.word !== 'y'
}

function bareWord({ word }: Token): string {
  return word.replace(/^[dl]'/, '')
}

/** "Woodbine Cres", "The Close", "W 5th Ave E". */
function typedStreetAt(page: Page, at: number): Street | null {
  const { tokens } = page
  const first = tokens[at]
  if (!first || !startsName(tokens, at)) return null
  const type = typeBehind(tokens, at)
  if (type === null) return null
  const names = tokens.slice(at, type)
  const isStrong = strongTypes.has(tokens[type]?.word ?? '') || loneStreets.has(tokens[type]?.word ?? '')
  const isDistinct = names.every(
    (each) => each.isCapital || each.kind === 'ordinal' || !isEverydayWord(each.word) || knownStreets.has(each.word),
  )
  return {
    end: withDirection(tokens, type + 1),
    kind: isStrong ? 'typed' : 'weakly-typed',
    isDistinct: isDistinct && !brands.has(first.word),
    hasOrdinal: names.some((each) => each.kind === 'ordinal'),
  }
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind === 'ordinal') return true
  if (token?.kind !== 'word' || countedThings.has(token.word)) return false
  if (token.word === 'the' || particles.has(token.word)) return isNameLike(tokens[at + 1])
  return isNameLike(token)
}

function isNameLike(token: Token | undefined): boolean {
  if (token?.kind === 'ordinal') return true
  return (
    token?.kind === 'word' &&
    (!functionWords.has(token.word) ||
      directions.has(token.word) ||
      particles.has(token.word) ||
      numerals.test(token.word))
  )
}

const numerals = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/

/** The place of the type word that ends the name: the first one, or one that follows it closely ("Mill Hill Rd", "Forest Hill Village Road"). */
function typeBehind(tokens: readonly Token[], at: number): number | null {
  if (loneStreets.has(tokens[at]?.word ?? '')) return strongTypes.has(tokens[at + 1]?.word ?? '') ? at + 1 : at
  let found: number | null = null
  for (let index = at + 1; index < at + 6; index++) {
    const token = tokens[index]
    if (!token || !isNameLike(token)) break
    const isStrong = strongTypes.has(token.word)
    if (found !== null && !isStrong && (index > found + 2 || !weakTypes.has(token.word) || index > found + 1)) continue
    if (found !== null && isStrong && index > found + (isWeak(tokens[found]) ? 2 : 1)) break
    if (isStrong || weakTypes.has(token.word)) found = index
  }
  return found
}

function isWeak(token: Token | undefined): boolean {
  return weakTypes.has(token?.word ?? '') && !strongTypes.has(token?.word ?? '')
}

/** "Woodbine", "St Clair W", "W 5th": a name without a type. */
function bareStreetAt({ tokens }: Page, at: number): Street | null {
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

function withDirection(tokens: readonly Token[], end: number): number {
  return isDirection(tokens, end) ||
    (/^(?:est|ouest|nord|sud|e|o)$/.test(tokens[end]?.word ?? '') && isBreak(tokens[end + 1]))
    ? end + 1
    : end
}

function isDirection(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && directions.has(tokens[at]?.word ?? '') && tokens[at + 1]?.word !== '/'
}
