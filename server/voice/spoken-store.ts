import { and, desc, eq, gte, ne } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Message } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { messages } from '../database/schema.ts'

const byVoice = and(eq(messages.kind, 'spoken'), eq(messages.direction, 'outbound'), ne(messages.state, 'suppressed'))

/** What the voice said last in a conversation, as far as it was heard. */
export function lastSpokenIn(db: Queries, conversationId: number): Message | undefined {
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), byVoice))
    .orderBy(desc(messages.id))
    .limit(1)
    .get()
}

/** All that the voice said in a conversation since then. */
export function spokenSince(db: Queries, conversationId: number, since: Temporal.Instant): string[] {
  const ofThem = and(eq(messages.conversationId, conversationId), gte(messages.createdAt, since))
  return db
    .select({ body: messages.body })
    .from(messages)
    .where(and(ofThem, byVoice))
    .all()
    .map(({ body }) => body)
}

/** What the voice has said since then, that message among it, as far as it was heard. */
export function spokenFrom(db: Queries, conversationId: number, messageId: number): Pick<Message, 'body'>[] {
  return db
    .select({ body: messages.body })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), gte(messages.id, messageId), byVoice))
    .all()
}

/** What was texted about what was agreed since then, newest last. */
export function confirmationsSince(db: Queries, conversationId: number, since: Temporal.Instant): string[] {
  const ofThem = and(eq(messages.conversationId, conversationId), gte(messages.createdAt, since))
  return db
    .select({ body: messages.body })
    .from(messages)
    .where(and(ofThem, eq(messages.kind, 'reply'), eq(messages.direction, 'outbound')))
    .orderBy(messages.id)
    .all()
    .map(({ body }) => body)
}
