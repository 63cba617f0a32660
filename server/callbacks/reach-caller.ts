import type { Temporal } from 'temporal-polyfill'
import { closeWaiting } from '../conversations/close-conversation.ts'
import { takeEmergency } from '../conversations/emergency-store.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { closeCallbacks } from './store.ts'

export type SpokenWith = {
  callerId: number
  /** Who of the crew it was, where that is known. */
  by: number | null
  /** When the call began in which they spoke, and until when they did at most. */
  since: Temporal.Instant
  until: Temporal.Instant
  now: Temporal.Instant
}

/** Somebody of the shop spoke with a caller: nobody else is alarmed for them, and they wait for no call and no answer any more. What they did since then stands. */
export function reachCaller(tx: Tx, { callerId, by, since, until, now }: SpokenWith): void {
  closeCallbacks(tx, callerId, { because: 'reached', now, about: { calledBefore: since, askedBefore: until } })
  const conversation = conversationWith(tx, callerId)
  if (!conversation) return
  takeEmergency(tx, conversation.id, { by: by ?? undefined, now, openedBefore: until })
  const { lastInboundAt } = conversation
  if (!lastInboundAt || lastInboundAt.epochMilliseconds <= until.epochMilliseconds) closeWaiting(tx, callerId, now)
}
