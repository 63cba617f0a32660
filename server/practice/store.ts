import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Call } from '../calls/store.ts'
import type { Message } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { callbacks, calls, messages } from '../database/schema.ts'

/** The latest calls of one caller, newest first. */
export function callsOf(db: Queries, callerId: number, most: number): Call[] {
  return db.select().from(calls).where(eq(calls.callerId, callerId)).orderBy(desc(calls.startedAt)).limit(most).all()
}

/** One caller's waits for a voice that began at one of these moments; asked by time, for which there is an index. */
export function callbacksSince(db: Queries, callerId: number, moments: Temporal.Instant[]) {
  if (moments.length === 0) return []
  return db
    .select()
    .from(callbacks)
    .where(and(inArray(callbacks.waitingSince, moments), eq(callbacks.callerId, callerId)))
    .all()
}

/** The latest texts between the box and one phone of the shop's own people, newest first. */
export function textsWithCrew(db: Queries, mobile: string, most: number): Message[] {
  const isTheirs = or(
    and(eq(messages.direction, 'outbound'), eq(messages.toNumber, mobile)),
    and(eq(messages.kind, 'from-crew'), eq(messages.fromNumber, mobile)),
  )
  return db
    .select()
    .from(messages)
    .where(and(isNull(messages.conversationId), isTheirs))
    .orderBy(desc(messages.id))
    .limit(most)
    .all()
}
