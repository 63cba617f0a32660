import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { conversationWith, textBacksSince } from './store.ts'

const openHours = 24

type Wanted = {
  callerId: number
  /** Whose texts count: those of practice use up nothing of what a real company may send. */
  messenger: string
  now: Temporal.Instant
  mostPerHour: number
  mostPerDay: number
}

/** What a decision must know of the texts so far: of this caller's, and of all in the last hour and day. */
export function textingHistory(db: Queries, { callerId, messenger, now, mostPerHour, mostPerDay }: Wanted) {
  const conversation = conversationWith(db, callerId)
  const wroteAt = conversation?.closedAt ? null : (conversation?.lastInboundAt ?? null)
  const isInConversation = wroteAt !== null && now.epochMilliseconds - wroteAt.epochMilliseconds < openHours * 3_600_000
  return {
    isInConversation,
    wasToldCalledAgain: isInConversation && conversation?.calledAgainAt != null,
    textBacksLastHour: textBacksSince(db, now.subtract({ hours: 1 }), { messenger, most: mostPerHour }),
    textBacksLastDay: textBacksSince(db, now.subtract({ hours: 24 }), { messenger, most: mostPerDay }),
  }
}
