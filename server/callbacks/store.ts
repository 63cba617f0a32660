import { and, count, desc, eq, gte, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callbacks, callers, calls, conversations, messages } from '../database/schema.ts'

export type Callback = typeof callbacks.$inferSelect

/** Puts a caller into the queue; who waits already moves up by having called again. */
export function waitForVoice(
  db: Queries,
  {
    callerId,
    callId,
    because,
    now,
  }: { callerId: number; callId: number | null; because: string; now: Temporal.Instant },
): void {
  waiting(db).run(rowOf(callbacks, { callerId, callId, because, waitingSince: now }))
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

export function closeCallbacks(
  db: Queries,
  callerId: number,
  { because, now }: { because: string; now: Temporal.Instant },
): void {
  db.update(callbacks)
    .set({ closedAt: now, closedBecause: because })
    .where(and(eq(callbacks.callerId, callerId), isNull(callbacks.closedAt)))
    .run()
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

const textFields = { state: messages.state, because: messages.because, errorCode: messages.errorCode }

type Part = { skip?: number; since?: Temporal.Instant; before?: Temporal.Instant }

/** Who still waits, with the text of their last call if one was queued: who called more often first, then who called last. */
export function waitingCallers(db: Queries, most: number, { skip = 0, since, before }: Part = {}) {
  return db
    .select({ callback: callbacks, caller: callers, conversationId: conversations.id, text: textFields })
    .from(callbacks)
    .innerJoin(callers, eq(callers.id, callbacks.callerId))
    .leftJoin(conversations, eq(conversations.callerId, callbacks.callerId))
    .leftJoin(calls, eq(calls.id, callbacks.callId))
    .leftJoin(messages, eq(messages.id, calls.messageId))
    .where(
      and(
        isOpen,
        isNull(callers.forgottenAt),
        since && gte(callbacks.waitingSince, since),
        before && lt(callbacks.waitingSince, before),
      ),
    )
    .orderBy(desc(callbacks.calledTimes), desc(callbacks.waitingSince), desc(callbacks.id))
    .limit(most)
    .offset(skip)
    .all()
}

export function countWaiting(db: Queries): number {
  return db.select({ count: count() }).from(callbacks).where(isOpen).get()?.count ?? 0
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
