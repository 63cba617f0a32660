import type { Temporal } from 'temporal-polyfill'
import type { CallbackMark, CallbackProps } from '../../views/callbacks/callback-row.tsx'
import type { ToastProps } from '../../views/parts/toast.tsx'
import type { Appliance } from '../appliance.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { telephoneLink, whoIs } from '../callers/who.ts'
import type { Shop } from '../settings/settings.ts'
import { minutesSince, shopTime, waitWords } from '../settings/shop-time.ts'
import { type Bridge, latestBridge } from './bridge-store.ts'
import type { Waiting } from './queue.ts'
import { callbackById } from './store.ts'

type Means = Pick<Appliance, 'db' | 'now'>

const toastSeconds = 60

/** A callback as the pages show it. */
export function callbackProps(
  { callback, caller, conversationId, text }: Waiting,
  shop: Shop,
  { db, now }: Means,
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
    bridge: bridgeProps(latestBridge(db, caller.id), { since: waitingSince, zone: shop.zone, now: at }),
    canRing: shop.ownerMobile !== null,
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

/** How calling them back went; what was before they began to wait is not told. */
function bridgeProps(
  bridge: Bridge | undefined,
  { since, zone, now }: { since: Temporal.Instant; zone: string | null; now: Temporal.Instant },
): CallbackProps['bridge'] {
  if (!bridge || bridge.createdAt.epochMilliseconds < since.epochMilliseconds) return null
  const { outcome, seconds, because, endedAt } = bridge
  return {
    outcome,
    seconds,
    because,
    stage: endedAt ? 'over' : stageOf(bridge),
    at: shopTime(bridge.createdAt, { zone, now }),
  }
}

function stageOf({ pickedUpAt, startedAt, rungUntil }: Bridge): 'rings-you' | 'asks-you' | 'rings-them' | 'over' {
  if (rungUntil) return 'over'
  if (startedAt) return 'rings-them'
  return pickedUpAt ? 'asks-you' : 'rings-you'
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
