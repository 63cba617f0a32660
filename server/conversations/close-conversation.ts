import type { Appliance } from '../appliance.ts'
import { conversationById, updateConversation } from './store.ts'

/** Nothing more is to be said for now: the caller's next missed call gets an opener again. False when there is no such conversation. */
export function closeConversation({ db, now }: Appliance, id: number): boolean {
  const conversation = conversationById(db, id)
  if (conversation && !conversation.closedAt) updateConversation(db, id, { closedAt: now() })
  return conversation !== undefined
}
