import { and, eq, gt, gte, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { changeById, everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callers, conversations, drafts, messages } from '../database/schema.ts'

export type Conversation = typeof conversations.$inferSelect
export type Message = typeof messages.$inferSelect
export type NewMessage = typeof messages.$inferInsert
export function conversationWith(db: Queries, callerId: number): Conversation | undefined {
  return conversationOfCaller(db).get({ callerId })
}

export function conversationById(db: Queries, id: number): Conversation | undefined {
  return conversationOf(db).get({ id })
}

/** The one conversation with this caller, made when there is none; it goes on from the line that was used last. */
export function openConversation(
  db: Queries,
  { callerId, lineId, now }: { callerId: number; lineId: number | null; now: Temporal.Instant },
): Conversation {
  return conversationOpening(db).get(rowOf(conversations, { callerId, lineId, createdAt: now, lastMessageAt: now }))
}

export function updateConversation(db: Queries, id: number, change: Partial<typeof conversations.$inferInsert>): void {
  changeConversation(db, id, change)
}

/** Records a message; null when it was there already: companies repeat their webhooks, and some causes allow one text only. */
export function insertMessage(db: Queries, message: NewMessage): Message | null {
  return messageInsert(db).get(rowOf(messages, message)) ?? null
}

export function messageById(db: Queries, id: number): Message | undefined {
  return messageOf(db).get({ id })
}

export function messageByReference(db: Queries, reference: string): Message | undefined {
  return messageReferred(db).get({ reference })
}

export function messageByProviderId(
  db: Queries,
  messenger: Message['messenger'],
  providerMessageId: string,
): Message | undefined {
  return messageNamed(db).get({ messenger, providerMessageId })
}

export function messageByOnceKey(db: Queries, onceKey: string): Message | undefined {
  return db.select().from(messages).where(eq(messages.onceKey, onceKey)).get()
}

export function updateMessage(db: Queries, id: number, change: Partial<NewMessage>): void {
  changeMessage(db, id, change)
}

/** Whether the same sender wrote the same words at about that moment, by our clock or by the messenger's. */
export function sameInbound(
  db: Queries,
  { from, body, at, seconds }: { from: string; body: string; at: Temporal.Instant; seconds: number },
): boolean {
  const near = (moment: typeof messages.createdAt | typeof messages.sentAt) =>
    and(gt(moment, at.subtract({ seconds })), lt(moment, at.add({ seconds })))
  const row = db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        sql`${messages.direction} = 'inbound'`,
        eq(messages.fromNumber, from),
        eq(messages.body, body),
        or(near(messages.createdAt), near(messages.sentAt)),
      ),
    )
    .limit(1)
    .get()
  return row !== undefined
}

/** Outbound texts of a conversation that have not left yet. */
export function unsentIn(db: Queries, conversationId: number): Message[] {
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.state, 'queued')))
    .all()
}

/** Texts to this number that the messenger has not been heard to have taken. */
export function unprovenTo(db: Queries, number: string): Message[] {
  return db
    .select({ message: messages })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .where(and(eq(callers.number, number), ne(messages.direction, 'inbound'), isNull(messages.providerMessageId)))
    .all()
    .map(({ message }) => message)
}

/** Whether any text of a conversation was a real company's, and not of practice. */
export function hasRealTexts(db: Queries, conversationId: number): boolean {
  return (
    db
      .select({ id: messages.id })
      .from(messages)
      .where(and(eq(messages.conversationId, conversationId), ne(messages.messenger, 'simulated')))
      .limit(1)
      .get() !== undefined
  )
}

/** When the oldest text since then was made of which nothing final was heard. */
export function oldestUndelivered(db: Queries, messenger: string, since: Temporal.Instant): Temporal.Instant | null {
  const isOpen = and(eq(messages.state, 'sent'), eq(messages.messenger, messenger), eq(messages.direction, 'outbound'))
  return (
    db
      .select({ at: messages.createdAt })
      .from(messages)
      .where(and(isOpen, gte(messages.createdAt, since)))
      .orderBy(messages.createdAt)
      .limit(1)
      .get()?.at ?? null
  )
}

/** Texts to callers that wait for the owner because nobody can tell whether they went out. */
export function heldTexts(db: Queries, most: number): Message[] {
  return db
    .select()
    .from(messages)
    .where(and(isHeld, ne(messages.because, 'restored'), ne(messages.kind, 'alert')))
    .limit(most)
    .all()
}

/** Texts of a person's own, or approved by one, that did not go because their caller wants none. */
export function stoppedTexts(db: Queries, since: Temporal.Instant): Message[] {
  const isApproved = sql`exists (select 1 from ${drafts} where ${drafts.conversationId} = ${messages.conversationId}
    and ${drafts.messageId} = ${messages.id} and ${drafts.state} = 'approved')`
  return db
    .select()
    .from(messages)
    .where(
      and(
        gt(messages.createdAt, since),
        inArray(messages.state, ['suppressed', 'failed']),
        eq(messages.because, 'opted-out'),
        or(eq(messages.kind, 'by-hand'), isApproved),
      ),
    )
    .all()
}

const conversationOfCaller = prepared((db) =>
  db
    .select()
    .from(conversations)
    .where(eq(conversations.callerId, sql.placeholder('callerId')))
    .prepare(),
)

const conversationOf = prepared((db) =>
  db
    .select()
    .from(conversations)
    .where(eq(conversations.id, sql.placeholder('id')))
    .prepare(),
)

const messageOf = prepared((db) =>
  db
    .select()
    .from(messages)
    .where(eq(messages.id, sql.placeholder('id')))
    .prepare(),
)

const messageNamed = prepared((db) =>
  db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.messenger, sql.placeholder('messenger')),
        eq(messages.providerMessageId, sql.placeholder('providerMessageId')),
      ),
    )
    .prepare(),
)

const messageInsert = prepared((db) =>
  db.insert(messages).values(everyColumn(messages)).onConflictDoNothing().returning().prepare(),
)

const messageReferred = prepared((db) =>
  db
    .select()
    .from(messages)
    .where(eq(messages.reference, sql.placeholder('reference')))
    .prepare(),
)

const conversationOpening = prepared((db) =>
  db
    .insert(conversations)
    .values(everyColumn(conversations))
    .onConflictDoUpdate({
      target: conversations.callerId,
      set: {
        lastMessageAt: sql`excluded.last_message_at`,
        lineId: sql`coalesce(excluded.line_id, ${conversations.lineId})`,
      },
    })
    .returning()
    .prepare(),
)

const changeConversation = changeById(conversations)

const changeMessage = changeById(messages)

// Written out, so that the index of the troubled ones serves.
const isHeld = sql`${messages.state} = 'held' and ${messages.state} in ('failed', 'held', 'unknown')`
