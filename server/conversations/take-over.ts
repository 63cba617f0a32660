import type { Appliance } from '../appliance.ts'
import { withdrawDraft } from './drafts.ts'
import { handOver } from './hand-over.ts'
import { conversationById } from './store.ts'
import { withdrawHeldForHours } from './withdraw.ts'

/** A person of the shop takes a conversation: what the box thought of saying is withdrawn. False when there is no such conversation. */
export function takeOver({ db, now }: Appliance, conversationId: number): boolean {
  return db.transaction(
    (tx) => {
      if (!conversationById(tx, conversationId)) return false
      withdrawDraft(tx, conversationId, 'taken', now())
      withdrawHeldForHours(tx, conversationId, { because: 'taken', now: now() })
      handOver(tx, conversationId, 'taken', now())
      return true
    },
    { behavior: 'immediate' },
  )
}
