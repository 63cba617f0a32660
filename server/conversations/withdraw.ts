import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { errandFor, updateErrand } from '../outbox/store.ts'
import { withdrawDraft } from './drafts.ts'
import { unsentIn, updateMessage } from './store.ts'

/** Takes back what has not left yet, and the draft that waits; what is on its way cannot be called back. */
export function withdrawUnsent(
  tx: Tx,
  conversationId: number,
  { because, now }: { because: string; now: Temporal.Instant },
): number {
  withdrawDraft(tx, conversationId, because, now)
  const unsent = unsentIn(tx, conversationId)
  for (const { id } of unsent) takeBack(tx, id, { because, now })
  return unsent.length
}

/** Takes back what waits for the morning: whoever writes or is written to meanwhile wants no answer to what was said before. */
export function withdrawHeldForHours(
  tx: Tx,
  conversationId: number,
  why: { because: 'overtaken' | 'answered-by-hand' | 'taken'; now: Temporal.Instant },
): void {
  for (const { id, because } of unsentIn(tx, conversationId)) if (because === 'quiet-hours') takeBack(tx, id, why)
}

function takeBack(tx: Tx, messageId: number, { because, now }: { because: string; now: Temporal.Instant }): void {
  updateMessage(tx, messageId, { state: 'suppressed', because })
  const errand = errandFor(tx, 'send-message', messageId)
  if (errand?.state === 'due') updateErrand(tx, errand.id, { state: 'given-up', because, endedAt: now })
}
