// "After school, so after 3:30": of a part of the day and a bound within it the bound holds.
import type { DayPart } from '../understanding.ts'
import type { Clock } from './clock.ts'
import { minutesOf } from './hours.ts'
import { type Line, senseAt, textAt } from './line.ts'
import type { TimeMention } from './time.ts'
import type { Unit } from './units.ts'

export function withTighterBounds(units: readonly Unit[], line: Line): Unit[] {
  const kept: Unit[] = []
  for (const unit of units) {
    const before = kept.at(-1)
    const tighter = before ? tightened(before, unit, line) : null
    if (tighter) kept.splice(-1, 1, tighter)
    else kept.push(unit)
  }
  return kept
}

function tightened(before: Unit, unit: Unit, line: Line): Unit | null {
  const { time } = unit
  if (!time || time.part || (time.start === null) === (time.end === null)) return null
  if (!isSameDay(before, unit) || isAnother(line, before.next, unit.from)) return null
  const span = spanFrom(
    before,
    time,
    line.tokens.slice(before.next, unit.from).map(({ text }) => text),
  )
  if (span) return { ...before, time: span, next: unit.next }
  const part = partAlone(before)
  if (!part || !isWithin(time.start ?? time.end, part)) return null
  return { ...before, day: before.day ?? unit.day, time: { ...time, part }, next: unit.next }
}

/** "End of day, so after 4". */
function spanFrom({ time: span }: Unit, { start }: TimeMention, between: readonly string[]): TimeMention | null {
  if (!span?.start || !span.end || !start || !between.some((word) => therefore.has(word))) return null
  const at = minutesOf(start, 'afternoon')
  return at > minutesOf(span.start, null) && at < minutesOf(span.end, null) ? { ...span, start } : null
}

const therefore = new Set(['so', 'but', 'asi', 'pero', 'donc', 'mais'])

function partAlone({ day, time }: Unit): DayPart | null {
  if (time) return time.start || time.end ? null : time.part
  return day && !day.start && !day.end ? day.part : null
}

function isSameDay({ day }: Unit, other: Unit): boolean {
  if (!day || !other.day) return true
  return JSON.stringify(day.day) === JSON.stringify(other.day.day)
}

/** "Afternoon or after 5" are two. */
function isAnother(line: Line, from: number, to: number): boolean {
  return line.tokens
    .slice(from, to)
    .some((_, n) => others.has(textAt(line, from + n)) || senseAt(line, from + n, 'join', 'or') !== undefined)
}

const others = new Set('or and also & / o u y tambien ou et aussi else otherwise sino sinon'.split(' '))

function isWithin(clock: Clock | null, part: DayPart): boolean {
  const [from, until] = reach[part]
  const minutes = clock ? minutesOf(clock, part) : 0
  return minutes >= from * 60 && minutes < until * 60
}

/** Who is free after work may well be so from four. */
const reach: Readonly<Record<DayPart, readonly [number, number]>> = {
  morning: [5, 12],
  afternoon: [11, 17],
  evening: [15, 21],
  night: [17, 24],
}
