import type { CallbackMark, CallbackProps } from '../../views/callbacks/callback-row.tsx'
import type { ToastProps } from '../../views/parts/toast.tsx'
import type { Appliance } from '../appliance.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { telephoneLink, whoIs } from '../callers/who.ts'
import type { Shop } from '../settings/settings.ts'
import { minutesSince, shopTime, waitWords } from '../settings/shop-time.ts'
import type { Waiting } from './queue.ts'
import { callbackById } from './store.ts'

type Clock = Pick<Appliance, 'now'>

const toastSeconds = 60

/** A callback as the pages show it. */
export function callbackProps(
  { callback, caller, conversationId, text }: Waiting,
  shop: Shop,
  { now }: Clock,
): CallbackProps {
  const { id, because, calledTimes, waitingSince } = callback
  const at = now()
  return {
    ...{ id, because, calledTimes, conversationId, text },
    who: whoIs(caller, { country: shop.country }),
    telephone: telephoneLink(caller),
    since: shopTime(waitingSince, { zone: shop.zone, now: at }),
    waited: { minutes: minutesSince(waitingSince, at), words: waitWords(waitingSince, at) },
    marks: marksOf(caller),
  }
}

/** What was just done with a callback, with the way back to the page it was done on; null when it was long ago, or taken back. */
export function callbackToast(
  { db, now }: Pick<Appliance, 'db' | 'now'>,
  id: number,
  { country, next }: Pick<Shop, 'country'> & { next: string },
): ToastProps | null {
  const callback = callbackById(db, id)
  const caller = callback && callerById(db, callback.callerId)
  if (!callback?.closedAt || !caller || caller.number === null) return null
  if (now().epochMilliseconds - callback.closedAt.epochMilliseconds > toastSeconds * 1000) return null
  const { name, number } = whoIs(caller, { country })
  const words =
    callback.closedBecause === 'reached' ? 'Reached' : callback.closedBecause === 'gave-up' ? 'Given up' : null
  return (
    words && { words: `${words}: ${name ?? number}`, undo: { action: `/callbacks/${id}/reopening`, fields: { next } } }
  )
}

function marksOf({ cannotTextAt, optedOutAt, blockedAt, personalAt }: Caller): CallbackMark[] {
  const marks = [
    cannotTextAt && 'landline',
    optedOutAt && 'opted-out',
    blockedAt && 'blocked',
    personalAt && 'personal',
  ] as const
  return marks.filter((mark) => mark !== null)
}
