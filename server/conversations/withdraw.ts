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
  for (const message of unsent) {
    updateMessage(tx, message.id, { state: 'suppressed', because })
    const errand = errandFor(tx, 'send-message', message.id)
    if (errand?.state === 'due') updateErrand(tx, errand.id, { state: 'given-up', because, endedAt: now })
  }
  return unsent.length
}
