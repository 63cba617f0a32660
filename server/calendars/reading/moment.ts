import { dayLength } from './civil.ts'
import { type ContentLine, readBehindLastColon } from './content-line.ts'
import { readStamp, type Stamp } from './stamp.ts'
import { fixedClock, utcClock, type ZoneClock } from './zone-clock.ts'
import type { Zones } from './zones.ts'

/** A time on the clocks of its zone; a date is its midnight in the shop. */
export type Moment = { wall: number; isDate: boolean; clock: ZoneClock }

export type MomentPlace = { zones: Zones; calendar: number /** For what names no zone. */; floating?: ZoneClock }

export function instantOf({ clock, wall }: Moment): number {
  return clock.toInstant(wall)
}

/** The moments of a DTSTART, RDATE or the like, one per value; null for each that cannot be read. */
export function readMoments(line: ContentLine, place: MomentPlace): (Moment | null)[] {
  return line.value.split(',').map((value) => readMoment(value, line, place))
}

/** One moment, or null. A zone with a colon and without quotes is found from the other end. */
export function readMoment(value: string, line: ContentLine, place: MomentPlace): Moment | null {
  const stamp = readStamp(value)
  if (stamp) return momentOf(stamp, line, place)
  const other = value.includes(':') ? readBehindLastColon(textOf(line), line.name) : null
  const otherStamp = other && readStamp(other.value)
  return other && otherStamp ? momentOf(otherStamp, other, place) : null
}

function momentOf(stamp: Stamp, { parameters }: ContentLine, { zones, calendar, floating }: MomentPlace): Moment {
  if (stamp.isDate || parameters.VALUE?.toUpperCase() === 'DATE') {
    return { wall: Math.floor(stamp.wall / dayLength) * dayLength, isDate: true, clock: zones.shop }
  }
  const named = parameters.TZID ? zones.named(parameters.TZID, calendar) : null
  if (stamp.offset === null) return { wall: stamp.wall, isDate: false, clock: named ?? floating ?? zones.shop }
  if (named) return { wall: named.toWall(stamp.wall - stamp.offset), isDate: false, clock: named }
  return { wall: stamp.wall, isDate: false, clock: stamp.offset === 0 ? utcClock : fixedClock(stamp.offset) }
}

function textOf({ name, parameters, value }: ContentLine): string {
  const rest = Object.entries(parameters).map(([key, each]) => `;${key}=${each}`)
  return `${name}${rest.join('')}:${value}`
}
