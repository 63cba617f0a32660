import type { Appliance } from '../appliance.ts'
import { changeCaller } from '../callers/change-caller.ts'
import { withdrawDraft } from './drafts.ts'
import { conversationWith } from './store.ts'

/** Blocks a caller or takes it back; who is blocked gets no answer that still waits. False when nothing is known of them any more. */
export function blockCaller({ db, now }: Appliance, callerId: number, on: boolean): boolean {
  return db.transaction(
    (tx) => {
      const conversation = conversationWith(tx, callerId)
      if (on && conversation) withdrawDraft(tx, conversation.id, 'blocked', now())
      return changeCaller({ db: tx, now }, callerId, { is: 'blocked', on })
    },
    { behavior: 'immediate' },
  )
}
