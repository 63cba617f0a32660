import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { textBacksSince } from './sent-counts-store.ts'
import { conversationWith } from './store.ts'

const openHours = 24

type Wanted = {
  callerId: number
  /** Texts of practice use up nothing of what real companies may send. */
  isPractice: boolean
  now: Temporal.Instant
  mostPerHour: number
  mostPerDay: number
}

/** What a decision must know of the texts so far: of this caller's, and of all in the last hour and day. */
export function textingHistory(db: Queries, { callerId, isPractice, now, mostPerHour, mostPerDay }: Wanted) {
  const conversation = conversationWith(db, callerId)
  const wroteAt = conversation?.closedAt ? null : (conversation?.lastInboundAt ?? null)
  const isInConversation = wroteAt !== null && now.epochMilliseconds - wroteAt.epochMilliseconds < openHours * 3_600_000
  return {
    isInConversation,
    wasToldCalledAgain: isInConversation && conversation?.calledAgainAt != null,
    textBacksLastHour: textBacksSince(db, now.subtract({ hours: 1 }), { isPractice, most: mostPerHour }),
    textBacksLastDay: textBacksSince(db, now.subtract({ hours: 24 }), { isPractice, most: mostPerDay }),
  }
}
