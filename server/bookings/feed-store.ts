import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { bookings, settings } from '../database/schema.ts'
import { storeValue } from '../settings/store.ts'
import type { Booking } from './store.ts'

// Names with token, key or secret in them are never exported.
const name = 'feedToken'

/** What the address of the feed holds; null: there is none. */
export function readFeedToken(db: Queries): string | null {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.name, name)).get()
  return row ? JSON.parse(row.value) : null
}

export function storeFeedToken(db: Queries, token: string | null, now: Temporal.Instant): void {
  storeValue(db, name, token, now)
}

/** Jobs that end after `from`, and those that were called off after `cancelledFrom`, earliest first. */
export function bookingsToPublish(
  db: Queries,
  { from, cancelledFrom }: { from: Temporal.Instant; cancelledFrom: Temporal.Instant },
): Booking[] {
  const stands = and(inArray(bookings.state, ['booked', 'done']), gt(bookings.endsAt, from))
  const isCalledOff = and(eq(bookings.state, 'cancelled'), gt(bookings.cancelledAt, cancelledFrom))
  return db
    .select()
    .from(bookings)
    .where(or(stands, isCalledOff))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .all()
}
