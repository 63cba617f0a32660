// What a person of the shop does with a draft: only the words that they saw go out, and one draft is one text.
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { dropWaitingHolds } from '../bookings/store.ts'
import { asSent } from '../conversations/as-sent.ts'
import { changeDraft, type Draft, draftById, openDraftOf } from '../conversations/draft-store.ts'
import { priceAsked } from '../conversations/drafts.ts'
import { lastMessageIn } from '../conversations/last-said-store.ts'
import type { Refusal } from '../conversations/queue-message.ts'
import { type Message, messageById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { answerDraft } from './answer-draft.ts'
import { isToBeLookedAtAgain, lookAgain } from './look-again.ts'

/** `version`: of the words that the person saw. `by`: who of the shop it is, where that is known. */
type Seen = { draftId: number; version: number; by?: number }

/**
 * Why a draft cannot be decided on: it is gone, somebody or something decided before, its words changed since they were
 * shown, or the caller wrote again.
 */
type NotDecidable = 'no-such-draft' | 'decided-already' | 'changed-meanwhile' | 'overtaken'

export type Approved =
  | { do: 'sent' | 'repeated'; message: Message }
  /** Nothing was sent: what the shop says of itself changed, and these are the words now. */
  | { do: 'facts-changed'; draft: Draft }
  | { do: 'refused'; because: NotDecidable | Exclude<Refusal, 'already-queued'> | 'no-line' }
export type Edited = { do: 'edited'; draft: Draft } | { do: 'refused'; because: NotDecidable }
export type Discarded = { do: 'discarded' } | { do: 'refused'; because: NotDecidable }

/** Sends a draft, with other words where the person wrote some; however often and from wherever it is approved, one text goes. */
export function approveDraft(appliance: Appliance, { body, ...seen }: Seen & { body?: string }): Approved {
  const approved = decide<Approved>(appliance, (tx) => {
    const found = findOpen(tx, seen, body !== undefined)
    if (found.do === 'sent-before') return repeated(found.message, body ?? found.draft.body)
    if (found.do === 'refused') return found
    const { draft } = body === undefined ? found : edit(tx, found.draft, body)
    const changed = lookAgain(tx, appliance, draft)
    if (changed) return { do: 'facts-changed', draft: changed }
    const answered = answerDraft(tx, appliance, { draft, state: 'approved', by: seen.by })
    if (answered.do === 'queued') return { do: 'sent', message: answered.message }
    const { because } = answered
    return { do: 'refused', because: because === 'already-queued' ? 'decided-already' : because }
  })
  if (approved.do === 'sent') appliance.wake()
  return approved
}

/** Other words for a draft; it no longer goes by itself. */
export function editDraft(appliance: Appliance, { body, ...seen }: Seen & { body: string }): Edited {
  return decide<Edited>(appliance, (tx) => {
    const found = asOpen(findOpen(tx, seen, true))
    return found.do === 'refused' ? found : edit(tx, found.draft, body)
  })
}

/** Nothing of a draft is sent. The caller waits on. */
export function discardDraft(appliance: Appliance, seen: Seen): Discarded {
  return decide<Discarded>(appliance, (tx, now) => {
    const found = asOpen(findOpen(tx, seen))
    if (found.do === 'refused') return found
    dropWaitingHolds(tx, found.draft.conversationId)
    changeDraft(tx, seen.draftId, { state: 'discarded', decidedBy: seen.by, decidedAt: now, goesAt: null })
    return { do: 'discarded' }
  })
}

/** Takes back that a draft was discarded. False where something was said since, or another draft waits. */
export function restoreDraft(appliance: Appliance, draftId: number): boolean {
  return decide(appliance, (tx) => {
    const draft = draftById(tx, draftId)
    if (draft?.state !== 'discarded' || openDraftOf(tx, draft.conversationId)) return false
    if (isSaidSince(tx, draft)) return false
    const state = draft.wordedBy === 'person' ? 'edited' : 'proposed'
    changeDraft(tx, draftId, { state, decidedBy: null, decidedAt: null })
    return true
  })
}

/** A price stood beside what the box had said already. */
function isSaidSince(tx: Tx, { conversationId, because, answersMessageId, decidedAt }: Draft): boolean {
  const last = lastMessageIn(tx, conversationId)
  if (because !== priceAsked) return last?.id !== answersMessageId
  return (last?.createdAt.epochMilliseconds ?? 0) > (decidedAt?.epochMilliseconds ?? 0)
}

/** A draft that would go by itself waits for a person. */
export function keepBack(appliance: Appliance, draftId: number): Draft | null {
  return decide(appliance, (tx) => {
    const draft = draftById(tx, draftId)
    if (draft?.goesAt) changeDraft(tx, draftId, { goesAt: null })
    return draft ?? null
  })
}

function decide<Result>({ db, now }: Appliance, act: (tx: Tx, now: Temporal.Instant) => Result): Result {
  return db.transaction((tx) => act(tx, now()), { behavior: 'immediate' })
}

type Open = { do: 'open'; draft: Draft }
type NotOpen = { do: 'refused'; because: NotDecidable }
type SentBefore = { do: 'sent-before'; draft: Draft; message: Message }

/** Whoever writes words of their own over the box's does so whatever the box makes of its own meanwhile. */
function findOpen(tx: Tx, { draftId, version }: Seen, hasOwnWords = false): Open | NotOpen | SentBefore {
  const draft = draftById(tx, draftId)
  if (!draft || draft.because === 'forgotten') return { do: 'refused', because: 'no-such-draft' }
  const message = draft.messageId === null ? undefined : messageById(tx, draft.messageId)
  if (message) return { do: 'sent-before', draft, message }
  if (draft.state === 'withdrawn' && draft.because === 'overtaken') return { do: 'refused', because: 'overtaken' }
  if (draft.state !== 'proposed' && draft.state !== 'edited') return { do: 'refused', because: 'decided-already' }
  const isTheirs = hasOwnWords && draft.state === 'proposed' && !isToBeLookedAtAgain(draft)
  return isTheirs || draft.version === version ? { do: 'open', draft } : { do: 'refused', because: 'changed-meanwhile' }
}

function asOpen(found: ReturnType<typeof findOpen>): Open | NotOpen {
  return found.do === 'sent-before' ? { do: 'refused', because: 'decided-already' } : found
}

function repeated(message: Message, body: string): Approved {
  return message.body === asSent(body) ? { do: 'repeated', message } : { do: 'refused', because: 'decided-already' }
}

/** Who saves the words as they stand has changed nothing. */
function edit(tx: Tx, draft: Draft, typed: string): Edited & { do: 'edited' } {
  const body = asSent(typed)
  if (body === draft.body) return { do: 'edited', draft }
  const edited = { state: 'edited', body, wordedBy: 'person', goesAt: null, version: draft.version + 1 } as const
  changeDraft(tx, draft.id, edited)
  return { do: 'edited', draft: { ...draft, ...edited } }
}
