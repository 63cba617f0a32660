import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callbacks, callers, calls } from '../database/schema.ts'
import { isWaiting } from './waiting-store.ts'

export type Callback = typeof callbacks.$inferSelect

/** Puts a caller into the queue; who waits already moves up by having called again. */
export function waitForVoice(
  db: Queries,
  {
    callerId,
    callId,
    because,
    since,
  }: { callerId: number; callId: number | null; because: string; since: Temporal.Instant },
): void {
  waiting(db).run(rowOf(callbacks, { callerId, callId, because, waitingSince: since }))
}

/** Somebody of the shop wants to call; who waits already waits on. */
export function askForVoice(db: Queries, { callerId, now }: { callerId: number; now: Temporal.Instant }): void {
  db.insert(callbacks)
    .values({ callerId, because: 'asked-for', waitingSince: now })
    .onConflictDoUpdate({
      target: callbacks.callerId,
      targetWhere: sql`closed_at is null`,
      set: { because: sql`excluded.because` },
    })
    .run()
}

/** Who writes waits for no call any more, unless somebody of the shop wanted to call. */
export function closeForWriting(db: Queries, callerId: number, now: Temporal.Instant): void {
  db.update(callbacks)
    .set({ closedAt: now, closedBecause: 'answered-by-text' })
    .where(and(eq(callbacks.callerId, callerId), isNull(callbacks.closedAt), ne(callbacks.because, 'asked-for')))
    .run()
}

/** `about`: only who called last before the one moment, or whom the shop wanted to call before the other. */
export function closeCallbacks(
  db: Queries,
  callerId: number,
  { because, now, about }: { because: string; now: Temporal.Instant; about?: About },
): void {
  db.update(callbacks)
    .set({ closedAt: now, closedBecause: because })
    .where(and(eq(callbacks.callerId, callerId), isNull(callbacks.closedAt), about && isAbout(db, about)))
    .run()
}

type About = { calledBefore: Temporal.Instant; askedBefore: Temporal.Instant }

function isAbout(db: Queries, { calledBefore, askedBefore }: About) {
  const earlier = db.select({ id: calls.id }).from(calls).where(lte(calls.startedAt, calledBefore))
  const isAsked = and(isNull(callbacks.callId), lte(callbacks.waitingSince, askedBefore))
  return or(isAsked, inArray(callbacks.callId, earlier))
}

export function closeCallback(
  db: Queries,
  id: number,
  { because, now }: { because: string; now: Temporal.Instant },
): void {
  db.update(callbacks)
    .set({ closedAt: now, closedBecause: because })
    .where(and(eq(callbacks.id, id), isNull(callbacks.closedAt)))
    .run()
}

/** Takes back a closing. Throws where the caller has an open callback beside it. */
export function reopen(db: Queries, id: number): void {
  db.update(callbacks).set({ closedAt: null, closedBecause: null }).where(eq(callbacks.id, id)).run()
}

export function callbackById(db: Queries, id: number): Callback | undefined {
  return db.select().from(callbacks).where(eq(callbacks.id, id)).get()
}

export function openCallbackOf(db: Queries, callerId: number): Callback | undefined {
  return db
    .select()
    .from(callbacks)
    .where(and(eq(callbacks.callerId, callerId), isOpen))
    .get()
}

/** The line that a caller called last; undefined for who never called. */
export function lineCalledBy(db: Queries, callerId: number): number | undefined {
  const called = and(eq(calls.callerId, callerId), isNotNull(calls.lineId))
  const [last] = db.select({ id: calls.lineId }).from(calls).where(called).orderBy(desc(calls.startedAt)).limit(1).all()
  return last?.id ?? undefined
}

/** How many who began to wait since then waited no more, for each reason; null: they wait still, and did so before `fresh`. */
export function howTheyEnded(
  db: Queries,
  { since, fresh }: { since: Temporal.Instant; fresh: Temporal.Instant },
): { because: string | null; count: number }[] {
  const isCounted = or(isNotNull(callbacks.closedAt), and(isWaiting, lt(callbacks.waitingSince, fresh)))
  return db
    .select({ because: callbacks.closedBecause, count: count() })
    .from(callbacks)
    .innerJoin(callers, eq(callers.id, callbacks.callerId))
    .where(and(gte(callbacks.waitingSince, since), isCounted))
    .groupBy(callbacks.closedBecause)
    .all()
}

// Written out, so that the index of the open ones serves.
const isOpen = sql`${callbacks.closedAt} is null`

const waiting = prepared((db) =>
  db
    .insert(callbacks)
    .values(everyColumn(callbacks))
    .onConflictDoUpdate({
      target: callbacks.callerId,
      targetWhere: sql`closed_at is null`,
      set: {
        calledTimes: sql`${callbacks.calledTimes} + 1`,
        because: sql`excluded.because`,
        callId: sql`coalesce(excluded.call_id, ${callbacks.callId})`,
      },
    })
    .prepare(),
)
