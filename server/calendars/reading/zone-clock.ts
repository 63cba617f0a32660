import { Temporal } from 'temporal-polyfill'
import { dayLength } from './civil.ts'

/**
 * The clocks of one zone. A wall time that a spring skips is read with the offset before it (02:30 becomes 03:30), one that
 * an autumn repeats is the earlier, as RFC 5545 has it.
 */
export type ZoneClock = { toInstant(wall: number): number; toWall(instant: number): number }

export const utcClock: ZoneClock = fixedClock(0)

/** `offset` in ms east of UTC. */
export function fixedClock(offset: number): ZoneClock {
  return { toInstant: (wall) => wall - offset, toWall: (instant) => instant + offset }
}

/** The clocks of a zone that Intl knows. */
export function ianaClock(id: string): ZoneClock {
  const offsets = new Map<number, number>()
  return clockOf((instant) => {
    const known = offsets.get(instant)
    if (known !== undefined) return known
    const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id)
    const offset = Math.round(zoned.offsetNanoseconds / 1e6)
    if (instant % dayLength === 0) offsets.set(instant, offset)
    return offset
  })
}

/** Far from a change of the clocks both neighbours agree, and nothing has to be looked up anew. */
function clockOf(offsetAt: (instant: number) => number): ZoneClock {
  return {
    toInstant(wall) {
      const day = Math.floor(wall / dayLength)
      const before = offsetAt((day - 1) * dayLength)
      const after = offsetAt((day + 2) * dayLength)
      if (before === after) return wall - before
      const isLater = offsetAt(wall - before) !== before && offsetAt(wall - after) === after
      return wall - (isLater ? after : before)
    },
    toWall: (instant) => instant + offsetAt(instant),
  }
}

/** Whether Intl knows a zone by this name. */
export function isIana(name: string): boolean {
  const known = knownNames.get(name)
  if (known !== undefined) return known
  const isKnown = /^[A-Za-z]/.test(name) && intlKnows(name)
  if (knownNames.size < 10_000) knownNames.set(name, isKnown)
  return isKnown
}

const knownNames = new Map<string, boolean>()

function intlKnows(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
