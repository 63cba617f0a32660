import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { conversationWith, textBacksSince } from './store.ts'

const openHours = 24

/** What a decision must know of the texts so far: of this caller's, and of all in the last hour and day. */
export function textingHistory(
  db: Queries,
  {
    callerId,
    now,
    mostPerHour,
    mostPerDay,
  }: { callerId: number; now: Temporal.Instant; mostPerHour: number; mostPerDay: number },
) {
  const conversation = conversationWith(db, callerId)
  const wroteAt = conversation?.closedAt ? null : (conversation?.lastInboundAt ?? null)
  const isInConversation = wroteAt !== null && now.epochMilliseconds - wroteAt.epochMilliseconds < openHours * 3_600_000
  return {
    isInConversation,
    wasToldCalledAgain: isInConversation && conversation?.calledAgainAt != null,
    textBacksLastHour: textBacksSince(db, now.subtract({ hours: 1 }), mostPerHour),
    textBacksLastDay: textBacksSince(db, now.subtract({ hours: 24 }), mostPerDay),
  }
}
