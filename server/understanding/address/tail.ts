// What follows a street and belongs to it: unit, floor, quarter, town, state and postcode.
import { functionWords, isEverydayWord } from '../language/everyday.ts'
import { givenNames } from '../name/given-names.ts'
import { rolesAndStates } from '../name/not-names.ts'
import { deniesNumber } from './denied-number.ts'
import { endOf, isBreak, type Page, tokenAt } from './place.ts'
import { plainStateCodes, stateCodes, stateNames, towns } from './places.ts'
import * as postcodes from './postcodes.ts'
import { streetAt } from './street-name.ts'
import { countryPart, ruralRoute } from './street-words.ts'
import type { Token } from './tokens.ts'
import * as units from './unit-words.ts'

const knownTowns = new Set(towns)
const knownStates = new Set(stateNames)

/** Where the place that ends at this token really ends. */
export function tailFrom(page: Page, end: number): number {
  let at = end
  for (let rounds = 0; rounds < 8; rounds++) {
    const next = oneMore(page, at)
    if (next === at) return at
    at = next
  }
  return at
}

function oneMore(page: Page, at: number): number {
  const from = pastSeparator(page.tokens, at)
  const start = page.tokens[from]?.start
  if (start === undefined) return at
  const behind = at > 0 ? page.tokens[at - 1] : undefined
  const found = partOfHouse(page, start) ?? postcodeAt(page, start, behind) ?? endOf(units.quarter, page.plain, start)
  if (found) return closed(page.tokens, tokenAt(page.tokens, from, found), at)
  return townOrState(page, from, at)
}

