import { and, desc, eq, gt, gte, isNull, lt, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Caller } from '../callers/store.ts'
import type { Conversation, Message } from '../conversations/store.ts'
import { changeById, everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { enquiries, messages } from '../database/schema.ts'
import type { WantedTime } from '../understanding/understanding.ts'
import { type Enquiry, questions } from './enquiry.ts'

export type EnquiryRow = typeof enquiries.$inferSelect
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

/** The run that is under way, else the one before. */
export function lastEnquiryOf(db: Queries, conversationId: number): EnquiryRow | undefined {
  return db
    .select()
    .from(enquiries)
    .where(eq(enquiries.conversationId, conversationId))
    .orderBy(desc(enquiries.id))
    .limit(1)
    .get()
}

/** Whether they were asked for their name in any run since, and kept it to themselves in none. */
export function wasNameAsked(db: Queries, { conversationId, since }: Asked): boolean {
  const rows = db
    .select()
    .from(enquiries)
    .where(and(eq(enquiries.conversationId, conversationId), gte(enquiries.openedAt, since)))
    .all()
    .map(asEnquiry)
  return rows.some(({ asked }) => asked.includes('name')) && !rows.some(({ withheld }) => withheld.includes('name'))
}

type Asked = { conversationId: number; since: Temporal.Instant }

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
  const all: string[] = JSON.parse(row.asked)
  const asked = questions.filter((question) => all.includes(question))
  const withheld = questions.filter((question) => all.includes(`${minus}${question}`))
  return { service, need, address, name, urgency, wanted, phone, email, asked, withheld, misses }
}

export function asRow({ wanted, asked, withheld, ...enquiry }: Enquiry) {
  return { ...enquiry, wanted: JSON.stringify(wanted), asked: askedColumn({ asked, withheld }) }
}

/** What a machine heard of it, as it heard it: what was written since is another. */
export function heardIn({ heard }: Pick<EnquiryRow, 'heard'>): Heard[] {
  return JSON.parse(heard)
}

export function heardColumn(heard: readonly Heard[]): string {
  return JSON.stringify(heard)
}

type Heard = readonly [what: string, value: unknown]

/** What was asked, and once more with a minus what was then kept to themselves. */
export function askedColumn({ asked, withheld }: Pick<Enquiry, 'asked' | 'withheld'>): string {
  return JSON.stringify([...asked, ...withheld.map((question) => minus + question)])
}

const minus = '-'

/** What was left open when the run of a text began, days after it and not weeks; `run` is undefined where the text begins one. */
export function leftEnquiry(db: Queries, text: Text, run: EnquiryRow | undefined): EnquiryRow | undefined {
  if (text.conversationId === null) return undefined
  const left = run ? endedWith(db, run) : openEnquiryOf(db, text.conversationId)
  const days = left ? (run?.openedAt ?? text.createdAt).since(left.openedAt).total('hours') / 24 : 0
  return days > mostDaysOfSilence && days <= mostDaysLeft ? left : undefined
}

/** The run before that one, if it came to its end and is not weeks old; of a text that begins a run, the last. */
export function endedBefore(db: Queries, text: Text, run: EnquiryRow | undefined): EnquiryRow | undefined {
  if (text.conversationId === null) return undefined
  const isOfTalk = eq(enquiries.conversationId, text.conversationId)
  const before = db
    .select()
    .from(enquiries)
    .where(run ? and(isOfTalk, lt(enquiries.id, run.id)) : isOfTalk)
    .orderBy(desc(enquiries.id))
    .limit(1)
    .get()
  if (!before?.closedAt) return undefined
  return text.createdAt.since(before.openedAt).total('hours') / 24 <= mostDaysLeft ? before : undefined
}

function endedWith(db: Queries, { conversationId, openedAt }: EnquiryRow): EnquiryRow | undefined {
  const isEnded = and(eq(enquiries.conversationId, conversationId), eq(enquiries.closedAt, openedAt))
  return db.select().from(enquiries).where(isEnded).get()
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

const mostDaysOfSilence = 3
const mostDaysLeft = 21

const openEnquiry = prepared((db) =>
  db
    .select()
    .from(enquiries)
    .where(and(eq(enquiries.conversationId, sql.placeholder('conversationId')), sql`${enquiries.closedAt} is null`))
    .prepare(),
)

const enquiryInsert = prepared((db) => db.insert(enquiries).values(everyColumn(enquiries)).returning().prepare())

const changeEnquiryById = changeById(enquiries)
