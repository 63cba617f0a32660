import { and, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { prepared } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callers, calls, conversations, emergencies, messages } from '../database/schema.ts'

// Written out, so that the index of those that wait serves.
const isWaiting = sql`${conversations.waitsSince} is not null and ${conversations.closedAt} is null`
const isCounted = and(isWaiting, isNull(callers.forgottenAt), isNull(callers.blockedAt))

/** Who wrote and was not answered: first who told of a danger that nobody took, then the latest, for their chance is still the best. */
export function waitingConversations(db: Queries, most: number) {
  const endangered = inDanger(db, most)
  const ids = new Set(endangered.map(({ conversation }) => conversation.id))
  const latest = latestWaiting(db, most).filter(({ conversation }) => !ids.has(conversation.id))
  return [...endangered, ...latest.map((row) => ({ ...row, danger: null }))].slice(0, most)
}

function inDanger(db: Queries, most: number) {
  return db
    .select({ conversation: conversations, caller: callers, danger: emergencies.danger })
    .from(emergencies)
    .innerJoin(conversations, eq(conversations.id, emergencies.conversationId))
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .where(
      and(isCounted, isLatestDanger, isNull(emergencies.takenAt), gte(emergencies.openedAt, conversations.waitsSince)),
    )
    .orderBy(desc(emergencies.openedAt), desc(emergencies.id))
    .limit(most)
    .all()
}

const isLatestDanger = sql`${emergencies.id} = (select max(id) from emergencies as latest where latest.conversation_id = ${conversations.id})`

function latestWaiting(db: Queries, most: number) {
  return db
    .select({ conversation: conversations, caller: callers })
    .from(conversations)
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .where(isCounted)
    .orderBy(desc(conversations.waitsSince), desc(conversations.id))
    .limit(most)
    .all()
}

/** The latest texts of a conversation, newest first. */
export function latestTexts(db: Queries, conversationId: number) {
  return textsIn(db).all({ conversationId })
}

const textsIn = prepared((db) =>
  db
    .select({ id: messages.id, direction: messages.direction, body: messages.body, createdAt: messages.createdAt })
    .from(messages)
    .where(eq(messages.conversationId, sql.placeholder('conversationId')))
    .orderBy(desc(messages.id))
    .limit(6)
    .prepare(),
)

/** How many wait for an answer, counted up to `most`. */
export function countWaitingConversations(db: Queries, most: number): number {
  const some = db
    .select({ one: sql`1` })
    .from(conversations)
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .where(isCounted)
    .limit(most)
    .as('some')
  return db.select({ count: sql<number>`count(*)` }).from(some).get()?.count ?? 0
}

/** What the shop wrote by hand since then and what failed, while it is still the last word; a failed text-back stands with the callback. */
export function failedTexts(db: Queries, { since, most }: { since: Temporal.Instant; most: number }) {
  return db
    .select({ message: messages, conversation: conversations, caller: callers })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .where(
      and(
        sql`${messages.state} = 'failed' and ${messages.state} in ('failed', 'held', 'unknown')`,
        gte(messages.createdAt, since),
        isNull(conversations.closedAt),
        isNull(callers.forgottenAt),
        isNull(callers.blockedAt),
        inArray(messages.kind, ['by-hand', 'reply', 'safety']),
        sql`${messages.id} = ${lastMessageOf}`,
      ),
    )
    .orderBy(desc(messages.createdAt))
    .limit(most)
    .all()
}

/** Open conversations in which the caller or the shop wrote since then and in which nobody waits, with their last messages. */
export function liveConversations(db: Queries, { since, most }: { since: Temporal.Instant; most: number }) {
  return db
    .select({ conversation: conversations, caller: callers, lastMessage: messages })
    .from(conversations)
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .innerJoin(messages, sql`${messages.id} = ${lastMessageOf}`)
    .where(
      and(
        gte(conversations.lastMessageAt, since),
        isNull(conversations.closedAt),
        isNull(conversations.waitsSince),
        isNull(callers.forgottenAt),
        isNull(callers.blockedAt),
        sql`(${conversations.lastInboundAt} >= ${since.epochMilliseconds} or ${messages.kind} = 'by-hand')`,
        sql`not (${messages.kind} = 'by-hand' and ${messages.state} = 'failed')`,
      ),
    )
    .orderBy(desc(conversations.lastMessageAt))
    .limit(most)
    .all()
}

const lastMessageOf = sql`(select max(id) from messages as latest where latest.conversation_id = ${conversations.id})`

/** What became of the calls since then, counted by decision, reason, and how far the text came. */
export function callsSince(db: Queries, since: Temporal.Instant) {
  return db
    .select({
      decision: calls.decision,
      silentBecause: calls.because,
      textState: messages.state,
      textBecause: messages.because,
      count: sql<number>`count(*)`,
    })
    .from(calls)
    .leftJoin(messages, eq(messages.id, calls.messageId))
    .where(gte(calls.startedAt, since))
    .groupBy(calls.decision, calls.because, messages.state, messages.because)
    .orderBy(sql`count(*) desc`)
    .all()
}

export function hasAnyCall(db: Queries): boolean {
  return db.select({ id: calls.id }).from(calls).limit(1).get() !== undefined
}
