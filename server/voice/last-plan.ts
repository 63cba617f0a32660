import type { Temporal } from 'temporal-polyfill'
import { draftsIn } from '../conversations/draft-store.ts'
import type { Queries } from '../database/queries.ts'
import { type Plan, planOf } from '../replies/plan.ts'

/** What our last replies of this talk were made of, newest first; a silence between them is none. */
export function plansOf(db: Queries, conversationId: number, since: Temporal.Instant): (Plan & { draft: Kept })[] {
  return draftsIn(db, conversationId, mostTurns).flatMap((draft) => {
    const isOfTalk = draft.createdAt.epochMilliseconds >= since.epochMilliseconds
    const plan = isOfTalk && draft.state === 'sent' ? planOf(draft) : null
    return plan ? [{ ...plan, draft: { messageId: draft.messageId, answersMessageId: draft.answersMessageId } }] : []
  })
}

type Kept = { messageId: number | null; answersMessageId: number }

const mostTurns = 12

/** What our last reply in this talk was made of; null where it was none. */
export function lastPlanIn(db: Queries, conversationId: number, since: Temporal.Instant): Plan | null {
  return plansOf(db, conversationId, since)[0] ?? null
}

/** The number of the slot that a reply read back. */
export function readBackIn({ step, times }: Plan): number | null {
  if (step.deed?.do === 'check') return step.deed.n
  return times?.do === 'offer' && step.say.includes('stillFree') ? 1 : null
}

/** The slot that is spoken of: read back, and not given up for others since. */
export function slotInMind(plans: readonly Plan[]): number | null {
  const last = plans.find(
    (plan) => readBackIn(plan) !== null || plan.times !== null || plan.step.say.includes('whichSlot'),
  )
  return last ? readBackIn(last) : null
}
