// Where the job is, as the person wrote it.
import { isEverydayWord } from '../language/everyday.ts'
import { givenNames } from '../name/given-names.ts'
import type { Reading } from '../reading.ts'
import type { Situation } from '../understanding.ts'
import { isAddressAsked } from './asked-for-address.ts'
import {
  favour,
  isCorner,
  isCorrected,
  isOtherNumber,
  isPointedAt,
  isWhereWriterIs,
  wordsBefore,
} from './circumstances.ts'
import { cornerAt } from './corner.ts'
import {
  countedStreetAt,
  isAlone,
  isOnlyType,
  namedHouseAt,
  postcodeAloneAt,
  ruralRouteAt,
  streetAloneAt,
} from './house-name.ts'
import { isNoHouse } from './no-house.ts'
import { nameThenNumber, numberFirst, streetFirst } from './numbered.ts'
import { isBreak, type Page, type Place } from './place.ts'
import { spokenNumberAt } from './spoken-number.ts'
import { leadingTypes } from './street-words.ts'
import { tailFrom } from './tail.ts'
import { tokensOf } from './tokens.ts'
import { doorOfComplexAt, endOfStreet, houseBefore, spokenBareAt, streetOfHouseAt, weakStreetAt } from './told-house.ts'
import { cornerBefore, floorBefore, numberBefore, numberOfStreet, unitBefore, unitWordBefore } from './unit-words.ts'

/** The address of the job, whole and in the writer's own letters, lines joined by commas, a spoken number in figures; null where none is named or it is not the job's. */
export function findAddress(reading: Reading, { said }: Pick<Situation, 'said'>): string | null {
  const span = placeIn(reading, said)
  if (!span) return null
  const written = reading.clean.slice(span.start + span.spoken.length, span.end).replaceAll(/,? ?\n ?/g, ', ')
  return span.spoken.length > 0 ? `${span.spoken.figures} ${written}` : written
}

/** The text with nothing legible where the address stands: "12 March Rd" is no day, and "calle 8" no hour. Every place keeps its place. */
export function withoutAddress(reading: Reading, { said }: Pick<Situation, 'said'>): Reading {
  const span = placeIn(reading, said)
  if (!span) return reading
  const veiled = (text: string) => text.slice(0, span.start) + 'x'.repeat(span.end - span.start) + text.slice(span.end)
  return { clean: veiled(reading.clean), plain: veiled(reading.plain) }
}

type Spoken = { length: number; figures: string }
type Span = { start: number; end: number; spoken: Spoken }

/** From where to where it stands in the text. */
export function placeIn(reading: Reading, said: string): Span | null {
  const page = { ...reading, tokens: tokensOf(reading) }
  const isAsked = isAddressAsked(said)
  const best = bestOf(page, placesIn(page, isAsked), isAsked)
  return best && spanOf(page, best)
}

function placesIn(page: Page, isAsked: boolean): Place[] {
  const places: Place[] = []
  for (let at = 0; at < page.tokens.length; at++) {
    const place = placeAt(page, at, isAsked)
    if (!place) continue
    const whole = { ...place, end: tailFrom(page, place.end) }
    places.push(whole)
    at = whole.end - 1
  }
  return places
}

type Way = {
  find: (page: Page, at: number) => Place | null
  isMeant: (page: Page, place: Place, isAsked: boolean) => boolean
}

const ways: Way[] = [
  { find: namedHouseAt, isMeant: (_page, { form }, isAsked) => form === 'sure' || isAsked },
  { find: ruralRouteAt, isMeant: () => true },
  { find: countedStreetAt, isMeant: () => true },
  { find: streetFirst, isMeant: isMeantStreet },
  { find: cornerAt, isMeant: isMeantCorner },
  { find: numberFirst, isMeant: isMeantNumber },
  { find: nameThenNumber, isMeant: isMeantName },
  {
    find: postcodeAloneAt,
    isMeant: (page, place, isAsked) => isAsked || isPointedAt(wordsBefore(page, place)) || isAlone(page, place),
  },
  { find: doorOfComplexAt, isMeant: isMeantStreet },
  { find: streetOfHouseAt, isMeant: isMeantStreet },
  { find: streetAloneAt, isMeant: isMeantStreet },
  {
    find: weakStreetAt,
    isMeant: (page, place, isAsked) => isAsked && isBreak(page.tokens[place.end]) && isTold(page, place),
  },
  { find: spokenBareAt, isMeant: (_page, _place, isAsked) => isAsked },
]

function placeAt(page: Page, at: number, isAsked: boolean): Place | null {
  if (page.tokens[at]?.kind === 'mark' || page.tokens[at]?.kind === 'other') return null
  for (const { find, isMeant } of ways) {
    const place = find(page, at)
    if (place && !isOnlyType(page, place) && isMeant(page, place, isAsked)) return place
  }
  return null
}

