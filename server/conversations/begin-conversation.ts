import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { type Conversation, conversationWith, openConversation } from './store.ts'
import { lastLineOf } from './thread-store.ts'

/** The one conversation with this caller, over the line they rang last where there is none yet; null for whom nobody can write to. */
export function beginConversation({ db, now }: Appliance, callerId: number): Conversation | null {
  return db.transaction(
    (tx) => {
      const caller = callerById(tx, callerId)
      if (!caller || caller.number === null) return null
      const known = conversationWith(tx, callerId)
      return known ?? openConversation(tx, { callerId, lineId: lastLineOf(tx, callerId), now: now() })
    },
    { behavior: 'immediate' },
  )
}
