import { and, count, desc, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Cursor } from '../database/cursor.ts'
import type { Queries } from '../database/queries.ts'
import { callers, conversations, lines, messages } from '../database/schema.ts'
import type { Message } from './store.ts'

/** `open` is what the owner has not put aside; `waiting` is what of that nobody has answered by hand. */
export type Which = 'open' | 'waiting' | 'closed'

/** Where the row of a conversation stands in a list. */
export function placeIn(which: Which, { id, lastMessageAt, waitsSince }: typeof conversations.$inferSelect): Cursor {
  return { at: which === 'waiting' ? (waitsSince ?? lastMessageAt) : lastMessageAt, id }
}

/** The newest conversations with their callers and last messages, `size` at a time. */
export function inbox(db: Queries, { which, before, size }: { which: Which; before: Cursor | null; size: number }) {
  const at = which === 'waiting' ? conversations.waitsSince : conversations.lastMessageAt
  return withLastMessages(db)
    .where(and(isOnList[which], isNull(callers.forgottenAt), before ? isBefore(at, before) : undefined))
    .orderBy(desc(at), desc(conversations.id))
    .limit(size)
    .all()
}

/** The conversations with these callers, the newest first. */
export function inboxOf(db: Queries, callerIds: number[], size: number) {
  return withLastMessages(db)
    .where(inArray(conversations.callerId, callerIds))
    .orderBy(desc(conversations.lastMessageAt), desc(conversations.id))
    .limit(size)
    .all()
}

/** A conversation in which nothing was said yet is on no list. */
function withLastMessages(db: Queries) {
  const last = sql<number>`(select max(id) from messages as latest where latest.conversation_id = ${conversations.id})`
  return db
    .select({ conversation: conversations, caller: callers, lastMessage: messages })
    .from(conversations)
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .innerJoin(messages, eq(messages.id, last))
    .$dynamic()
}

// Written out as in the indexes, so that each list has one that serves.
const isOnList: Record<Which, SQL> = {
  open: sql`${conversations.closedAt} is null`,
  waiting: sql`${conversations.waitsSince} is not null and ${conversations.closedAt} is null`,
  closed: sql`${conversations.closedAt} is not null`,
}

function isBefore(column: SQLiteColumn, { at, id }: Cursor) {
  return sql`(${column}, ${conversations.id}) < (${at.epochMilliseconds}, ${id})`
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
