import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Caller } from '../callers/store.ts'
import type { Conversation, Message } from '../conversations/store.ts'
import { changeById, everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { alerts, alertTexts, emergencies, enquiries, media, messages, outbox } from '../database/schema.ts'
import type { WantedTime } from '../understanding/understanding.ts'
import type { Enquiry, Question } from './enquiry.ts'

export type EnquiryRow = typeof enquiries.$inferSelect
export type Emergency = typeof emergencies.$inferSelect
type Text = Message

export function openEnquiryOf(db: Queries, conversationId: number): EnquiryRow | undefined {
  return openEnquiry(db).get({ conversationId })
}

/** Makes sure that the texts of a scene have an enquiry to belong to: a new one where they begin a run of their own. */
export function beginRun(
  db: Queries,
  { row, conversation, caller, burst }: RunBegun,
  now: Temporal.Instant,
): EnquiryRow {
  if (row) return row
  endEnquiry(db, conversation.id, now)
  const answeredThrough = (burst[0]?.id ?? 1) - 1
  return enquiryInsert(db).get(
    rowOf(enquiries, { conversationId: conversation.id, name: caller.name, openedAt: now, answeredThrough }),
  )
}

type RunBegun = { row: EnquiryRow | undefined; conversation: Conversation; caller: Caller; burst: Text[] }

export function endEnquiry(db: Queries, conversationId: number, now: Temporal.Instant): void {
  db.update(enquiries)
    .set({ closedAt: now })
    .where(and(eq(enquiries.conversationId, conversationId), isNull(enquiries.closedAt)))
    .run()
}

export function changeEnquiry(db: Queries, id: number, change: Partial<typeof enquiries.$inferInsert>): void {
  changeEnquiryById(db, id, change)
}

export function enquiryById(db: Queries, id: number): EnquiryRow | undefined {
  return db.select().from(enquiries).where(eq(enquiries.id, id)).get()
}

/** What a row holds, as the rules know it; and the way back. */
export function asEnquiry({
  service,
  need,
  address,
  name,
  urgency,
  phone,
  email,
  misses,
  ...row
}: EnquiryRow): Enquiry {
  const wanted: WantedTime[] = JSON.parse(row.wanted)
  const asked: Question[] = JSON.parse(row.asked)
  return { service, need, address, name, urgency, wanted, phone, email, asked, misses }
}

export function asRow({ wanted, asked, ...enquiry }: Enquiry) {
  return { ...enquiry, wanted: JSON.stringify(wanted), asked: JSON.stringify(asked) }
}

/**
 * The run that a text belongs to: the open enquiry, unless a new opener went out since, or the caller was silent for days.
 * Then the text begins a new one.
 */
export function runningEnquiry(db: Queries, text: Text): EnquiryRow | undefined {
  const row = text.conversationId === null ? undefined : openEnquiryOf(db, text.conversationId)
  if (!row || text.conversationId === null) return undefined
  const readThrough = Math.max(row.readThrough ?? 0, row.answeredThrough ?? 0)
  const since = and(eq(messages.conversationId, text.conversationId), gt(messages.id, readThrough))
  const opener = db
    .select({ id: messages.id })
    .from(messages)
    .where(and(since, eq(messages.kind, 'text-back')))
    .get()
  const last = db.select({ at: messages.createdAt }).from(messages).where(eq(messages.id, readThrough)).get()
  const lastAt = Math.max(row.openedAt.epochMilliseconds, last?.at.epochMilliseconds ?? 0)
  const isStale = text.createdAt.epochMilliseconds - lastAt > mostDaysOfSilence * 86_400_000
  return opener || isStale ? undefined : row
}

/** What one reply answers: the caller's texts that neither the box nor a person has answered, oldest first, up to that one. */
export function unansweredTexts(
  db: Queries,
  { conversation, row, through }: { conversation: Conversation; row: EnquiryRow | undefined; through: Text },
): Text[] {
  const byHand = db
    .select({ id: max(messages.id) })
    .from(messages)
    .where(and(eq(messages.conversationId, conversation.id), eq(messages.kind, 'by-hand')))
    .get()
  const answered = Math.max(row?.answeredThrough ?? 0, byHand?.id ?? 0)
  // What came before somebody began to wait belongs to another time.
  const begin = row ? null : (conversation.waitsSince ?? through.createdAt)
  return db
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
}

const mostTexts = 30
const mostDaysOfSilence = 3

/** What the caller wrote last that wants an answer; STOP, START and HELP have theirs. */
export function newestText(db: Queries, conversationId: number): number | null {
  return newestInbound(db).get({ conversationId })?.id ?? null
}

/** What was last said to the caller before that text, by whomever; texts that never went are not it. */
export function saidBefore(db: Queries, conversationId: number, before: number): Text | undefined {
  return db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        lt(messages.id, before),
        ne(messages.direction, 'inbound'),
        notInArray(messages.state, ['failed', 'suppressed']),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1)
    .get()
}

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

