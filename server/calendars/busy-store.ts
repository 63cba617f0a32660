import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { busy, calendars } from '../database/schema.ts'

/** Time that a calendar says is taken. `crewId`: whose; null: everybody's. */
export type Busy = {
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  isAllDay: boolean
  hasPlace: boolean
  summary: string | null
  crewId: number | null
  calendar: string
}

/** What the calendars say is taken between two instants, earliest first; our own copies are left out: the booking is the truth. */
export function busyBetween(db: Queries, { from, to }: { from: Temporal.Instant; to: Temporal.Instant }): Busy[] {
  return db
    .select({
      startsAt: busy.startsAt,
      endsAt: busy.endsAt,
      isAllDay: busy.isAllDay,
      hasPlace: busy.hasPlace,
      summary: busy.summary,
      crewId: calendars.crewId,
      calendar: calendars.name,
    })
    .from(busy)
    .innerJoin(calendars, eq(calendars.id, busy.calendarId))
    .where(and(gt(busy.endsAt, from), lt(busy.startsAt, to), isNull(calendars.removedAt)))
    .orderBy(asc(busy.startsAt))
    .all()
}

/** What one calendar says is taken between two instants, earliest first. */
export function busyIn(
  db: Queries,
  calendarId: number,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
): Pick<Busy, 'startsAt' | 'endsAt'>[] {
  return db
    .select({ startsAt: busy.startsAt, endsAt: busy.endsAt })
    .from(busy)
    .where(and(eq(busy.calendarId, calendarId), gt(busy.endsAt, from), lt(busy.startsAt, to)))
    .orderBy(asc(busy.startsAt))
    .all()
}
