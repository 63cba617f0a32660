import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { closeWaiting, reopenClosedAt } from '../conversations/close-conversation.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { answerWhomReached } from './bridge-store.ts'
import { type Callback, callbackById, closeCallback, openCallbackOf, reopen } from './store.ts'

type Means = Pick<Appliance, 'db' | 'now'>

/** Takes a caller out of the queue. False when there is no such callback; one that is closed already stays as it is. */
export function endCallback({ db, now }: Means, id: number, outcome: 'reached' | 'gave-up'): boolean {
  return db.transaction((tx) => {
    const callback = callbackById(tx, id)
    if (!callback || callback.closedAt) return callback !== undefined
    const at = now()
    closeCallback(tx, id, { because: outcome, now: at })
    if (outcome === 'gave-up') return true
    answerWhomReached(tx, callback.callerId, 'reached')
    closeWaiting(tx, callback.callerId, at)
    return true
  })
}

/** Takes back what the owner just did with a callback. False where there is nothing to take back: the caller waits anyhow, or no more. */
export function reopenCallback({ db }: Means, id: number): boolean {
  return db.transaction((tx) => {
    const callback = callbackById(tx, id)
    if (!callback?.closedAt || !wasEndedByOwner(callback) || !waitsStill(tx, callback.callerId, callback.closedAt))
      return false
    reopen(tx, id)
    answerWhomReached(tx, callback.callerId, null)
    reopenClosedAt(tx, callback.callerId, callback.closedAt)
    return true
  })
}

function wasEndedByOwner({ closedBecause }: Callback): boolean {
  return closedBecause === 'reached' || closedBecause === 'gave-up'
}

/** Who called since stands in the queue already, who wrote since waits for no voice, and who was forgotten for nothing. */
function waitsStill(tx: Tx, callerId: number, closedAt: Temporal.Instant): boolean {
  const wroteAt = conversationWith(tx, callerId)?.lastInboundAt
  if (wroteAt && wroteAt.epochMilliseconds > closedAt.epochMilliseconds) return false
  return callerById(tx, callerId)?.number != null && openCallbackOf(tx, callerId) === undefined
}