type Since = { conversationId: number; since: Temporal.Instant }

/** The phones of the shop's people to which a messenger took a text about this emergency. */
export function alarmTexted(db: Queries, { conversationId, since }: Since): string[] {
  return db
    .select({ to: alertTexts.toNumber })
    .from(alerts)
    .innerJoin(alertTexts, eq(alertTexts.alertId, alerts.id))
    .innerJoin(messages, eq(messages.id, alertTexts.messageId))
    .where(
      and(
        eq(alerts.conversationId, conversationId),
        eq(alerts.kind, 'emergency'),
        gte(alerts.createdAt, since),
        inArray(messages.state, ['sent', 'delivered']),
      ),
    )
    .all()
    .map(({ to }) => to)
}

/** When the shop's people were last told of a danger in this conversation. */
export function lastAlarmAt(db: Queries, { conversationId, since }: Since): Temporal.Instant | null {
  const row = db
    .select({ at: alerts.createdAt })
    .from(alerts)
    .where(and(eq(alerts.conversationId, conversationId), eq(alerts.kind, 'emergency'), gte(alerts.createdAt, since)))
    .orderBy(desc(alerts.id))
    .limit(1)
    .get()
  return row?.at ?? null
}

/** Whether a person of the shop wrote to them since, or sent them a draft. */
export function wasAnsweredByHand(db: Queries, { conversationId, since }: Since): boolean {
  const isPersons = or(eq(messages.kind, 'by-hand'), isNotNull(messages.writtenBy))
  const byHand = and(eq(messages.conversationId, conversationId), isPersons)
  return (
    db
      .select({ id: messages.id })
      .from(messages)
      .where(and(byHand, gte(messages.createdAt, since)))
      .limit(1)
      .get() !== undefined
  )
}

export function latestEmergencyOf(db: Queries, conversationId: number): Emergency | undefined {
  return db
    .select()
    .from(emergencies)
    .where(eq(emergencies.conversationId, conversationId))
    .orderBy(desc(emergencies.id))
    .limit(1)
    .get()
}

export function emergencyById(db: Queries, id: number): Emergency | undefined {
  return db.select().from(emergencies).where(eq(emergencies.id, id)).get()
}

export function insertEmergency(db: Queries, emergency: typeof emergencies.$inferInsert): Emergency {
  return db.insert(emergencies).values(emergency).returning().get()
}

export function changeEmergency(db: Queries, id: number, change: Partial<typeof emergencies.$inferInsert>): void {
  db.update(emergencies).set(change).where(eq(emergencies.id, id)).run()
}

function isInbound(conversationId: number) {
  return and(eq(messages.conversationId, conversationId), eq(messages.direction, 'inbound'))
}

const openEnquiry = prepared((db) =>
  db
    .select()
    .from(enquiries)
    .where(and(eq(enquiries.conversationId, sql.placeholder('conversationId')), sql`${enquiries.closedAt} is null`))
    .prepare(),
)

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

const enquiryInsert = prepared((db) => db.insert(enquiries).values(everyColumn(enquiries)).returning().prepare())

const changeEnquiryById = changeById(enquiries)
