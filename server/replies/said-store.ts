import { and, desc, eq, lt, ne, notInArray } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { drafts, messages } from '../database/schema.ts'
import type { EnquiryRow } from './enquiry-store.ts'
import { planOf } from './plan.ts'
import type { Spoken } from './really-asked.ts'

/** The replies of a run that were queued, oldest first, with what became of each. */
export function spokenIn(db: Queries, { id, conversationId }: EnquiryRow): Spoken[] {
  return db
    .select({ step: drafts.step, state: messages.state })
    .from(drafts)
    .innerJoin(messages, eq(messages.id, drafts.messageId))
    .where(and(eq(drafts.conversationId, conversationId), eq(drafts.enquiryId, id)))
    .orderBy(drafts.id)
    .all()
    .map(({ step, state }) => ({
      ask: planOf({ step })?.step.ask ?? null,
      isLost: state === 'suppressed' || state === 'failed',
    }))
}

/** Through which text a run is answered: a reply that was taken back while it waited for the morning, because they wrote on, has answered nothing. */
export function answeredThrough(db: Queries, { id, conversationId, answeredThrough }: EnquiryRow): number {
  const replies = db
    .select({ answers: drafts.answersMessageId, state: messages.state, because: messages.because, step: drafts.step })
    .from(drafts)
    .innerJoin(messages, eq(messages.id, drafts.messageId))
    .where(and(eq(drafts.conversationId, conversationId), eq(drafts.enquiryId, id)))
    .orderBy(desc(drafts.id))
    .limit(mostTakenBack)
    .all()
  const isTakenBack = ({ state, because, step }: (typeof replies)[number]) =>
    state === 'suppressed' && because === 'overtaken' && !isDone(step)
  const standing = replies.findIndex((reply) => !isTakenBack(reply))
  const first = (standing === -1 ? replies : replies.slice(0, standing)).at(-1)
  return first
    ? Math.min(answeredThrough ?? 0, lastSaidBefore(db, conversationId, first.answers))
    : (answeredThrough ?? 0)
}

const mostTakenBack = 10

/** What was agreed with it stands, and is not agreed twice. */
function isDone(step: string): boolean {
  const deed = planOf({ step })?.step.deed?.do
  return deed === 'book' || deed === 'move' || deed === 'switch' || deed === 'restore'
}

/** What was last said to the caller before that text; 0: nothing. */
export function lastSaidBefore(db: Queries, conversationId: number, before: number): number {
  const said = and(ne(messages.direction, 'inbound'), notInArray(messages.state, ['failed', 'suppressed']))
  const row = db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), lt(messages.id, before), said))
    .orderBy(desc(messages.id))
    .limit(1)
    .get()
  return row?.id ?? 0
}
