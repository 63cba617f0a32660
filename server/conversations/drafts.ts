import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import { changeDraft, type Draft, draftsIn, insertDraft, openDraftOf } from './draft-store.ts'
import { lastMessageIn } from './last-said-store.ts'
import type { Message } from './store.ts'

export type Proposal = {
  conversationId: number
  enquiryId: number
  /** The last text of the caller that it answers. */
  answersMessageId: number
  /** What was decided, as JSON. */
  step: string
  body: string
  wordedBy: 'template' | 'model'
  /** Why it waits for a person. */
  because: string | null
  /** Hash of the shop's facts that it was worded from. */
  facts: string
  /** When it goes by itself, if nobody decides before; null: never. */
  goesAt: Temporal.Instant | null
}

/** Puts a reply before the people of the shop. The draft that waited until then is overtaken. */
export function proposeDraft(tx: Tx, proposal: Proposal, now: Temporal.Instant): Draft {
  withdrawDraft(tx, proposal.conversationId, 'overtaken', now)
  const draft = insertDraft(tx, { ...proposal, state: 'proposed', createdAt: now })
  if (draft.goesAt) leaveGoing(tx, draft, draft.goesAt)
  return draft
}

/** What could not go when it was due comes out of the blue soon after. */
function leaveGoing(tx: Tx, { id, conversationId }: Draft, at: Temporal.Instant): void {
  const notAfter = at.add({ minutes: 60 })
  leaveErrand(tx, { kind: 'send-draft', subjectId: id, orderKey: `draft:${conversationId}`, at, notAfter })
}

/** New words of the box for a draft that no person has touched; null where a person has, or it is decided. */
export function rewordDraft(
  tx: Tx,
  draft: Draft,
  change: Partial<Pick<Draft, 'step' | 'body' | 'wordedBy' | 'facts' | 'because' | 'goesAt'>>,
): Draft | null {
  if (draft.state !== 'proposed') return null
  const reworded = { ...change, version: draft.version + 1 }
  changeDraft(tx, draft.id, reworded)
  return { ...draft, ...reworded }
}

/** Why what the sheet says of a price waits. */
export const priceAsked = 'price-asked'

/** A price that was asked is wanted whatever they write next. */
export function isOfPrice({ state, because }: Draft): boolean {
  return state === 'proposed' && because === priceAsked
}

/** The caller wrote on: nobody shall approve an answer to what is no longer the last word. */
export function overtakeDraft(tx: Tx, conversationId: number, now: Temporal.Instant): void {
  const draft = openDraftOf(tx, conversationId)
  if (draft && !isOfPrice(draft)) withdrawDraft(tx, conversationId, 'overtaken', now)
}

/** Takes back the draft that waits, if one does. */
export function withdrawDraft(tx: Tx, conversationId: number, because: string, now: Temporal.Instant): Draft | null {
  const draft = openDraftOf(tx, conversationId)
  if (!draft) return null
  changeDraft(tx, draft.id, { state: 'withdrawn', because, goesAt: null, decidedAt: now, version: draft.version + 1 })
  return draft
}

/** The messenger refused a text for good: nobody is asked any more to send another. */
export function withdrawUnsendable(tx: Tx, { conversationId }: Message, because: string, now: Temporal.Instant): void {
  if (conversationId === null || (because !== 'opted-out' && because !== 'cannot-be-texted')) return
  withdrawDraft(tx, conversationId, because, now)
}

/** Puts back the draft that was withdrawn for that reason, as long as it answers the last word; it waits for a person then. */
export function reviveDraft(tx: Tx, conversationId: number, because: 'closed' | 'taken'): void {
  const [last] = draftsIn(tx, conversationId, 1)
  if (last?.state !== 'withdrawn' || last.because !== because) return
  if (lastMessageIn(tx, conversationId)?.id !== last.answersMessageId) return
  const state = last.wordedBy === 'person' ? 'edited' : 'proposed'
  changeDraft(tx, last.id, { state, because: null, decidedAt: null, version: last.version + 1 })
}
