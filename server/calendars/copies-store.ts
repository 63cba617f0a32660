import { and, desc, eq, gt, isNotNull, isNull, lt, min, ne, not, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { bookings, calendarCopies, calendarObjects, calendars, pushes } from '../database/schema.ts'

export type Copy = typeof calendarCopies.$inferSelect
export type Job = typeof bookings.$inferSelect

/** What a push is about: the copy, the job as it stands by now, and where the copy stands. */
export type PushOf = { revision: number; copy: Copy; job: Job; calendarId: number; isUsed: boolean }

export function pushOf(db: Queries, pushId: number): PushOf | undefined {
  const row = db
    .select({ revision: pushes.revision, copy: calendarCopies, job: bookings, removedAt: calendars.removedAt })
    .from(pushes)
    .innerJoin(calendarCopies, eq(calendarCopies.id, pushes.copyId))
    .innerJoin(bookings, eq(bookings.id, calendarCopies.bookingId))
    .innerJoin(calendars, eq(calendars.id, calendarCopies.calendarId))
    .where(eq(pushes.id, pushId))
    .get()
  return row && { ...row, calendarId: row.copy.calendarId, isUsed: row.removedAt === null }
}

export function copiesOf(db: Queries, bookingId: number): Copy[] {
  return db.select().from(calendarCopies).where(eq(calendarCopies.bookingId, bookingId)).all()
}

export function insertCopy(db: Queries, copy: typeof calendarCopies.$inferInsert): Copy {
  return db.insert(calendarCopies).values(copy).returning().get()
}

export function changeCopy(db: Queries, id: number, change: Partial<typeof calendarCopies.$inferInsert>): void {
  db.update(calendarCopies).set(change).where(eq(calendarCopies.id, id)).run()
}

/** Null where the same was wished for before. */
export function insertPush(db: Queries, push: { copyId: number; revision: number }): number | null {
  return db.insert(pushes).values(push).onConflictDoNothing().returning({ id: pushes.id }).get()?.id ?? null
}

export function copyById(db: Queries, id: number): Copy | undefined {
  return db.select().from(calendarCopies).where(eq(calendarCopies.id, id)).get()
}

/** Copies that stand in the same calendar as it was used before it was removed, the latest first. */
export function copiesBefore(
  db: Queries,
  { id, kind, remoteId }: Pick<typeof calendars.$inferSelect, 'id' | 'kind' | 'remoteId'>,
): Pick<Copy, 'id' | 'bookingId'>[] {
  const isSame = and(eq(calendars.kind, kind), eq(calendars.remoteId, remoteId), ne(calendars.id, id))
  return db
    .select({ id: calendarCopies.id, bookingId: calendarCopies.bookingId })
    .from(calendarCopies)
    .innerJoin(calendars, eq(calendars.id, calendarCopies.calendarId))
    .where(and(isSame, isNotNull(calendars.removedAt)))
    .orderBy(desc(calendars.id))
    .all()
}

export function giveCopy(db: Queries, id: number, calendarId: number): void {
  changeCopy(db, id, { calendarId, failingSince: null, problem: null })
}

/** The wishes of a calendar's copies that no later one did away with. */
export function currentPushes(db: Queries, calendarId: number): number[] {
  const rows = db
    .select({ id: pushes.id })
    .from(pushes)
    .innerJoin(calendarCopies, eq(calendarCopies.id, pushes.copyId))
    .innerJoin(bookings, eq(bookings.id, calendarCopies.bookingId))
    .where(and(eq(calendarCopies.calendarId, calendarId), eq(pushes.revision, bookings.revision)))
    .all()
  return rows.map(({ id }) => id)
}

/** Where copies stand in a calendar, as far as we know. */
export function writtenRefs(db: Queries, calendarId: number): string[] {
  const rows = db
    .select({ ref: calendarCopies.ref })
    .from(calendarCopies)
    .where(and(eq(calendarCopies.calendarId, calendarId), isNotNull(calendarCopies.ref)))
    .all()
  return rows.flatMap(({ ref }) => ref ?? [])
}

/** Copies of agreed jobs of which the list last read has another version than we wrote. */
export function touchedCopies(db: Queries): { copy: Copy; job: Job }[] {
  const isThere = and(
    eq(calendarObjects.calendarId, calendarCopies.calendarId),
    eq(calendarObjects.ref, calendarCopies.ref),
  )
  const isOther = sql`${calendarObjects.version} is not ${calendarCopies.version}`
  return db
    .select({ copy: calendarCopies, job: bookings })
    .from(calendarCopies)
    .innerJoin(calendarObjects, isThere)
    .innerJoin(bookings, eq(bookings.id, calendarCopies.bookingId))
    .where(and(eq(bookings.state, 'booked'), isNotNull(calendarCopies.pushedRevision), isOther))
    .all()
}

/** Marks what a list no longer names, and what it names again. */
export function markMissing(
  db: Queries,
  calendarId: number,
  { gone, told, now }: { gone: readonly string[]; told: readonly string[]; now: Temporal.Instant },
): void {
  const isHere = (ref: string) => and(eq(calendarCopies.calendarId, calendarId), eq(calendarCopies.ref, ref))
  for (const ref of gone)
    db.update(calendarCopies)
      .set({ missingSince: now })
      .where(and(isHere(ref), isNull(calendarCopies.missingSince)))
      .run()
  for (const ref of told) db.update(calendarCopies).set({ missingSince: null }).where(isHere(ref)).run()
}

/** Copies of jobs ahead that a second list does not name either. `isElsewhere`: another calendar names them. */
export function missingCopies(db: Queries, now: Temporal.Instant): { copy: Copy; job: Job; isElsewhere: boolean }[] {
  const isElsewhere = sql<number>`exists (select 1 from ${calendarObjects} where ${calendarObjects.uid} = ${calendarCopies.uid})`
  const isStanding = and(eq(bookings.state, 'booked'), gt(bookings.endsAt, now))
  const rows = db
    .select({ copy: calendarCopies, job: bookings, isElsewhere })
    .from(calendarCopies)
    .innerJoin(bookings, eq(bookings.id, calendarCopies.bookingId))
    .innerJoin(calendars, eq(calendars.id, calendarCopies.calendarId))
    .where(and(isStanding, lt(calendarCopies.missingSince, calendars.freshAt)))
    .all()
  return rows.map((row) => ({ ...row, isElsewhere: row.isElsewhere === 1 }))
}

/** What is agreed and not over. */
export function jobsAhead(db: Queries, now: Temporal.Instant): Job[] {
  return db
    .select()
    .from(bookings)
    .where(and(eq(bookings.state, 'booked'), gt(bookings.endsAt, now)))
    .all()
}

/** Jobs of which a calendar shows an earlier revision, or nothing yet, and that nobody has left a wish for. */
export function jobsBehind(db: Queries): Job[] {
  const isWished = sql`exists (select 1 from ${pushes} where ${pushes.copyId} = ${calendarCopies.id}
    and ${pushes.revision} = ${bookings.revision})`
  const rows = db
    .select({ job: bookings })
    .from(calendarCopies)
    .innerJoin(bookings, eq(bookings.id, calendarCopies.bookingId))
    .where(and(isNull(calendarCopies.missingSince), not(isWished)))
    .all()
  return rows.map(({ job }) => job)
}

/** Since when a calendar has not taken what was meant for it, and why, for each that has not since before. */
export function stuckCopies(
  db: Queries,
  before: Temporal.Instant,
): { calendarId: number; name: string; since: Temporal.Instant | null; problem: string | null }[] {
  return db
    .select({
      calendarId: calendars.id,
      name: calendars.name,
      since: min(calendarCopies.failingSince).mapWith(calendarCopies.failingSince),
      problem: calendarCopies.problem,
    })
    .from(calendarCopies)
    .innerJoin(calendars, eq(calendars.id, calendarCopies.calendarId))
    .where(
      and(isNull(calendars.removedAt), isNotNull(calendarCopies.failingSince), lt(calendarCopies.failingSince, before)),
    )
    .groupBy(calendars.id)
    .all()
}
