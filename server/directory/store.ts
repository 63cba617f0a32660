import { and, desc, eq, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Search } from '../callers/search.ts'
import { isSought } from '../callers/search-store.ts'
import type { Call } from '../calls/store.ts'
import type { Message } from '../conversations/store.ts'
import type { Cursor } from '../database/cursor.ts'
import type { Queries } from '../database/queries.ts'
import { callers, calls, media, messages } from '../database/schema.ts'

export type Filter = 'all' | 'personal' | 'blocked' | 'opted-out'

type Wanted = { filter: Filter; search: Search | null; before: Cursor | null; size: number }

/** Counting goes no further; a page says "a thousand times or more". */
const mostCounted = 1000

/** Who called or texted, the latest first, with how often; `size` at a time. */
export function listedCallers(db: Queries, { filter, search, before, size }: Wanted) {
  return db
    .select({ caller: callers, calls: callsCounted, texts: textsCounted })
    .from(callers)
    .where(
      and(
        isNull(callers.forgottenAt),
        only[filter],
        search ? isSought(search) : undefined,
        before ? isBefore(before) : undefined,
      ),
    )
    .orderBy(desc(callers.lastContactAt), desc(callers.id))
    .limit(size)
    .all()
}

/** How often one caller called and texted, and when they first did; null for who never did. */
export function contactsOf(db: Queries, callerId: number) {
  const found = db
    .select({ calls: callsCounted, texts: textsCounted, firstCallAt, firstTextAt })
    .from(callers)
    .where(eq(callers.id, callerId))
    .get()
  const first = [found?.firstCallAt, found?.firstTextAt].filter((at) => at != null)
  return { calls: found?.calls ?? 0, texts: found?.texts ?? 0, firstAt: first.length > 0 ? Math.min(...first) : null }
}

/** The latest calls of one caller before that one. */
export function callsOf(
  db: Queries,
  callerId: number,
  { before, size }: { before: Cursor | null; size: number },
): Call[] {
  return db
    .select()
    .from(calls)
    .where(
      and(
        eq(calls.callerId, callerId),
        before ? sql`(${calls.startedAt}, ${calls.id}) < (${before.at.epochMilliseconds}, ${before.id})` : undefined,
      ),
    )
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(size)
    .all()
}

/** The latest texts to and from one caller before the one with that id, with how many photos came with each. */
export function textsOf(
  db: Queries,
  conversationId: number,
  { before, size }: { before: number | null; size: number },
): { message: Message; photos: number }[] {
  const photos = sql<number>`(select count(*) from ${media} where ${media.messageId} = messages.id)`
  return db
    .select({ message: messages, photos })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), before === null ? undefined : lt(messages.id, before)))
    .orderBy(desc(messages.id))
    .limit(size)
    .all()
}

/** What a caller wrote just then: the words of an opt-out. */
export function wordsAt(db: Queries, conversationId: number, at: Temporal.Instant): string | null {
  return (
    db
      .select({ body: messages.body })
      .from(messages)
      .where(
        and(
          eq(messages.conversationId, conversationId),
          eq(messages.createdAt, at),
          sql`${messages.direction} = 'inbound'`,
        ),
      )
      .orderBy(desc(messages.id))
      .limit(1)
      .get()?.body || null
  )
}

/** How much of a caller there is to forget. */
export function heldOf(db: Queries, callerId: number) {
  const own = sql`from messages join conversations on conversations.id = messages.conversation_id where conversations.caller_id = ${callerId}`
  const [found] = db.values<[number, number, number]>(sql`select
    (select count(*) ${own}),
    (select count(*) ${own} and messages.state = 'queued'),
    (select count(*) from media where media.state = 'stored' and media.message_id in (select messages.id ${own}))`)
  const [texts = 0, waiting = 0, photos = 0] = found ?? []
  return { texts, waiting, photos }
}

const only: Record<Filter, SQL | undefined> = {
  all: undefined,
  personal: isNotNull(callers.personalAt),
  blocked: isNotNull(callers.blockedAt),
  'opted-out': isNotNull(callers.optedOutAt),
}

function isBefore({ at, id }: Cursor): SQL {
  return sql`(${callers.lastContactAt}, ${callers.id}) < (${at.epochMilliseconds}, ${id})`
}

// Written out: with its columns' bare names drizzle would mean those of the inner table.
const callsCounted = sql<number>`(select count(*) from (select 1 from calls where calls.caller_id = callers.id limit ${mostCounted}))`
const theirTexts = sql`from messages join conversations on conversations.id = messages.conversation_id
  where conversations.caller_id = callers.id and messages.direction = 'inbound'`
const textsCounted = sql<number>`(select count(*) from (select 1 ${theirTexts} limit ${mostCounted}))`
const firstCallAt = sql<number | null>`(select min(calls.started_at) from calls where calls.caller_id = callers.id)`
const firstTextAt = sql<number | null>`(select messages.created_at ${theirTexts} order by messages.id limit 1)`
