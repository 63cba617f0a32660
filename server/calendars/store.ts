import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { calendars } from '../database/schema.ts'

export type Calendar = typeof calendars.$inferSelect

/** The shop's calendars outside of the box that it still uses. */
export function usedCalendars(db: Queries): Calendar[] {
  return db.select().from(calendars).where(isNull(calendars.removedAt)).orderBy(asc(calendars.id)).all()
}

export function calendarById(db: Queries, id: number): Calendar | undefined {
  return db
    .select()
    .from(calendars)
    .where(and(eq(calendars.id, id), isNull(calendars.removedAt)))
    .get()
}

export function insertCalendar(db: Queries, calendar: typeof calendars.$inferInsert): Calendar {
  return db.insert(calendars).values(calendar).returning().get()
}

export function changeCalendar(db: Queries, id: number, change: Partial<typeof calendars.$inferInsert>): void {
  db.update(calendars).set(change).where(eq(calendars.id, id)).run()
}
