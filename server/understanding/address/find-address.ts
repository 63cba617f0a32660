// Where the job is, as the person wrote it.
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
import { isAlone, isOnlyType, namedHouseAt, postcodeAloneAt, ruralRouteAt, streetAloneAt } from './house-name.ts'
import { numberFirst, streetFirst } from './numbered.ts'
import type { Page, Place } from './place.ts'
import { tailFrom } from './tail.ts'
import { tokensOf } from './tokens.ts'
import { cornerBefore, unitBefore } from './unit-words.ts'

/** The address of the job, whole and in the writer's own letters, lines joined by commas; null where none is named or it is not the job's. */
export function findAddress(reading: Reading, situation: Situation): string | null {
  const page = { ...reading, tokens: tokensOf(reading) }
  const places = placesIn(page, isAddressAsked(situation.said))
  const best = bestOf(page, places)
  return best && written(page, best)
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
  { find: namedHouseAt, isMeant: () => true },
  { find: ruralRouteAt, isMeant: () => true },
  { find: streetFirst, isMeant: isMeantStreet },
  { find: cornerAt, isMeant: isMeantCorner },
  { find: numberFirst, isMeant: isMeantNumber },
  {
    find: postcodeAloneAt,
    isMeant: (page, place, isAsked) => isAsked || isPointedAt(wordsBefore(page, place)) || isAlone(page, place),
  },
  { find: streetAloneAt, isMeant: isMeantStreet },
]

function placeAt(page: Page, at: number, isAsked: boolean): Place | null {
  if (page.tokens[at]?.kind === 'mark' || page.tokens[at]?.kind === 'other') return null
  for (const { find, isMeant } of ways) {
    const place = find(page, at)
    if (place && !isOnlyType(page, place) && isMeant(page, place, isAsked)) return place
  }
  return null
}

function isMeantNumber(page: Page, place: Place, isAsked: boolean): boolean {
  const before = wordsBefore(page, place)
  if (isOtherNumber(before)) return false
  if (place.form !== 'weak' || isAsked || isPointedAt(before)) return true
  if (tailFrom(page, place.end) > place.end) return true
  return isAlone(page, place) && Number.parseInt(page.tokens[place.first]?.word ?? '', 10) >= 10
}

function isMeantCorner(page: Page, place: Place, isAsked: boolean): boolean {
  const before = wordsBefore(page, place)
  if (place.form === 'sure' || isCorner(before)) return true
  if (place.form === 'weak') return isAsked && isAlone(page, place)
  return isAsked || isPointedAt(before) || (isAlone(page, place) && page.tokens[place.first]?.isCapital === true)
}

function isMeantStreet(page: Page, place: Place, isAsked: boolean): boolean {
  if (place.form === 'sure') return true
  const before = wordsBefore(page, place)
  if (place.form === 'likely') return isAsked || isPointedAt(before) || isAlone(page, place)
  return isAsked || isWhereWriterIs(before) || isCorner(before)
}

/** The one that most speaks for; among equals the first, unless it was taken back for a later one. */
function bestOf(page: Page, places: Place[]): Place | null {
  let best: { place: Place; worth: number } | null = null
  for (const place of places) {
    const worth = favour(page, place)
    if (worth < 0) continue
    if (!best || worth > best.worth || isCorrected(page, best.place, place)) best = { place, worth }
  }
  return best?.place ?? null
}

function written(page: Page, place: Place): string {
  const start = page.tokens[place.first]?.start ?? 0
  const end = page.tokens[place.end - 1]?.end ?? start
  return page.clean
    .slice(start - lengthBefore(page.plain, start), end)
    .replaceAll(/,? ?\n ?/g, ', ')
    .replace(/[\s.,;:(-]+$/, '')
}

function lengthBefore(plain: string, start: number): number {
  const before = plain.slice(Math.max(0, start - 24), start)
  return (unitBefore.exec(before) ?? cornerBefore.exec(before))?.[1]?.length ?? 0
}
