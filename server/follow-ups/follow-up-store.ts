import { and, desc, eq, gt, gte, inArray, isNotNull, lte, max, ne, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { bookings, callbacks, calls, messages } from '../database/schema.ts'

type Span = { from: Temporal.Instant; to: Temporal.Instant }
export type Opener = { messageId: number; conversationId: number; sentAt: Temporal.Instant }

/** First texts of that time that went out, oldest first. */
export function openersBetween(db: Queries, { from, to }: Span): Opener[] {
  // Written out, so that the index of first texts serves.
  const isOpener = sql`${messages.kind} in ('text-back', 'called-again') and ${messages.kind} = 'text-back'`
  const rows = db
    .select({ messageId: messages.id, conversationId: messages.conversationId, sentAt: messages.createdAt })
    .from(messages)
    .where(and(isOpener, gt(messages.createdAt, from), lte(messages.createdAt, to), wentOut))
    .all()
  return rows.flatMap((row) => (row.conversationId === null ? [] : [{ ...row, conversationId: row.conversationId }]))
}

const wentOut = inArray(messages.state, ['sent', 'delivered'])

/** The latest first text of a conversation that went out. */
export function lastOpenerIn(db: Queries, conversationId: number): Opener | undefined {
  return db
    .select({ messageId: messages.id, conversationId: sql<number>`${conversationId}`, sentAt: messages.createdAt })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.kind, 'text-back'), wentOut))
    .orderBy(desc(messages.id))
    .limit(1)
    .get()
}

/** When a text of one kind was last left in a conversation, whatever became of it. */
export function lastOf(db: Queries, conversationId: number, kind: 'nudge' | 'review-ask'): Temporal.Instant | null {
  return lastAt(db, and(eq(messages.conversationId, conversationId), eq(messages.kind, kind)))
}

/** When a person of the shop last wrote to them, or talked with them. */
export function lastCareFor(
  db: Queries,
  { conversationId, callerId }: { conversationId: number; callerId: number },
): Temporal.Instant | null {
  const isByHand = or(inArray(messages.kind, ['by-hand', 'calling-you']), isNotNull(messages.writtenBy))
  const written = lastAt(db, and(eq(messages.conversationId, conversationId), isByHand))
  const closed = db
    .select({ at: callbacks.closedAt })
    .from(callbacks)
    .where(and(eq(callbacks.callerId, callerId), isNotNull(callbacks.closedAt)))
    .orderBy(desc(callbacks.closedAt))
    .limit(1)
    .get()
  const talked = db
    .select({ at: calls.startedAt })
    .from(calls)
    .where(and(eq(calls.callerId, callerId), eq(calls.outcome, 'answered')))
    .orderBy(desc(calls.startedAt))
    .limit(1)
    .get()
  const all = [written, closed?.at ?? null, talked?.at ?? null].flatMap((at) => at ?? [])
  return all.sort((one, other) => other.epochMilliseconds - one.epochMilliseconds)[0] ?? null
}

function lastAt(db: Queries, which: ReturnType<typeof and>): Temporal.Instant | null {
  const row = db
    .select({ at: max(messages.createdAt) })
    .from(messages)
    .where(which)
    .get()
  return row?.at ?? null
}

/** Jobs that were marked done since then and not touched after it. */
export function doneSince(db: Queries, since: Temporal.Instant) {
  return db
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.state, 'done'),
        gt(bookings.changedAt, since),
        gt(bookings.endsAt, since.subtract({ hours: 24 * 60 })),
      ),
    )
    .all()
}

/** The jobs of one conversation that were marked done. */
export function doneIn(db: Queries, conversationId: number) {
  return db
    .select()
    .from(bookings)
    .where(and(eq(bookings.conversationId, conversationId), eq(bookings.state, 'done')))
    .all()
}

/** What a caller wrote since then, oldest first. */
export function saidSince(
  db: Queries,
  conversationId: number,
  since: Temporal.Instant,
): { body: string; at: Temporal.Instant }[] {
  return db
    .select({ body: messages.body, at: messages.createdAt })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        eq(messages.direction, 'inbound'),
        ne(messages.kind, 'from-crew'),
        gte(messages.createdAt, since),
      ),
    )
    .orderBy(messages.id)
    .all()
}

/** When somebody last said that they are on the way to a job. */
export function lastOnTheWay(db: Queries, onceKeyPrefix: string): Temporal.Instant | null {
  const [from, until] = [onceKeyPrefix, `${onceKeyPrefix}~`]
  const isIt = and(gt(messages.onceKey, from), lte(messages.onceKey, until))
  return lastAt(db, isIt)
}
