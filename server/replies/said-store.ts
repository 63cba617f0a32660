import { and, eq } from 'drizzle-orm'
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
