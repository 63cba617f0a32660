import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Call } from '../calls/store.ts'
import type { Message } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { alerts, callbacks, calls, messages } from '../database/schema.ts'

/** The latest calls of one caller, newest first. */
export function callsOf(db: Queries, callerId: number, most: number): Call[] {
  return db.select().from(calls).where(eq(calls.callerId, callerId)).orderBy(desc(calls.startedAt)).limit(most).all()
}

/** One caller's waits for a voice that began with one of these decisions; asked by time, for which there is an index. */
export function callbacksSince(db: Queries, callerId: number, moments: Temporal.Instant[]) {
  if (moments.length === 0) return []
  return db
    .select()
    .from(callbacks)
    .where(and(inArray(callbacks.waitingSince, moments), eq(callbacks.callerId, callerId)))
    .all()
}

/** The latest texts to the shop's own people, newest first. */
export function latestAlertTexts(db: Queries, most: number): Message[] {
  return db
    .select({ message: messages })
    .from(alerts)
    .innerJoin(messages, eq(messages.id, alerts.messageId))
    .orderBy(desc(alerts.id))
    .limit(most)
    .all()
    .map(({ message }) => message)
}
