import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { bookings, busy, calendars } from '../database/schema.ts'

/** A job that is agreed and something that stands in a calendar at the same time. */
export type Clash = {
  bookingId: number
  who: string | null
  need: string | null
  jobAt: Temporal.Instant
  what: string | null
  calendar: string
  from: Temporal.Instant
  to: Temporal.Instant
}

const mostAtOnce = 200

/** Of all jobs ahead or of one, earliest first. */
export function clashesAhead(db: Queries, now: Temporal.Instant, bookingId?: number): Clash[] {
  const which = bookingId === undefined ? undefined : eq(bookings.id, bookingId)
  return db
    .select({
      bookingId: bookings.id,
      ...{ who: bookings.name, need: bookings.need, jobAt: bookings.startsAt },
      ...{ what: busy.summary, calendar: calendars.name, from: busy.startsAt, to: busy.endsAt },
    })
    .from(bookings)
    .innerJoin(busy, and(gt(busy.endsAt, bookings.startsAt), lt(busy.startsAt, bookings.endsAt)))
    .innerJoin(calendars, eq(calendars.id, busy.calendarId))
    .where(
      and(
        ...[eq(bookings.state, 'booked'), gt(bookings.startsAt, now), isNull(calendars.removedAt), which],
        or(isNull(calendars.crewId), isNull(bookings.crewId), sql`${calendars.crewId} = ${bookings.crewId}`),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(busy.startsAt))
    .limit(mostAtOnce)
    .all()
}
