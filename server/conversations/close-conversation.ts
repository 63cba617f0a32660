import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { reviveDraft, withdrawDraft } from './drafts.ts'
import { takeEmergency } from './emergency-store.ts'
import { type Conversation, conversationById, conversationWith, updateConversation } from './store.ts'

/** Nothing more is to be said for now: the caller's next missed call gets an opener again. False when there is no such conversation. */
export function closeConversation({ db, now }: Appliance, id: number): boolean {
  return db.transaction(
    (tx) => {
      const conversation = conversationById(tx, id)
      if (conversation && !conversation.closedAt) close(tx, id, now())
      return conversation !== undefined
    },
    { behavior: 'immediate' },
  )
}

/** Takes back that it was closed; who waited in it waits again. False when there is no such conversation. */
export function reopenConversation({ db }: Pick<Appliance, 'db'>, id: number): boolean {
  return db.transaction(
    (tx) => {
      const conversation = conversationById(tx, id)
      if (conversation) reopen(tx, conversation)
      return conversation !== undefined
    },
    { behavior: 'immediate' },
  )
}

/** Who was spoken to waits for no written answer either. */
export function closeWaiting(tx: Tx, callerId: number, now: Temporal.Instant): void {
  const conversation = conversationWith(tx, callerId)
  if (conversation) takeEmergency(tx, conversation.id, { by: undefined, now })
  if (conversation?.waitsSince && !conversation.closedAt) close(tx, conversation.id, now)
}

/** Takes back what `closeWaiting` did at that moment, and nothing that was done since. */
export function reopenClosedAt(tx: Tx, callerId: number, at: Temporal.Instant): void {
  const conversation = conversationWith(tx, callerId)
  if (conversation?.closedAt?.epochMilliseconds === at.epochMilliseconds) reopen(tx, conversation)
}

function close(tx: Tx, id: number, now: Temporal.Instant): void {
  updateConversation(tx, id, { closedAt: now })
  withdrawDraft(tx, id, 'closed', now)
  takeEmergency(tx, id, { by: undefined, now, because: 'closed' })
}

function reopen(tx: Tx, { id, closedAt }: Conversation): void {
  if (!closedAt) return
  updateConversation(tx, id, { closedAt: null })
  reviveDraft(tx, id, 'closed')
}
