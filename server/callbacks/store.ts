import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callbacks, callers } from '../database/schema.ts'

/** Puts a caller into the queue; who waits already moves up by having called again. */
export function waitForVoice(
  db: Queries,
  { callerId, callId, because, now }: { callerId: number; callId: number; because: string; now: Temporal.Instant },
): void {
  waiting(db).run(rowOf(callbacks, { callerId, callId, because, waitingSince: now }))
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

/** Who still waits: who called more often first, then who has waited longest. */
export function waitingCallers(db: Queries, most: number) {
  return db
    .select({ callback: callbacks, caller: callers })
    .from(callbacks)
    .innerJoin(callers, eq(callers.id, callbacks.callerId))
    .where(and(sql`${callbacks.closedAt} is null`, isNull(callers.forgottenAt)))
    .orderBy(sql`${callbacks.calledTimes} desc`, asc(callbacks.waitingSince))
    .limit(most)
    .all()
}

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
        callId: sql`excluded.call_id`,
      },
    })
    .prepare(),
)
