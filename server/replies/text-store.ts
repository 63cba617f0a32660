import { and, asc, desc, eq, gt, gte, inArray, like, lt, lte, max, ne, notInArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { readConsentWord } from '../callers/opt-out.ts'
import { priceAsked } from '../conversations/drafts.ts'
import { type Conversation, type Message, messageById } from '../conversations/store.ts'
import { prepared } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { drafts, media, messages, outbox } from '../database/schema.ts'
import { type EnquiryRow, lastEnquiryOf } from './enquiry-store.ts'
import { answeredThrough } from './said-store.ts'

type Text = Message

/** What one reply answers: the caller's texts that neither the box nor a person has answered, oldest first, up to that one. */
export function unansweredTexts(
  db: Queries,
  { conversation, row, through }: { conversation: Conversation; row: EnquiryRow | undefined; through: Text },
): Text[] {
  // It stands alone: what is written is answered, and what was said on the telephone is kept.
  if (through.kind === 'voicemail') return [through]
  const byHand = db
    .select({ id: max(messages.id) })
    .from(messages)
    .where(and(eq(messages.conversationId, conversation.id), eq(messages.kind, 'by-hand')))
    .get()
  // Its answer may have ended a run: an attempt that died after it begins no other.
  const last = row ?? lastEnquiryOf(db, conversation.id)
  const answered = Math.max(last ? answeredThrough(db, last) : 0, byHand?.id ?? 0)
  // What came before somebody began to wait belongs to another time.
  const begin = row ? null : (conversation.waitsSince ?? through.createdAt)
  const texts = db
    .select()
    .from(messages)
    .where(
      and(
        isInbound(conversation.id),
        gt(messages.id, answered),
        lte(messages.id, through.id),
        begin ? gte(messages.createdAt, begin) : undefined,
      ),
    )
    .orderBy(desc(messages.id))
    .limit(mostTexts)
    .all()
    .reverse()
  return withoutHonoured(texts)
}

const mostTexts = 30

/** A STOP that was taken back by a START has had its answer, as the START has; what is written after both is a text like any other. */
function withoutHonoured(texts: Text[]): Text[] {
  const left: Text[] = []
  let optedOut = false
  for (const text of texts) {
    const word = readConsentWord(text.body, { optedOut })
    if (word === null) left.push(text)
    if (word === 'stop' || word === 'start') optedOut = word === 'stop'
  }
  return optedOut || left.length === 0 ? texts : left
}

/** What the caller wrote last that wants an answer; STOP, START and HELP have theirs. */
export function newestText(db: Queries, conversationId: number): number | null {
  return newestInbound(db).get({ conversationId })?.id ?? null
}

/** What was last said to the caller before that text, by whomever; texts that never went are not it. */
export function saidBefore(
  db: Queries,
  { conversationId, before, isSpoken }: { conversationId: number; before: number; isSpoken: boolean },
): Text | undefined {
  // On the telephone nobody answers a text.
  if (messageById(db, before)?.kind === 'voicemail') return undefined
  return db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        lt(messages.id, before),
        ne(messages.direction, 'inbound'),
        notInArray(messages.state, ['failed', 'suppressed']),
        notInArray(messages.kind, consentAnswers),
        isSpoken ? eq(messages.kind, 'spoken') : undefined,
        isNoPrice,
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1)
    .get()
}

/** A price that the owner sent as the box had it asks for nothing: what we had asked before it stays open. */
const isNoPrice = sql`not exists (select 1 from ${drafts} where ${drafts.conversationId} = ${messages.conversationId}
  and ${drafts.messageId} = ${messages.id} and ${drafts.because} = ${priceAsked} and ${drafts.wordedBy} = 'template'
  and ${drafts.step} like '%"say":["callOutFeeIs"]%')`

/** They ask for nothing: what we had asked before them stays open. */
const consentAnswers: Message['kind'][] = ['opt-out-answer', 'opt-in-answer', 'help-answer']

/** Whether anything was said to the caller after that text, by whomever. */
export function wasAnsweredSince(db: Queries, conversationId: number, messageId: number): boolean {
  return (
    db
      .select({ id: messages.id })
      .from(messages)
      .where(
        and(
          eq(messages.conversationId, conversationId),
          gt(messages.id, messageId),
          ne(messages.direction, 'inbound'),
          notInArray(messages.state, ['failed', 'suppressed']),
        ),
      )
      .limit(1)
      .get() !== undefined
  )
}

/** Our reminder of the last days, after which no person of the shop wrote: its letters still mean what it says. */
export function wasRemindedLast(
  db: Queries,
  { conversationId, before, now }: { conversationId: number; before: number; now: Temporal.Instant },
): boolean {
  const last = db
    .select({ kind: messages.kind })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        lt(messages.id, before),
        gte(messages.createdAt, now.subtract({ hours: reminderHours })),
        inArray(messages.kind, ['reminder', 'by-hand']),
        notInArray(messages.state, ['failed', 'suppressed']),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1)
    .get()
  return last?.kind === 'reminder'
}

const reminderHours = 72

/** The latest texts of both sides, oldest first. */
export function latestTexts(db: Queries, conversationId: number, most: number): Text[] {
  return db
    .select()
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .orderBy(desc(messages.id))
    .limit(most)
    .all()
    .reverse()
}

/** The kinds of the files that came with these texts. */
export function filesOf(
  db: Queries,
  { conversationId, from, through }: { conversationId: number; from: number; through: number },
): string[] {
  return db
    .select({ contentType: media.contentType })
    .from(media)
    .innerJoin(messages, eq(messages.id, media.messageId))
    .where(and(isInbound(conversationId), gte(messages.id, from), lte(messages.id, through)))
    .orderBy(asc(media.id))
    .all()
    .map(({ contentType }) => contentType ?? '')
}

/** Whether the caller sent a picture of what it is about lately. */
export function hasSentPhoto(
  db: Queries,
  { conversationId, since }: { conversationId: number; since: Temporal.Instant },
): boolean {
  const isPhoto = and(isInbound(conversationId), gte(messages.createdAt, since), like(media.contentType, 'image/%'))
  const photo = db.select({ id: media.id }).from(media).innerJoin(messages, eq(messages.id, media.messageId))
  return photo.where(isPhoto).limit(1).get() !== undefined
}

function isInbound(conversationId: number) {
  return and(
    eq(messages.conversationId, conversationId),
    eq(messages.direction, 'inbound'),
    ne(messages.kind, 'voicemail'),
  )
}

const newestInbound = prepared((db) =>
  db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, sql.placeholder('conversationId')),
        eq(messages.direction, 'inbound'),
        sql`exists (select 1 from ${outbox} where ${outbox.kind} = 'write-reply' and ${outbox.subjectId} = ${messages.id})`,
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1)
    .prepare(),
)
