import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { calendars } from '../database/schema.ts'

export type Calendar = typeof calendars.$inferSelect
export type NewCalendar = typeof calendars.$inferInsert

/** The shop's calendars outside of the box that it still uses. */
export function usedCalendars(db: Queries): Calendar[] {
  return db.select().from(calendars).where(isNull(calendars.removedAt)).orderBy(asc(calendars.id)).all()
}

export function usedCalendar(db: Queries, id: number): Calendar | undefined {
  const isUsed = and(eq(calendars.id, id), isNull(calendars.removedAt))
  return db.select().from(calendars).where(isUsed).get()
}

export function insertCalendar(db: Queries, calendar: NewCalendar): Calendar {
  return db.insert(calendars).values(calendar).returning().get()
}

export function changeCalendar(db: Queries, id: number, change: Partial<NewCalendar>): void {
  db.update(calendars).set(change).where(eq(calendars.id, id)).run()
}

/** One that was removed, to be taken back. */
export function removedCalendar(db: Queries, id: number): Calendar | undefined {
  return db
    .select()
    .from(calendars)
    .where(and(eq(calendars.id, id), isNotNull(calendars.removedAt)))
    .get()
}

/** Removed by then, with what opens them still at hand. */
export function removedWithSecret(db: Queries, by: Temporal.Instant): Calendar[] {
  return db
    .select()
    .from(calendars)
    .where(and(lte(calendars.removedAt, by), isNotNull(calendars.secret)))
    .all()
}
