import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { busyIn } from './busy-store.ts'
import { warningsOf } from './objects-store.ts'

const days = 7
/** So much of those days. */
const nearlyAll = 0.95

/**
 * What of a calendar could not be read and therefore takes nearly all of the coming week; null where it leaves time, and where
 * all of it was read: then somebody is away.
 */
export function whatBlocksAll(db: Queries, calendarId: number, now: Temporal.Instant): string | null {
  const [warning] = warningsOf(db, calendarId).flatMap((warnings) => JSON.parse(warnings) as string[])
  if (!warning) return null
  const to = now.add({ hours: days * 24 })
  let [taken, last] = [0, now.epochMilliseconds]
  for (const { startsAt, endsAt } of busyIn(db, calendarId, { from: now, to })) {
    const [start, end] = [
      Math.max(last, startsAt.epochMilliseconds),
      Math.min(to.epochMilliseconds, endsAt.epochMilliseconds),
    ]
    if (end <= start) continue
    taken += end - start
    last = end
  }
  return taken >= nearlyAll * (to.epochMilliseconds - now.epochMilliseconds) ? warning : null
}
