import { and, count, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { changeById, everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callers, conversations, messages, receipts } from '../database/schema.ts'
import { cappedKinds } from './caps.ts'

export type Conversation = typeof conversations.$inferSelect
export type Message = typeof messages.$inferSelect
export type NewMessage = typeof messages.$inferInsert
export type Receipt = typeof receipts.$inferSelect

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

/** Our number on the last text that a conversation's caller was sent, or will be; null before any. What was played in practice is apart. */
export function lastNumberTextedFrom(
  db: Queries,
  conversationId: number,
  { isPractice }: { isPractice: boolean },
): string | null {
  return lastOutbound(db).get({ conversationId, isPractice: isPractice ? 1 : 0 })?.from ?? null
}

/** How many text-backs were queued since then, whoever carries them, or in practice; counted up to `most`. */
export function textBacksSince(
  db: Queries,
  since: Temporal.Instant,
  { isPractice, most }: { isPractice: boolean; most: number },
): number {
  return textBacks(db).get({ since: since.epochMilliseconds, isPractice: isPractice ? 1 : 0, most })?.count ?? 0
}

/** How many texts the box worded by itself since then, to one caller or to all, whoever carries them, or in practice; counted up to `most`. */
export function ownWordsSince(
  db: Queries,
  since: Temporal.Instant,
  { conversationId, isPractice, most }: { conversationId?: number; isPractice: boolean; most: number },
): number {
  const ofWhom =
    conversationId === undefined
      ? sql`(${messages.messenger} = 'simulated') = ${isPractice ? 1 : 0}`
      : eq(messages.conversationId, conversationId)
  const some = db
    .select({ one: sql`1` })
    .from(messages)
    .where(
      and(
        ofWhom,
        gt(messages.createdAt, since),
        inArray(messages.kind, cappedKinds),
        isNull(messages.writtenBy),
        isSaid,
      ),
    )
    .limit(most)
    .as('some')
  return db.select({ count: count() }).from(some).get()?.count ?? 0
}

/** Records what the messenger said; false when it had said so before. */
export function insertReceipt(db: Queries, receipt: typeof receipts.$inferInsert): boolean {
  return receiptInsert(db).run(rowOf(receipts, receipt)).changes === 1
}

export function receiptsOf(db: Queries, messenger: string, providerMessageId: string): Receipt[] {
  return receiptsNamed(db).all({ messenger, providerMessageId })
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

/** Texts to callers that wait for the owner because nobody can tell whether they went out. */
export function heldTexts(db: Queries, most: number): Message[] {
  return db
    .select()
    .from(messages)
    .where(and(isHeld, ne(messages.because, 'restored'), ne(messages.kind, 'alert')))
    .limit(most)
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

const textBacks = prepared((db) => {
  const some = db
    .select({ one: sql`1` })
    .from(messages)
    .where(
      sql`${messages.kind} in ('text-back', 'called-again') and ${messages.createdAt} > ${sql.placeholder('since')}
        and (${messages.messenger} = 'simulated') = ${sql.placeholder('isPractice')}`,
    )
    .limit(sql.placeholder('most'))
    .as('some')
  return db.select({ count: sql<number>`count(*)` }).from(some).prepare()
})

const receiptsNamed = prepared((db) =>
  db
    .select()
    .from(receipts)
    .where(
      and(
        eq(receipts.messenger, sql.placeholder('messenger')),
        eq(receipts.providerMessageId, sql.placeholder('providerMessageId')),
      ),
    )
    .orderBy(receipts.id)
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

const receiptInsert = prepared((db) =>
  db.insert(receipts).values(everyColumn(receipts)).onConflictDoNothing().prepare(),
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

// What was taken back before it left was never said.
const isSaid = sql`${messages.state} <> 'suppressed'`

const changeConversation = changeById(conversations)

const changeMessage = changeById(messages)

// Written out, so that the index of the troubled ones serves.
const isHeld = sql`${messages.state} = 'held' and ${messages.state} in ('failed', 'held', 'unknown')`

const lastAccepted = prepared((db) =>
  db
    .select({ at: messages.sentAt })
    .from(messages)
    .where(and(eq(messages.direction, 'outbound'), isNotNull(messages.sentAt)))
    .orderBy(desc(messages.id))
    .limit(1)
    .prepare(),
)

/** When the messenger last took a text of ours. */
export function lastAcceptedAt(db: Queries): Temporal.Instant | null {
  return lastAccepted(db).get()?.at ?? null
}
