import type { Appliance } from '../appliance.ts'
import { type Draft, draftById, insertRefusal } from '../conversations/draft-store.ts'
import { rewordDraft } from '../conversations/drafts.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { planOf } from './plan.ts'
import { type ReadScene, readScene } from './read-scene.ts'
import { isWorthThinking, type Thought, think } from './think.ts'
import { takesLead, wordStep } from './word-step.ts'

/** Where a person will read a draft the template's stands at once, and the model may word it better while nobody has touched it. */
export const improveDraft: ErrandVerbs = { whyNotNow, run, settle: () => undefined }

/** The model is busy with somebody who waits for an answer. */
const laterSeconds = 15

function whyNotNow(tx: Tx, _appliance: Appliance, draftId: number): string | null {
  const draft = draftById(tx, draftId)
  return draft?.state === 'proposed' && draft.wordedBy === 'template' ? null : 'decided'
}

async function run(appliance: Appliance, draftId: number): Promise<Outcome> {
  const { db, now } = appliance
  const draft = draftById(db, draftId)
  const read = draft && readScene(db, appliance, draft.answersMessageId)
  if (!read || !isWorthThinking(read)) return { do: 'done' }
  const thought = await think(appliance, read, { rank: 'draft' })
  if (thought.because === 'overtaken') return { do: 'retry', because: 'not-yet', afterSeconds: laterSeconds }
  db.transaction(
    (tx) => {
      // Whoever touched it meanwhile, or whatever changed of the shop, has the last word.
      const standing = draftById(tx, draftId)
      if (standing?.state !== 'proposed' || standing.version !== draft.version) return
      if (thought.refused) insertRefusal(tx, { ...thought.refused, draftId, createdAt: now() })
      if (thought.lead) improve(tx, { draft, read, thought })
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return { do: 'done' }
}

function improve(tx: Tx, { draft, read, thought }: { draft: Draft; read: ReadScene; thought: Thought }): void {
  const before = planOf(draft)
  if (!before || !takesLead(before.step)) return
  const plan = { ...before, lead: thought.lead }
  const body = wordStep(plan, read.shop, read.wallClock)
  rewordDraft(tx, draft, { step: JSON.stringify(plan), body, wordedBy: 'model' })
}
