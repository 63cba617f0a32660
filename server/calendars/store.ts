import { asc, isNull } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { calendars } from '../database/schema.ts'

export type Calendar = typeof calendars.$inferSelect

/** The shop's calendars outside of the box that it still uses. */
export function usedCalendars(db: Queries): Calendar[] {
  return db.select().from(calendars).where(isNull(calendars.removedAt)).orderBy(asc(calendars.id)).all()
}
