// How well a slot fits a time that was asked for: a day later weighs as much as eight hours on it, a day earlier as nine.
import type { DayPart, WantedTime } from '../understanding/understanding.ts'
import { type Candidate, dayNumber } from './candidate.ts'
import { minutesOf } from './local-day.ts'

/** Days since 1970, the last included; minutes after midnight, more than a day's where it ends the next morning. */
export type Target = {
  firstDay: number
  lastDay: number
  from: number
  until: number
  begins: number | null
  ends: boolean
}

export function targetOf({ date, dateEnd, start, end, part }: WantedTime): Target {
  const [partFrom, partUntil] = part ? partHours[part] : [0, wholeDay]
  const from = start === null ? partFrom : minutesOf(start)
  const until = end === null ? partUntil : minutesOf(end)
  return {
    firstDay: date === null ? Number.NEGATIVE_INFINITY : dayNumber(date),
    lastDay: date === null ? Number.POSITIVE_INFINITY : dayNumber(dateEnd ?? date),
    from,
    until: until > from ? until : until + wholeDay,
    begins: start === null ? null : from,
    ends: end !== null,
  }
}

/** It begins when it was asked for, and is over by the end that was named, unless nothing so long would be. */
export function fitsTarget(candidate: Candidate, target: Target): boolean {
  const { day, from, until } = candidate
  const isIn = (shift: number) => {
    return (
      target.firstDay <= day - shift &&
      day - shift <= target.lastDay &&
      target.from <= from + shift * wholeDay &&
      from + shift * wholeDay < target.until &&
      (!mustEnd(candidate, target) || until + shift * wholeDay <= target.until)
    )
  }
  return isIn(0) || isIn(1)
}

/** It fits, and to the minute that was named. */
export function beginsAsAsked(candidate: Candidate, targets: readonly Target[]): boolean {
  return targets.some((target) => target.begins === candidate.from && fitsTarget(candidate, target))
}

/** In minutes, none where it fits; a full hour, and the very minute that was named, go before others. */
export function distanceTo(candidate: Candidate, target: Target): number {
  const { day, from, until } = candidate
  const days = Math.max(0, (target.firstDay - day) * 9, (day - target.lastDay) * 8)
  const late = mustEnd(candidate, target) ? until - target.until : from - target.until + 1
  const minutes = Math.max(0, target.from - from, late)
  return days * 60 + minutes + (isRound(candidate, [target]) ? 0 : 10)
}

export function isBefore({ day, from }: Candidate, target: Target): boolean {
  return day < target.firstDay || (day <= target.lastDay && from < target.from)
}

export function isRound({ from }: Candidate, targets: readonly Target[]): boolean {
  return from % 60 === 0 || targets.some(({ begins }) => begins === from)
}

const wholeDay = 24 * 60

function mustEnd({ from, until }: Candidate, target: Target): boolean {
  return target.ends && until - from <= target.until - target.from
}

/** Who says tonight means the time after work. */
const partHours: Readonly<Record<DayPart, readonly [from: number, until: number]>> = {
  morning: [5 * 60, 12 * 60],
  afternoon: [12 * 60, 17 * 60],
  evening: [17 * 60, 22 * 60],
  night: [18 * 60, 30 * 60],
}
