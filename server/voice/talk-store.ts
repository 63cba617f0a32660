import { and, eq, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { talks } from '../database/schema.ts'

export type Talk = typeof talks.$inferSelect

/** A call that the voice takes; the talk that is there already when the carrier asks again. */
export function openTalk(db: Queries, talk: typeof talks.$inferInsert): Talk {
  return db
    .insert(talks)
    .values(talk)
    .onConflictDoUpdate({ target: talks.callId, set: { callId: talk.callId } })
    .returning()
    .get()
}

export function talkOf(db: Queries, callId: number): Talk | undefined {
  return db.select().from(talks).where(eq(talks.callId, callId)).get()
}

export function changeTalk(db: Queries, callId: number, change: Partial<typeof talks.$inferInsert>): void {
  db.update(talks).set(change).where(eq(talks.callId, callId)).run()
}

/** The talk is over, unless it was before. */
export function closeTalk(
  db: Queries,
  callId: number,
  { because, now }: { because: NonNullable<Talk['endedBecause']>; now: Temporal.Instant },
): void {
  db.update(talks)
    .set({ endedAt: now, endedBecause: because })
    .where(and(eq(talks.callId, callId), isNull(talks.endedAt)))
    .run()
}
