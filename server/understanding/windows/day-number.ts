// The number of a day of a month, in figures or in words.
import { readClock } from './clock.ts'
import { figureAt, isGlued, isStop, type Line, type Read, senseAt, textAt } from './line.ts'

export type DayNumber = Read<number> & { isOrdinal: boolean; isWord: boolean }

export function readDayNumber(line: Line, at: number): DayNumber | null {
  const day = figureAt(line, at)
  if (day === null) return readWord(line, at)
  if (day < 1 || day > 31 || textAt(line, at).length > 2) return null
  const mark = isGlued(line, at + 1) ? senseAt(line, at + 1, 'ordinal-mark') : undefined
  return { value: day, next: mark?.next ?? at + 1, isOrdinal: mark !== undefined, isWord: false }
}

/** What begins a longer wording is no number by itself: "first thing", "second one". */
function readWord(line: Line, at: number): DayNumber | null {
  const word = senseAt(line, at, 'ordinal') ?? senseAt(line, at, 'day-number')
  if (!word || (line.senses[at]?.[0]?.next ?? 0) > word.next || isTorn(line, at, word.next)) return null
  return { value: Number(word.value), next: word.next, isOrdinal: word.kind === 'ordinal', isWord: true }
}

/** "Thirty second", "thirty third": no day of any month. */
function isTorn(line: Line, at: number, next: number): boolean {
  const isTen = (place: number) => tens.has(textAt(line, place))
  return isTen(at - 1) || (isTen(at) && next === at + 1 && senseAt(line, next, 'ordinal') !== undefined)
}

const tens = new Set(['twenty', 'thirty', 'forty', 'treinta', 'trente'])

/** "The third", "on the first", "twenty fourth": a day where it may be one alone; of "the second" and "third" mostly a place is meant. */
export function isSaidAlone(line: Line, at: number, { value, next, isOrdinal, isWord }: DayNumber): boolean {
  if (countsOn(line, next)) return false
  if (line.language !== 'en') return !isPlaceAlone(line, at, { value, next, isOrdinal, isWord })
  if (!isOrdinal) return false
  if (textAt(line, at - 1) === 'the') return value > 2 || isLedTo(line, at - 1) || isBeforeHour(line, next)
  return value > 9 && (isStop(line, at - 1) || isLedTo(line, at) || senseAt(line, at - 1, 'ask') !== undefined)
}

/** "Le premier", "el primero", and no more: the first of a list. */
function isPlaceAlone(line: Line, at: number, { value, next, isOrdinal, isWord }: DayNumber): boolean {
  return value < 3 && isOrdinal && isWord && isStop(line, at - 2) && isStop(line, next)
}

/** "The third week", "the first available", "el uno de los baños". */
function countsOn(line: Line, next: number): boolean {
  return (
    counted.has(textAt(line, next)) ||
    ['unit', 'weekday', 'hmark', 'ordinal'].some((kind) => senseAt(line, next, kind) !== undefined)
  )
}

const counted = new Set(
  'de des of available opening openings visit appointment appt call message text person guy best earliest soonest try attempt quote estimate bathroom room'.split(
    ' ',
  ),
)

/** A word of time or a weekday stands before it, or nothing of this sentence. */
function isLedTo(line: Line, at: number): boolean {
  return ['prep', 'weekday', 'towards'].some((kind) => senseAt(line, at - 1, kind)) || leading.has(textAt(line, at - 1))
}

const leading = new Set(['on', 'for', 'to', 'until'])

function isBeforeHour(line: Line, next: number): boolean {
  const prep = senseAt(line, next, 'prep', 'at')
  return prep !== undefined && readClock(line, prep.next) !== null
}
