// Hours of a day: at 3, after 3, before 11, 2 to 4, between 9 and noon, 3 or later, in the morning, by the end of the day.
import type { DayPart } from '../understanding.ts'
import { type Clock, readClock } from './clock.ts'
import { partOf } from './days.ts'
import { mayFollow } from './lexicon.ts'
import { figureAt, isStop, isVisit, type Line, type Read, senseAt, textAt } from './line.ts'

/** `isBare`: nothing but figures, a clock time only where the words around it make it one. */
export type TimeMention = { is: 'time'; start: Clock | null; end: Clock | null; part: DayPart | null; isBare: boolean }

export const fivePm: Clock = { hour: 17, minute: 0, half: 'fixed', sure: true }
const threePm: Clock = { hour: 15, minute: 0, half: 'fixed', sure: true }
const closing: Clock = { ...fivePm }
const bounds: Readonly<Record<string, 'start' | 'end'>> = {
  after: 'start',
  from: 'start',
  before: 'end',
  by: 'end',
  until: 'end',
}
const glue = new Set([
  'the',
  'las',
  'la',
  'like',
  'about',
  'around',
  'say',
  'maybe',
  'at',
  'les',
  'roughly',
  'approx',
  'or',
  'a',
])

export function readTime(line: Line, at: number): Read<TimeMention> | null {
  const own = senseAt(line, at, 'part')
  const prep = readPreps(line, at)
  const first = senseAt(line, at, 'prep')?.next ?? at
  if (own && own.next > first && !isHourOfEvent(line, first)) return readPart(line, at)
  const part = readPart(line, prep.next) ?? readLateDay(line, prep) ?? readEndOfDay(line, prep.next)
  const clock = readClock(line, prep.next)
  if (part && (!clock || senseAt(line, prep.next, 'part'))) return part
  if (!clock) return null
  const span = readSpanEnd(line, prep.value, clock) ?? oneEnd(line, prep.value, clock)
  return isLoose(line, span) ? null : span
}

/** "Before school pickup at 3" is of the afternoon, unlike "before school". */
function isHourOfEvent(line: Line, at: number): boolean {
  const event = senseAt(line, at, 'event')
  return event !== undefined && readClock(line, senseAt(line, event.next, 'prep', 'at')?.next ?? event.next) !== null
}

type Prep = 'at' | 'after' | 'before' | 'by' | 'until' | 'from' | 'between' | 'around' | null

/** "after like", "any time from about": the word that bounds is the one that counts. */
function readPreps(line: Line, at: number): Read<Prep> {
  let value: Prep = null
  let next = at
  for (let turn = 0; turn < 4; turn += 1) {
    const sense = line.senses[next]?.find(
      (one) => one.kind === 'prep' && one.value !== 'in' && one.value !== 'within' && !isOther(line, next, one.words),
    )
    const event = next > at && isHourOfEvent(line, next) ? senseAt(line, next, 'event') : undefined
    if (!sense && !event && !(next > at && glue.has(textAt(line, next)))) break
    value = stronger(value, sense?.value)
    next = sense?.next ?? event?.next ?? next + 1
  }
  return { value, next }
}

/** "past" bounds nothing in "half past", nor "by" in "stop by". */
function isOther(line: Line, at: number, words: string): boolean {
  return (words === 'past' && figureAt(line, at - 1) !== null) || (words === 'by' && isVisit(line, at))
}

function stronger(value: Prep, word: string | undefined): Prep {
  if (word === undefined || (value !== null && value !== 'at' && value !== 'around')) return value
  return (
    (['at', 'after', 'before', 'by', 'until', 'from', 'between', 'around'] as const).find((one) => one === word) ??
    value
  )
}

function readPart(line: Line, at: number): Read<TimeMention> | null {
  const sense = senseAt(line, at, 'part')
  const part = partOf(sense?.value)
  if (!sense || !part) return null
  return { value: { is: 'time', start: null, end: null, part, isBare: false }, next: sense.next }
}

/** "End of day Monday" and "the last appointment" are an hour to come, "by the end of the day" is a limit. */
function readLateDay(line: Line, { value: prep, next: at }: Read<Prep>): Read<TimeMention> | null {
  const sense = senseAt(line, textAt(line, at) === 'the' ? at + 1 : at, 'late-day')
  const isLimit = [prep, textAt(line, at - 1)].some((word) => ['by', 'before', 'until'].includes(word ?? ''))
  if (!sense || isLimit) return null
  return { value: { is: 'time', start: threePm, end: closing, part: null, isBare: false }, next: sense.next }
}

function readEndOfDay(line: Line, at: number): Read<TimeMention> | null {
  const start = textAt(line, at) === 'the' ? at + 1 : at
  const sense = senseAt(line, start, 'end-of-day')
  return sense ? { value: { is: 'time', start: null, end: fivePm, part: null, isBare: false }, next: sense.next } : null
}

function readSpanEnd(line: Line, prep: Prep, first: Read<Clock>): Read<TimeMention> | null {
  const join =
    senseAt(line, first.next, 'join', 'to') ??
    (prep === 'between' ? senseAt(line, first.next, 'join', 'and') : undefined)
  if (!join || prep === 'before' || prep === 'by' || prep === 'until') return null
  // "À 13h et 15h" are two.
  if (join.words === 'et' && prep !== 'between' && prep !== 'from') return null
  const last = readClock(line, readPreps(line, join.next).next)
  if (!last || (join.words === 'a' && line.language === 'fr' && prep === null && !first.value.sure && !last.value.sure))
    return null
  const isBare = !first.value.sure && !last.value.sure
  return { value: { is: 'time', start: first.value, end: last.value, part: null, isBare }, next: last.next }
}

function oneEnd(line: Line, prep: Prep, clock: Read<Clock>): Read<TimeMention> {
  const later = suffixAt(line, clock.next, 'later')
  const earlier = suffixAt(line, clock.next, 'earlier')
  const side = later ? 'start' : earlier ? 'end' : (bounds[prep ?? ''] ?? 'start')
  const value = {
    is: 'time',
    start: null,
    end: null,
    part: null,
    isBare: !clock.value.sure,
    [side]: clock.value,
  } as const
  return { value, next: (later ?? earlier)?.next ?? clock.next }
}

/** "9 or after", but not "9 or after 11". */
function suffixAt(line: Line, at: number, kind: 'later' | 'earlier') {
  const sense = senseAt(line, at, kind)
  return sense && !readClock(line, readPreps(line, sense.next).next) ? sense : undefined
}

/** Bare figures that count a thing, or stand where no word makes them a time. */
function isLoose(line: Line, { value, next }: Read<TimeMention>): boolean {
  return value.isBare && !isFreeAfter(line, next)
}

function isFreeAfter(line: Line, next: number): boolean {
  const text = textAt(line, next)
  if (isStop(line, next) || text === ',' || text === ')' || text === '-' || text === '/' || text === '+') return true
  if (text === '.' || text === ':' || text === '%' || text === '$' || text === '"') return false
  if (senseAt(line, next, 'unit') && !senseAt(line, next, 'unit', 'weekday') && !senseAt(line, next, 'unit', 'weekend'))
    return false
  if (/^\P{L}/u.test(text) && figureAt(line, next) === null) return true
  return mayFollow(text) || (line.senses[next]?.some(({ kind }) => followerKinds.has(kind)) ?? false)
}

const followerKinds = new Set([
  'weekday',
  'month',
  'days',
  'daypart',
  'part',
  'join',
  'works',
  'contrast',
  'this',
  'next',
  'unit',
  'light',
  'prep',
  'later',
  'earlier',
])
