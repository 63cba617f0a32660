import { and, count, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Cursor } from '../database/cursor.ts'
import type { Queries } from '../database/queries.ts'
import { callers, conversations, lines, messages } from '../database/schema.ts'
import type { Message } from './store.ts'

/** The newest conversations with their callers and last messages, `size` at a time. */
export function inbox(db: Queries, { before, size }: { before: Cursor | null; size: number }) {
  const last = sql<number>`(select max(id) from messages as latest where latest.conversation_id = ${conversations.id})`
  return db
    .select({ conversation: conversations, caller: callers, lastMessage: messages })
    .from(conversations)
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .leftJoin(messages, eq(messages.id, last))
    .where(and(isNull(callers.forgottenAt), before ? isBefore(before) : undefined))
    .orderBy(desc(conversations.lastMessageAt), desc(conversations.id))
    .limit(size)
    .all()
}

function isBefore({ at, id }: Cursor) {
  return sql`(${conversations.lastMessageAt}, ${conversations.id}) < (${at.epochMilliseconds}, ${id})`
}

/** The latest messages of one conversation before the one with that id, oldest first. */
export function messagesIn(
  db: Queries,
  conversationId: number,
  { before = null, size }: { before?: number | null; size: number },
): Message[] {
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), before === null ? undefined : lt(messages.id, before)))
    .orderBy(desc(messages.id))
    .limit(size)
    .all()
    .reverse()
}

/** Texts that a restore held back, newest first. */
export function heldByRestore(db: Queries, most: number): Message[] {
  return db
    .select()
    .from(messages)
    .where(isHeldByRestore)
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(most)
    .all()
}

export function countHeldByRestore(db: Queries): number {
  return db.select({ count: count() }).from(messages).where(isHeldByRestore).get()?.count ?? 0
}

// Written out, so that the index of the troubled ones serves.
const isHeldByRestore = sql`${messages.state} = 'held' and ${messages.state} in ('failed', 'held', 'unknown') and ${messages.because} = 'restored'`

/** A conversation with its caller, and the line it runs over. */
export function threadById(db: Queries, id: number) {
  return db
    .select({ conversation: conversations, caller: callers, line: lines })
    .from(conversations)
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .leftJoin(lines, eq(lines.id, conversations.lineId))
    .where(eq(conversations.id, id))
    .get()
}
