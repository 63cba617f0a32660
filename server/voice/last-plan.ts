import { draftsIn } from '../conversations/draft-store.ts'
import type { Queries } from '../database/queries.ts'
import { type Plan, planOf } from '../replies/plan.ts'

/** What our last reply in this conversation was made of; null where it was none. */
export function lastPlanIn(db: Queries, conversationId: number): Plan | null {
  const [last] = draftsIn(db, conversationId, 1)
  return last?.state === 'sent' ? planOf(last) : null
}
