import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { type ShownDraft, shownColumns } from './shown-draft.ts'
import { insertAlert } from './store.ts'
import { textAlert } from './tell-owner.ts'

export type Answered = {
  /** The text that is answered. */
  messageId: number
  /** Whether we ask back; else something was done, or cannot be. */
  isAsking: boolean
  words: string
  conversationId: number | null
  draft?: ShownDraft | null
  to: { mobile: string; isOwner: boolean }
  now: Temporal.Instant
}

/** The text that an alert answers, by the alert's name; null where it answers none. */
export function answeredIn(onceKey: string): number | null {
  const [, id] = /^(?:asked|answered):(\d+)$/.exec(onceKey) ?? []
  return id ? Number(id) : null
}

/** Answers one of the shop's own people by text, once for each text of theirs; nobody has to put it aside. */
export function answerPerson(
  tx: Tx,
  appliance: Appliance,
  { messageId, isAsking, words, draft, to, now, ...about }: Answered,
): void {
  const onceKey = `${isAsking ? 'asked' : 'answered'}:${messageId}`
  const told = { ...about, ...shownColumns(draft), onceKey, words }
  const alert = insertAlert(tx, { ...told, kind: 'answered', createdAt: now, seenAt: now })
  if (alert) textAlert(tx, appliance, { alert, to: to.mobile, onceKey: `answer-to:${messageId}`, isOwner: to.isOwner })
}