function pastSeparator(tokens: readonly Token[], at: number): number {
  let from = at
  while (from - at < 2 && /^[,\n(-]$/.test(tokens[from]?.word ?? '')) from++
  return tokens[from]?.word === '.' && tokens[from + 1]?.kind === 'code' ? from + 1 : from
}

function partOfHouse({ plain }: Page, start: number): number | null {
  if (deniesNumber(plain, start)) return null
  return (
    endOf(ruralRoute, plain, start) ??
    endOf(countryPart, plain, start) ??
    endOf(units.floor, plain, start) ??
    endOf(units.houseNumber, plain, start) ??
    endOf(units.part, plain, start) ??
    endOf(units.unit, plain, start) ??
    spanishDoor(plain, start)
  )
}

function spanishDoor(plain: string, start: number): number | null {
  return /\d[a-z]?,? $/.test(plain.slice(Math.max(0, start - 4), start))
    ? endOf(units.spanishFloor, plain, start)
    : null
}

function postcodeAt({ plain, clean }: Page, start: number, behind: Token | undefined): number | null {
  const sure = endOf(postcodes.canadian, plain, start) ?? endOf(postcodes.labelled, plain, start)
  if (sure) return sure
  const british = endOf(postcodes.british, plain, start)
  if (british) return british
  const five = endOf(postcodes.fiveDigits, plain, start)
  if (five) return five
  if (stateCodes.has(behind?.word ?? '') || knownTowns.has(behind?.word ?? ''))
    return endOf(postcodes.fourDigits, plain, start) ?? half(plain, clean, start)
  return null
}

function half(plain: string, clean: string, start: number): number | null {
  const end = endOf(postcodes.outward, plain, start)
  return end && /^\p{Lu}/u.test(clean.slice(start)) ? end : null
}

function townOrState(page: Page, from: number, at: number): number {
  const { tokens } = page
  const cross = crossStreet(page, from)
  if (cross) return cross
  const named = longest(tokens, from, knownTowns) ?? longest(tokens, from, knownStates)
  if (named && !isSomethingElse(tokens, from, named)) return closed(tokens, named, at)
  if (isState(page, from)) return closed(tokens, from + 1, at)
  return unknownTown(page, from, at)
}

/** "Juárez 45, esquina con Morelos". */
function crossStreet(page: Page, from: number): number | null {
  const { tokens } = page
  if (!/^esq(?:uina)?$/.test(tokens[from]?.word ?? '')) return null
  const name = from + (/^(?:con|de|y)$/.test(tokens[from + 1]?.word ?? '') ? 2 : 1)
  return streetAt(page, name)?.end ?? null
}

/** "Victoria" may be a person, "London" a street of its own. */
function isSomethingElse(tokens: readonly Token[], from: number, end: number): boolean {
  return givenNames.has(tokens[from]?.word ?? '') && tokens[from - 1]?.word === '\n' && end === from + 1
}

function longest(tokens: readonly Token[], from: number, names: ReadonlySet<string>): number | null {
  for (let count = 3; count > 0; count--) {
    const words = tokens.slice(from, from + count)
    if (
      words.length === count &&
      words.every((each) => each.kind === 'word') &&
      names.has(words.map((each) => each.word).join(' '))
    )
      return from + count
  }
  return null
}

function isState(page: Page, from: number): boolean {
  const token = page.tokens[from]
  if (token?.kind !== 'word' || !(stateCodes.has(token.word) || plainStateCodes.has(token.word))) return false
  if (plainStateCodes.has(token.word)) return true
  const isUpper = page.clean.slice(token.start, token.end).replace(/\./g, '') === token.word.toUpperCase()
  const next = page.tokens[from + 1]
  return (isUpper && (isBreak(next) || isPostcode(page, next))) || isPostcode(page, next)
}

function isPostcode({ plain }: Page, token: Token | undefined): boolean {
  if (!token) return false
  return [postcodes.canadian, postcodes.british, postcodes.fiveDigits].some(
    (each) => endOf(each, plain, token.start) !== null,
  )
}

/** A bracket that was opened on the way is closed. */
function closed(tokens: readonly Token[], end: number, at: number): number {
  return tokens[at]?.word === '(' && tokens[end]?.word === ')' ? end + 1 : end
}

/** Up to three words that a state or a postcode follows, or written with capitals behind a comma. */
function unknownTown(page: Page, from: number, at: number): number {
  const { tokens } = page
  let end = from
  while (end - from < 3 && isTownWord(tokens[end]) && (end === from || !isState(page, end))) end++
  if (end === from) return at
  const behind = pastSeparator(tokens, end)
  if (isState(page, behind) || isPostcode(page, tokens[behind])) return end
  const words = tokens.slice(from, end)
  if (isBeforeFour(page, behind) && words.every(isUnusual)) return behind + 1
  if (from === at) return /^\d{5}$/.test(tokens[at - 1]?.word ?? '') && words.every(isUnusual) ? end : at
  if (tokens[from - 1]?.word !== ',') return at
  const isTown =
    words.some(isUnusual) &&
    (words.every(isTownLike) || isPrefixed(words)) &&
    isBreak(tokens[end]) &&
    tokens[end]?.word !== '?'
  return isTown ? end : at
}

/** The four figures of an Australian postcode, and nothing more. */
function isBeforeFour({ tokens, plain }: Page, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && endOf(postcodes.fourDigits, plain, token.start) !== null && isBreak(tokens[at + 1])
}

/** "Great Bourton", "Little Rissington". */
function isPrefixed(words: readonly Token[]): boolean {
  return townPrefixes.test(words[0]?.word ?? '') && words.length > 1 && words.slice(1).every(isUnusual)
}

const townPrefixes =
  /^(?:great|little|upper|lower|north|south|east|west|nether|over|much|long|old|new|high|port|fort|mount)$/

function isTownWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.word.length > 1 && (token.isCapital || !isEverydayWord(token.word))
}

function isUnusual(token: Token): boolean {
  return isTownLike(token) && !isEverydayWord(token.word)
}

function isTownLike({ isCapital, word }: Token): boolean {
  return isCapital && !functionWords.has(word) && !givenNames.has(word) && !rolesAndStates.has(word)
}
