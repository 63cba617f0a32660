import { asc, eq } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { bookingChanges } from '../database/schema.ts'

export type BookingChange = typeof bookingChanges.$inferSelect

export function insertChange(db: Queries, change: typeof bookingChanges.$inferInsert): void {
  db.insert(bookingChanges).values(change).run()
}

/** What people of the shop did to one job, oldest first. */
export function changesOf(db: Queries, bookingId: number): BookingChange[] {
  return db
    .select()
    .from(bookingChanges)
    .where(eq(bookingChanges.bookingId, bookingId))
    .orderBy(asc(bookingChanges.revision))
    .all()
}
