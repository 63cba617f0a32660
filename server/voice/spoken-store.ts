import { and, desc, eq, ne } from 'drizzle-orm'
import type { Message } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { messages } from '../database/schema.ts'

/** What the voice said last in a conversation, as far as it was heard. */
export function lastSpokenIn(db: Queries, conversationId: number): Message | undefined {
  const byVoice = and(eq(messages.kind, 'spoken'), eq(messages.direction, 'outbound'), ne(messages.state, 'suppressed'))
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), byVoice))
    .orderBy(desc(messages.id))
    .limit(1)
    .get()
}
