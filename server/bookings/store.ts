import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { bookings } from '../database/schema.ts'

export type Booking = typeof bookings.$inferSelect
export type NewBooking = typeof bookings.$inferInsert

type Span = { from: Temporal.Instant; to: Temporal.Instant }

export function bookingById(db: Queries, id: number): Booking | undefined {
  return db.select().from(bookings).where(eq(bookings.id, id)).get()
}

/** Fails where it would overlap another of the same person, unless a person of the shop wants it so. */
export function insertBooking(db: Queries, booking: NewBooking): Booking {
  return db.insert(bookings).values(booking).returning().get()
}

export function changeBooking(db: Queries, id: number, change: Partial<NewBooking>): Booking {
  return db.update(bookings).set(change).where(eq(bookings.id, id)).returning().get()
}

/** What takes time between two instants: jobs, and slots that are still held, earliest first. */
export function bookingsBetween(db: Queries, { from, to }: Span, now: Temporal.Instant): Booking[] {
  const isTaken = or(inArray(bookings.state, ['booked', 'done']), gt(bookings.heldUntil, now))
  return db
    .select()
    .from(bookings)
    .where(and(lt(bookings.startsAt, to), gt(bookings.endsAt, from), ne(bookings.state, 'cancelled'), isTaken))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .all()
}

/** Jobs that begin between two instants, soonest first. */
export function bookedBetween(db: Queries, { from, to }: Span): Booking[] {
  return db
    .select()
    .from(bookings)
    .where(and(eq(bookings.state, 'booked'), gt(bookings.startsAt, from), lte(bookings.startsAt, to)))
    .orderBy(asc(bookings.startsAt))
    .all()
}

/** What a caller has ahead, soonest first; what runs right now counts. */
export function bookedAhead(db: Queries, callerId: number, now: Temporal.Instant): Booking[] {
  const isTheirs = and(eq(bookings.callerId, callerId), eq(bookings.state, 'booked'))
  return db
    .select()
    .from(bookings)
    .where(and(isTheirs, gt(bookings.endsAt, now)))
    .orderBy(asc(bookings.startsAt))
    .all()
}

/** What they gave up last of what would lie ahead. */
export function givenUpBy(db: Queries, callerId: number, now: Temporal.Instant): Booking | undefined {
  const isTheirs = and(eq(bookings.callerId, callerId), eq(bookings.state, 'cancelled'))
  return db
    .select()
    .from(bookings)
    .where(and(isTheirs, eq(bookings.cancelledBy, 'caller'), gt(bookings.startsAt, now)))
    .orderBy(desc(bookings.cancelledAt))
    .limit(1)
    .get()
}

/** Whether a job of theirs came to its end since then, and none lies ahead. */
export function hadJobSince(
  db: Queries,
  callerId: number,
  { since, now }: { since: Temporal.Instant; now: Temporal.Instant },
): boolean {
  if (bookedAhead(db, callerId, now).length > 0) return false
  const isTheirs = and(eq(bookings.callerId, callerId), inArray(bookings.state, ['booked', 'done']))
  const isOver = and(gt(bookings.endsAt, since), or(lte(bookings.endsAt, now), eq(bookings.state, 'done')))
  return db.select({ id: bookings.id }).from(bookings).where(and(isTheirs, isOver)).limit(1).get() !== undefined
}

/** Where their latest job since then was or would have been. */
export function lastPlaceOf(db: Queries, callerId: number, since: Temporal.Instant): string | null {
  const isTheirs = and(eq(bookings.callerId, callerId), ne(bookings.state, 'held'), isNotNull(bookings.address))
  return (
    db
      .select({ address: bookings.address })
      .from(bookings)
      .where(and(isTheirs, gt(bookings.startsAt, since)))
      .orderBy(desc(bookings.startsAt))
      .limit(1)
      .get()?.address ?? null
  )
}

export function heldIn(db: Queries, conversationId: number): Booking[] {
  return db
    .select()
    .from(bookings)
    .where(and(eq(bookings.conversationId, conversationId), eq(bookings.state, 'held')))
    .orderBy(asc(bookings.startsAt))
    .all()
}

/** What was held and is over stands in nobody's way. */
export function dropExpiredHolds(db: Queries, now: Temporal.Instant): void {
  db.delete(bookings)
    .where(and(eq(bookings.state, 'held'), lte(bookings.heldUntil, now)))
    .run()
}

/** What was held for a reply that waits for a person. */
export function dropWaitingHolds(db: Queries, conversationId: number): void {
  const isWaiting = and(eq(bookings.state, 'held'), isNull(bookings.offerId))
  db.delete(bookings)
    .where(and(isWaiting, eq(bookings.conversationId, conversationId)))
    .run()
}

export function dropHolds(db: Queries, conversationId: number): void {
  db.delete(bookings)
    .where(and(eq(bookings.state, 'held'), eq(bookings.conversationId, conversationId)))
    .run()
}
