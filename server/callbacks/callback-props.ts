import type { Temporal } from 'temporal-polyfill'
import type { BridgeStage } from '../../views/callbacks/bridge-words.ts'
import type { CallbackMark, CallbackProps } from '../../views/callbacks/callback-row.tsx'
import type { ToastProps } from '../../views/parts/toast.tsx'
import type { Appliance } from '../appliance.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { telephoneLink, whoIs } from '../callers/who.ts'
import { recordingsOfCaller } from '../recordings/store.ts'
import { voicemailProps } from '../recordings/voicemail-props.ts'
import type { Shop } from '../settings/settings.ts'
import { minutesSince, shopTime, waitWords } from '../settings/shop-time.ts'
import { type Bridge, latestBridge } from './bridge-store.ts'
import { mayRing } from './bridge-times.ts'
import { canPlaceFrom, lineToCallFrom } from './line-to-call-from.ts'
import { phoneToRing, whosePhone } from './phone-to-ring.ts'
import type { Waiting } from './queue.ts'
import { callbackById } from './store.ts'

type Means = Pick<Appliance, 'db' | 'now' | 'carrier' | 'others'>

/** Who looks at it; null for an owner without a row. */
type Viewer = { personId: number | null }

const toastSeconds = 60

/** A callback as the pages show it. */
export function callbackProps(
  { callback, caller, conversationId, text, calledAt }: Waiting,
  shop: Shop,
  { personId, ...means }: Means & Viewer,
): CallbackProps {
  const { db, now } = means
  const { id, because, calledTimes, waitingSince } = callback
  const at = now()
  const bridge = latestBridge(db, caller.id)
  const lastCalled = calledAt ?? waitingSince
  return {
    ...{ id, because, calledTimes, conversationId, text },
    who: whoIs(caller, { country: shop.country }),
    telephone: telephoneLink(caller),
    since: shopTime(waitingSince, { zone: shop.zone, now: at }),
    waited: { minutes: minutesSince(waitingSince, at), words: waitWords(waitingSince, at) },
    lastCalled: { minutes: minutesSince(lastCalled, at), words: waitWords(lastCalled, at) },
    voicemails: recordingsOfCaller(db, { callerId: caller.id, since: waitingSince }).map(voicemailProps),
    marks: marksOf(caller),
    bridge: isSince(bridge, waitingSince)
      ? bridgeProps(bridge, {
          whose: whosePhone(db, shop, { phone: bridge.phone, personId }),
          zone: shop.zone,
          now: at,
        })
      : null,
    ring: canPlaceFrom(means, lineToCallFrom(db, caller.id)) ? phoneToRing(db, shop, personId) : null,
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

/** What was before they began to wait is not told. */
function isSince(bridge: Bridge | undefined, since: Temporal.Instant): bridge is Bridge {
  return bridge !== undefined && bridge.createdAt.epochMilliseconds >= since.epochMilliseconds
}

/** How calling them back went. */
function bridgeProps(
  bridge: Bridge,
  { whose, zone, now }: { whose: string | null; zone: string | null; now: Temporal.Instant },
): CallbackProps['bridge'] {
  const { outcome, seconds, because, endedAt } = bridge
  return {
    ...{ outcome, seconds, because, whose },
    stage: endedAt ? 'over' : stageOf(bridge, now),
    at: shopTime(bridge.createdAt, { zone, now }),
  }
}

function stageOf({ pickedUpAt, startedAt, rungUntil }: Bridge, now: Temporal.Instant): BridgeStage {
  if (rungUntil) return 'over'
  if (startedAt) return mayRing(startedAt, now) ? 'calls-them' : 'speaks'
  return pickedUpAt ? 'asks-you' : 'rings-you'
}

function marksOf({ cannotTextAt, optedOutAt, personalAt }: Caller): CallbackMark[] {
  const marks = [cannotTextAt && 'landline', optedOutAt && 'opted-out', personalAt && 'personal'] as const
  return marks.filter((mark) => mark !== null)
}
