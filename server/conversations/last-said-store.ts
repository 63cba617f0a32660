import { and, desc, eq, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { prepared } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { messages } from '../database/schema.ts'
import type { Message } from './store.ts'

/** Our number on the last text that a conversation's caller was sent, or will be; null before any. What was played in practice is apart. */
export function lastNumberTextedFrom(
  db: Queries,
  conversationId: number,
  { isPractice }: { isPractice: boolean },
): string | null {
  return lastOutbound(db).get({ conversationId, isPractice: isPractice ? 1 : 0 })?.from ?? null
}

/** What was said last in a conversation, by whomever. */
export function lastMessageIn(db: Queries, conversationId: number): Message | undefined {
  return db
    .select()
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .orderBy(desc(messages.id))
    .limit(1)
    .get()
}

/** What was texted last about a call. */
export function lastTextBackIn(db: Queries, conversationId: number): Message | undefined {
  const isAboutCall = inArray(messages.kind, ['text-back', 'called-again'])
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), isAboutCall))
    .orderBy(desc(messages.id))
    .limit(1)
    .get()
}

/** The words of the caller's last texts, newest first, before a certain message where one is named. */
export function lastWordsOfCaller(
  db: Queries,
  conversationId: number,
  { most, beforeId }: { most: number; beforeId: number | null },
): string[] {
  const isEarlier = beforeId === null ? undefined : lt(messages.id, beforeId)
  return db
    .select({ body: messages.body })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.direction, 'inbound'), isEarlier))
    .orderBy(desc(messages.id))
    .limit(most)
    .all()
    .map(({ body }) => body)
}

export function lastMessageBefore(db: Queries, before: Temporal.Instant): Temporal.Instant | null {
  return (
    db
      .select({ at: messages.createdAt })
      .from(messages)
      .where(lt(messages.createdAt, before))
      .orderBy(desc(messages.createdAt))
      .limit(1)
      .get()?.at ?? null
  )
}

/** When the messenger last took a text of ours. */
export function lastAcceptedAt(db: Queries): Temporal.Instant | null {
  return lastAccepted(db).get()?.at ?? null
}

const lastOutbound = prepared((db) =>
  db
    .select({ from: messages.fromNumber })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, sql.placeholder('conversationId')),
        eq(messages.direction, 'outbound'),
        ne(messages.kind, 'spoken'),
        ne(messages.state, 'suppressed'),
        sql`(${messages.messenger} = 'simulated') = ${sql.placeholder('isPractice')}`,
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1)
    .prepare(),
)

const lastAccepted = prepared((db) =>
  db
    .select({ at: messages.sentAt })
    .from(messages)
    .where(and(eq(messages.direction, 'outbound'), isNotNull(messages.sentAt)))
    .orderBy(desc(messages.id))
    .limit(1)
    .prepare(),
)
