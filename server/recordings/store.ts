import { and, eq, gte, inArray } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { calls, recordings } from '../database/schema.ts'

export type Recording = typeof recordings.$inferSelect

/** Records that there is one; null when it was there already: companies repeat their webhooks. The insert is the claim. */
export function insertRecording(db: Queries, one: typeof recordings.$inferInsert): Recording | null {
  return db.insert(recordings).values(one).onConflictDoNothing().returning().get() ?? null
}

export function recordingById(db: Queries, id: number): Recording | undefined {
  return db.select().from(recordings).where(eq(recordings.id, id)).get()
}

export function updateRecording(db: Queries, id: number, change: Partial<typeof recordings.$inferInsert>): void {
  db.update(recordings).set(change).where(eq(recordings.id, id)).run()
}

export function hasRecording(db: Queries, callId: number): boolean {
  return db.select({ id: recordings.id }).from(recordings).where(eq(recordings.callId, callId)).get() !== undefined
}

/** Whose it is and what was decided on its call; `callerId` null: the number was withheld. */
export function callOfRecording(db: Queries, { callId }: Recording) {
  return db.select().from(calls).where(eq(calls.id, callId)).get()
}

export function recordingsOfCalls(db: Queries, callIds: number[]): Recording[] {
  if (callIds.length === 0) return []
  return db.select().from(recordings).where(inArray(recordings.callId, callIds)).orderBy(recordings.id).all()
}

export function recordingsOfMessages(db: Queries, messageIds: number[]): Recording[] {
  if (messageIds.length === 0) return []
  return db.select().from(recordings).where(inArray(recordings.messageId, messageIds)).orderBy(recordings.id).all()
}

/** What a caller left since then, the oldest first. */
export function recordingsOfCaller(
  db: Queries,
  { callerId, since }: { callerId: number; since: Temporal.Instant },
): Recording[] {
  const theirs = db.select({ id: calls.id }).from(calls).where(eq(calls.callerId, callerId))
  return db
    .select()
    .from(recordings)
    .where(and(inArray(recordings.callId, theirs), gte(recordings.createdAt, since)))
    .orderBy(recordings.id)
    .all()
}
