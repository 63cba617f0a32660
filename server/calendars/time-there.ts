// When an event of ours is by the calendar text that stands there now, whatever the owner made of it.
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { readTexts } from './expand.ts'
import type { Calendar } from './store.ts'

export type Time = { start: number; end: number }

/** Why what stands there is no time for a job. */
export type NoTime = 'cancelled' | 'whole-day' | 'series' | 'no-time'

/** Undefined where it cannot be read at all. */
export async function timeThere(
  appliance: Appliance,
  calendar: Calendar,
  ics: string,
): Promise<Time | { because: NoTime } | undefined> {
  // Also where whole days block nothing it is told that whole days were made of it.
  const seen = { ...calendar, allDayBlocks: true }
  const [reading] = await readTexts(appliance, seen, [ics.replace(shownAsFree, '')], longAgo)
  if (!reading || 'because' in reading) return undefined
  const [only, ...more] = reading.occurrences
  if (more.length > 0) return { because: 'series' }
  if (!only) return { because: cancelled.test(ics) ? 'cancelled' : repeats.test(ics) ? 'series' : 'no-time' }
  return only.isAllDay ? { because: 'whole-day' } : { start: only.start, end: only.end }
}

const longAgo = Temporal.Instant.fromEpochMilliseconds(0)

/** A job is one, also where its owner shows it to others as free. */
const shownAsFree = /^(?:TRANSP|X-MICROSOFT-CDO-BUSYSTATUS)[;:].*$/gim
const cancelled = /^STATUS[^:\r\n]*:\s*CANCELLED\s*$/im
const repeats = /^(?:RRULE|RDATE)[;:]/im
