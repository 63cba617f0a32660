import { and, desc, eq, gte, inArray, lt, or } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { bookingLinks, bookings } from '../database/schema.ts'
import type { Booking } from './store.ts'

export type Link = typeof bookingLinks.$inferSelect

/** For so long somebody who comes too late is told so. */
const keptDays = 90

export function insertLink(db: Queries, link: Omit<Link, 'id'>): void {
  const forgotten = link.createdAt.subtract({ hours: 24 * keptDays })
  db.delete(bookingLinks).where(lt(bookingLinks.expiresAt, forgotten)).run()
  db.insert(bookingLinks).values(link).onConflictDoNothing().run()
}

export function linkByHash(db: Queries, tokenHash: string): Link | undefined {
  return db.select().from(bookingLinks).where(eq(bookingLinks.tokenHash, tokenHash)).get()
}

/** What stands, or stood until it was done, of what a link was sent about or led to, by whichever way it was booked. */
export function bookingOfLink(
  db: Queries,
  { bookingId, conversationId, createdAt }: Pick<Link, 'bookingId' | 'conversationId' | 'createdAt'>,
): Booking | undefined {
  const isSince = and(eq(bookings.conversationId, conversationId), gte(bookings.bookedAt, createdAt))
  const isAbout = bookingId === null ? isSince : or(eq(bookings.id, bookingId), isSince)
  return db
    .select()
    .from(bookings)
    .where(and(isAbout, inArray(bookings.state, ['booked', 'done'])))
    .orderBy(desc(bookings.id))
    .limit(1)
    .get()
}
