// How long one instance of an event lasts. RFC 5545 says that an end means the same exact length for every instance, most
// calendars show the same hours on the wall; they differ on nights when the clocks change, and the later end counts.
import { dayLength } from './civil.ts'
import type { CalendarEvent } from './event.ts'
import { instantOf, type Moment } from './moment.ts'

/** `endOf` gives the instant at which an instance that starts at this wall time ends; `most` is no shorter than any, in ms. */
export type Length = { endOf(wall: number): number; most: number }

/** What lasts no time is free; what runs backwards is free and told. */
export type NoLength = { because: 'no-time' | 'backwards' }

const hour = 3_600_000

export function lengthOf({ end, duration, isEndLost }: CalendarEvent, start: Moment): Length | NoLength {
  const isFixed = end !== null && duration !== null
  const candidates = [end && untilEnd(start, end), duration && duringDays(start, duration.days, duration.exact)]
  const lengths = candidates.flatMap((each) => each ?? [])
  if (isFixed) return longest(lengths)
  if (lengths[0]) return lengths[0]
  if (start.isDate) return duringDays(start, 1, 0)
  return isEndLost ? duringDays(start, 0, hour) : { because: 'no-time' }
}

function longest(lengths: (Length | NoLength)[]): Length | NoLength {
  const lasting = lengths.filter((length) => 'most' in length)
  return lasting.toSorted((a, b) => b.most - a.most)[0] ?? lengths[0] ?? { because: 'no-time' }
}

function untilEnd(start: Moment, end: Moment): Length | NoLength {
  const exact = instantOf(end) - instantOf(start)
  if (exact < 0) return { because: 'backwards' }
  const asWritten = end.wall - start.wall
  // On a night when the clocks skip an hour both may name one instant.
  if (exact === 0 && start.clock === end.clock && asWritten > 0) return duringDays(start, 0, asWritten)
  // A day whose end is the day itself: written by those who count the last day in.
  if (exact === 0) return start.isDate ? duringDays(start, 1, 0) : { because: 'no-time' }
  const onWall = start.clock === end.clock ? end.wall - start.wall : start.clock.toWall(instantOf(end)) - start.wall
  if (start.isDate) return { endOf: (wall) => start.clock.toInstant(wall + onWall), most: onWall + dayLength }
  return {
    endOf(wall) {
      const [exactly, byWall] = [start.clock.toInstant(wall) + exact, start.clock.toInstant(wall + onWall)]
      return wall === start.wall ? exactly : Math.max(exactly, byWall)
    },
    most: Math.max(exact, onWall) + dayLength,
  }
}

function duringDays(start: Moment, wholeDays: number, time: number): Length | NoLength {
  // 24 hours from a date are that date, also when its clocks change.
  const [days, exact] = start.isDate ? [wholeDays + Math.ceil(time / dayLength), 0] : [wholeDays, time]
  const length = days * dayLength + exact
  if (length <= 0) return { because: length === 0 ? 'no-time' : 'backwards' }
  return { endOf: (wall) => start.clock.toInstant(wall + days * dayLength) + exact, most: length + dayLength }
}
