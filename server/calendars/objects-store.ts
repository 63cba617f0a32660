import { and, eq, inArray } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { bookings, busy, calendarCopies, calendarObjects } from '../database/schema.ts'
import type { Occurrence } from './reading/reading.ts'

export type StoredObject = typeof calendarObjects.$inferSelect
export type NewObject = Pick<StoredObject, 'ref' | 'uid' | 'version' | 'body' | 'warnings'>

export function objectsOf(db: Queries, calendarId: number): StoredObject[] {
  return db.select().from(calendarObjects).where(eq(calendarObjects.calendarId, calendarId)).all()
}

/** The sentences about what could not be read of a calendar, as JSON, one list for each object that has any. */
export function warningsOf(db: Queries, calendarId: number): string[] {
  const rows = db
    .select({ warnings: calendarObjects.warnings })
    .from(calendarObjects)
    .where(eq(calendarObjects.calendarId, calendarId))
    .all()
  return rows.map(({ warnings }) => warnings).filter((warnings) => warnings !== '[]')
}

/** Keeps an object as it was read; returns its row. */
export function keepObject(db: Queries, calendarId: number, object: NewObject): number {
  const { ref, ...read } = object
  return db
    .insert(calendarObjects)
    .values({ calendarId, ...object })
    .onConflictDoUpdate({ target: [calendarObjects.calendarId, calendarObjects.ref], set: read })
    .returning({ id: calendarObjects.id })
    .get().id
}

export function dropObjects(db: Queries, calendarId: number, refs: readonly string[]): void {
  for (const ref of refs) {
    db.delete(calendarObjects)
      .where(and(eq(calendarObjects.calendarId, calendarId), eq(calendarObjects.ref, ref)))
      .run()
  }
}

/** With all the time that they take. */
export function dropAllObjects(db: Queries, calendarId: number): void {
  db.delete(calendarObjects).where(eq(calendarObjects.calendarId, calendarId)).run()
}

type Place = { calendarId: number; objectId: number }

/** Puts the taken times of an object in the place of those before. */
export function replaceBusy(db: Queries, { calendarId, objectId }: Place, occurrences: readonly Occurrence[]): void {
  db.delete(busy).where(eq(busy.objectId, objectId)).run()
  for (let n = 0; n < occurrences.length; n += mostAtOnce) {
    const rows = occurrences.slice(n, n + mostAtOnce).map((occurrence) => ({
      ...{ calendarId, objectId },
      startsAt: instantOf(occurrence.start),
      endsAt: instantOf(occurrence.end),
      isAllDay: occurrence.isAllDay,
      hasPlace: occurrence.hasPlace,
      summary: occurrence.summary,
    }))
    db.insert(busy).values(rows).run()
  }
}

/** What stands there is a job of ours, and is taken as such. */
export function dropBusyAt(db: Queries, { calendarId, ref }: { calendarId: number; ref: string }): void {
  const there = db
    .select({ id: calendarObjects.id })
    .from(calendarObjects)
    .where(and(eq(calendarObjects.calendarId, calendarId), eq(calendarObjects.ref, ref)))
  db.delete(busy).where(inArray(busy.objectId, there)).run()
}

/** SQLite takes so many values in one statement that a thousand rows fit. */
const mostAtOnce = 1000

function instantOf(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms)
}

/** The times of those bookings of ours that these uids name, by the uid that stands in a calendar, as `start-end`. */
export function ourTimes(db: Queries, uids: readonly string[]): Map<string, string> {
  const ours = new Map<string, string>()
  for (let n = 0; n < uids.length; n += mostAtOnce) {
    const some = uids.slice(n, n + mostAtOnce)
    const times = { startsAt: bookings.startsAt, endsAt: bookings.endsAt }
    const jobs = db
      .select({ uid: bookings.uid, ...times })
      .from(bookings)
      .where(inArray(bookings.uid, some))
      .all()
    const copies = db
      .select({ uid: calendarCopies.uid, ...times })
      .from(calendarCopies)
      .innerJoin(bookings, eq(bookings.id, calendarCopies.bookingId))
      .where(inArray(calendarCopies.uid, some))
      .all()
    for (const { uid, startsAt, endsAt } of [...jobs, ...copies])
      ours.set(uid, `${startsAt.epochMilliseconds}-${endsAt.epochMilliseconds}`)
  }
  return ours
}
