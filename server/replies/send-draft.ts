import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { freshen } from '../calendars/freshen.ts'
import { changeDraft, type Draft, draftById } from '../conversations/draft-store.ts'
import { conversationById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { readShop } from '../settings/store.ts'
import { answerDraft } from './answer-draft.ts'
import { lookAgain } from './look-again.ts'

/** A draft that nobody decided on goes by itself, once its time has come. */
export const sendDraft: ErrandVerbs = { whyNotNow, run, settle }

function whyNotNow(tx: Tx, { config }: Appliance, draftId: number): string | null {
  const draft = draftById(tx, draftId)
  if (draft?.state !== 'proposed') return 'decided'
  if (draft.goesAt === null || readShop(tx, config).draftsGoAfterMinutes === null) return 'kept-back'
  return isTaken(tx, draft) ? 'handed-over' : null
}

/** Who took the conversation after this was thought of decides on it; where the box itself handed it over, it may still say so. */
function isTaken(db: Queries, { conversationId, createdAt }: Draft): boolean {
  const since = conversationById(db, conversationId)?.handedOverAt
  return since != null && since.epochMilliseconds > createdAt.epochMilliseconds
}

async function run(appliance: Appliance, draftId: number): Promise<Outcome> {
  await freshen(appliance)
  const outcome = appliance.db.transaction((tx) => send(tx, appliance, draftId), { behavior: 'immediate' })
  appliance.wake()
  return outcome
}

/** Looked at once more: a person may have been quicker, also a process that died in the middle of this. */
function send(tx: Tx, appliance: Appliance, draftId: number): Outcome {
  const because = whyNotNow(tx, appliance, draftId)
  const draft = draftById(tx, draftId)
  if (because || !draft) return { do: 'give-up', because: because ?? 'decided' }
  const changed = lookAgain(tx, appliance, draft)
  if (changed) return { do: 'give-up', because: 'facts-changed' }
  const answered = answerDraft(tx, appliance, { draft, state: 'sent' })
  if (answered.do === 'queued') return { do: 'done' }
  changeDraft(tx, draftId, { goesAt: null, because: answered.because })
  return { do: 'give-up', because: answered.because }
}

/** What did not go by itself waits for a person. */
function settle(tx: Tx, draftId: number, outcome: Outcome, _now: Temporal.Instant): void {
  if (outcome.do === 'give-up' && draftById(tx, draftId)?.goesAt) changeDraft(tx, draftId, { goesAt: null })
}