/** Alone, or behind words that say where. */
function isTold(page: Page, place: Place): boolean {
  const before = wordsBefore(page, place)
  return isAlone(page, place) || isPointedAt(before) || endOfStreet.test(before)
}

function isMeantNumber(page: Page, place: Place, isAsked: boolean): boolean {
  const before = wordsBefore(page, place)
  if (isOtherNumber(before)) return false
  if (isNoHouse(page, place, before) && !(isAsked && isAlone(page, place))) return false
  if (place.form === 'sure' || tailFrom(page, place.end) > place.end) return true
  if (isPersonAtWork(page, place)) return false
  if (isAsked || isPointedAt(before)) return true
  if (place.form === 'likely') return followsWord(page, place)
  return isClause.test(before) && isBreak(page.tokens[place.end]) && isHigh(page, place)
}

const isClause = /(?:^|[,.;:!?\n(-])\s*$/

/** Small numbers count things rather than houses; of "3-1250" the second is the house. */
function isHigh({ tokens }: Page, { first }: Place): boolean {
  return Number.parseInt(tokens[first]?.word.split(/[-/]/).at(-1) ?? '', 10) >= 10
}

/** "iPhone 12 Pro" follows a name, "come to my place 114 Elm" a word. */
function followsWord({ tokens }: Page, { first }: Place): boolean {
  const before = tokens[first - 1]
  return isBreak(before) || before?.word === '#' || (before?.kind === 'word' && isEverydayWord(before.word))
}

/** "at 9 Mike said" */
function isPersonAtWork({ tokens }: Page, { first, end }: Place): boolean {
  return givenNames.has(tokens[first + 1]?.word ?? '') && !isBreak(tokens[end])
}

function isMeantCorner(page: Page, place: Place, isAsked: boolean): boolean {
  const before = wordsBefore(page, place)
  if (place.form === 'sure' || isCorner(before)) return true
  if (place.form === 'weak') return isAsked && isAlone(page, place)
  return isAsked || isPointedAt(before) || (isAlone(page, place) && page.tokens[place.first]?.isCapital === true)
}

function isMeantStreet(page: Page, place: Place, isAsked: boolean): boolean {
  if (place.form === 'sure' || spokenBefore(page, place).length > 0) return true
  const before = wordsBefore(page, place)
  if (place.form === 'likely') return isAsked || isPointedAt(before) || isAlone(page, place)
  return isAsked || isWhereWriterIs(before) || isCorner(before)
}

/** "Hidalgo 23" is an address where one was asked for, or where a quarter follows. */
function isMeantName(page: Page, place: Place, isAsked: boolean): boolean {
  const isBegun = place.first === 0 || isBreak(page.tokens[place.first - 1]) || isPointedAt(wordsBefore(page, place))
  const isOver = isBreak(page.tokens[place.end])
  return isBegun && isOver && (isAsked || tailFrom(page, place.end) > place.end)
}

/** The one that most speaks for; among equals the first, unless it was taken back for a later one. */
function bestOf(page: Page, places: Place[], isAsked: boolean): Place | null {
  let best: { place: Place; worth: number } | null = null
  for (const place of places) {
    const worth = favour(page, place, isAsked)
    if (worth < 0) continue
    if (!best || worth > best.worth || isCorrected(page, best.place, place)) best = { place, worth }
  }
  return best?.place ?? null
}

function spanOf(page: Page, place: Place): Span {
  const first = page.tokens[place.first]?.start ?? 0
  const end = page.tokens[place.end - 1]?.end ?? first
  const spoken = spokenBefore(page, place)
  const start = first - (spoken.length > 0 ? spoken.length : lengthBefore(page, place))
  return { start, spoken, end: start + page.clean.slice(start, end).replace(/[\s.,;:(-]+$/, '').length }
}

function spokenBefore({ plain, tokens }: Page, { first }: Place): Spoken {
  const start = tokens[first]?.start ?? 0
  const found = tokens[first]?.kind === 'word' ? spokenNumberAt(plain.slice(Math.max(0, start - 80), start)) : null
  return found ?? { length: 0, figures: '' }
}

/** How much of what stands before belongs to the address: its unit, a first number, "corner of". */
function lengthBefore(page: Page, place: Place): number {
  const { plain, tokens } = page
  const { first } = place
  const token = tokens[first]
  const wide = plain.slice(Math.max(0, (token?.start ?? 0) - 60), token?.start ?? 0)
  const before = wide.slice(-24)
  const holdsUnit = /[/-]/.test(token?.word ?? '') || /\blot $/.test(before)
  const found =
    unitBefore.exec(before) ??
    cornerBefore.exec(before) ??
    floorBefore.exec(before) ??
    (leadingTypes.has(token?.word ?? '') ? numberOfStreet.exec(before) : null) ??
    (token?.kind === 'number' ? null : houseBefore.exec(wide)) ??
    (holdsUnit ? unitWordBefore.exec(before) : null)
  return (found ?? (token?.kind === 'number' ? numberBefore.exec(before) : null))?.[1]?.length ?? 0
}
