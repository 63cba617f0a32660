import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Queries } from '../database/queries.ts'
import { conversationById, conversationWith, updateConversation } from './store.ts'

/** Nothing more is to be said for now: the caller's next missed call gets an opener again. False when there is no such conversation. */
export function closeConversation({ db, now }: Appliance, id: number): boolean {
  const conversation = conversationById(db, id)
  if (conversation && !conversation.closedAt) updateConversation(db, id, { closedAt: now() })
  return conversation !== undefined
}

/** Takes back that it was closed; who waited in it waits again. False when there is no such conversation. */
export function reopenConversation({ db }: Pick<Appliance, 'db'>, id: number): boolean {
  const conversation = conversationById(db, id)
  if (conversation?.closedAt) updateConversation(db, id, { closedAt: null })
  return conversation !== undefined
}

/** Who was spoken to waits for no written answer either. */
export function closeWaiting(db: Queries, callerId: number, now: Temporal.Instant): void {
  const conversation = conversationWith(db, callerId)
  if (conversation?.waitsSince && !conversation.closedAt) updateConversation(db, conversation.id, { closedAt: now })
}

/** Takes back what `closeWaiting` did at that moment, and nothing that was done since. */
export function reopenClosedAt(db: Queries, callerId: number, at: Temporal.Instant): void {
  const conversation = conversationWith(db, callerId)
  if (conversation?.closedAt?.epochMilliseconds !== at.epochMilliseconds) return
  updateConversation(db, conversation.id, { closedAt: null })
}
