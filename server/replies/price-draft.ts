// What the sheet says of a price, where only the owner sends it: a draft of its own, which what is said meanwhile does not overtake.
import type { Appliance } from '../appliance.ts'
import { changeDraft, type Draft, draftById, openDraftOf } from '../conversations/draft-store.ts'
import { isOfPrice, priceAsked, proposeDraft } from '../conversations/drafts.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { type Plan, planOf } from './plan.ts'
import type { ReadScene } from './read-scene.ts'
import { reply } from './step.ts'
import { wordStep } from './word-step.ts'

/** The price that waits for the owner. */
export function priceOwed(db: Queries, conversationId: number): Draft | null {
  const draft = openDraftOf(db, conversationId)
  return draft && isOfPrice(draft) && isPriceAlone(planOf(draft)) ? draft : null
}

/** Puts the price before the owner, beside the reply that passed the question on. */
export function proposePrice(
  tx: Tx,
  appliance: Appliance,
  { draft, read: { shop, wallClock } }: { draft: Draft; read: ReadScene },
): void {
  const before = planOf(draft)
  if (!before) return
  const now = appliance.now()
  const { language, wanted } = before
  const bare = { times: null, slots: [], agreed: null, link: null, lead: null, signs: false }
  const plan: Plan = { ...bare, language, wanted, step: reply({ say: ['callOutFeeIs'] }) }
  const { conversationId, enquiryId, answersMessageId, facts } = draft
  const { draftsGoAfterMinutes: after } = shop
  proposeDraft(
    tx,
    {
      ...{ conversationId, enquiryId, answersMessageId, facts },
      step: JSON.stringify(plan),
      body: wordStep(plan, shop, wallClock),
      wordedBy: 'template',
      because: priceAsked,
      goesAt: after === null ? null : now.add({ minutes: after }),
    },
    now,
  )
}

/** It waits on as it was shown. */
export function standAgain(tx: Tx, { id, state, because, goesAt, version }: Draft): void {
  changeDraft(tx, id, { state, because, goesAt, version, decidedAt: null })
}

/** With the price alone the owner has not answered all that was left to them since. */
export function leaveMore(tx: Tx, { id, ...draft }: Draft): void {
  const plan = planOf(draft)
  if (plan) changeDraft(tx, id, { step: JSON.stringify({ ...plan, step: { ...plan.step, handOver: 'question' } }) })
}

/** A person of the shop sent the price, and it was all that was left to them. */
export function answersPrice(db: Queries, { id, because }: Draft): boolean {
  const draft = because === priceAsked ? draftById(db, id) : undefined
  const plan = draft?.state === 'approved' ? planOf(draft) : null
  return isPriceAlone(plan) && plan?.step.handOver === null
}

function isPriceAlone(plan: Plan | null): boolean {
  return plan !== null && plan.step.say.join() === 'callOutFeeIs' && plan.step.ask === null
}
