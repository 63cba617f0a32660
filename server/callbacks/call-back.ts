import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Caller } from '../callers/store.ts'
import { carrierOf } from '../connections.ts'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import { insertBridge, isBeingCalled } from './bridge-store.ts'
import { anyLineToCallFrom, canPlaceFrom, lineToCallFrom } from './line-to-call-from.ts'
import { openCallbackOf } from './store.ts'

/** A call back that nobody placed by then is placed no more: who tapped has put the phone away. */
const goodForMinutes = 2

type Asked = {
  caller: Caller
  /** The phone of the shop that is rung first, E.164, and whose it is. */
  phone: string
  crewId: number | null
  now: Temporal.Instant
}

export type CalledBack =
  | { do: 'placed' }
  | { do: 'refused'; because: 'no-number' | 'no-line' | 'own-phone' | 'already-calling' | 'cannot-place' }

/** Calls a caller back: rings a phone of the shop, and after the key is pressed there, theirs. */
export function callBack(tx: Tx, appliance: Appliance, asked: Asked): CalledBack {
  if (isBeingCalled(tx, asked.caller.id)) return { do: 'refused', because: 'already-calling' }
  return place(tx, appliance, { ...asked, emergencyId: null })
}

/** Rings a phone of somebody on call for a danger; who presses the key there has taken it, and is put through to the caller. */
export function ringOnCall(tx: Tx, appliance: Appliance, asked: Asked & { emergencyId: number }): CalledBack {
  return place(tx, appliance, asked)
}

function place(
  tx: Tx,
  lived: Appliance,
  { caller, phone, crewId, emergencyId, now }: Asked & { emergencyId: number | null },
): CalledBack {
  if (!caller.number) return { do: 'refused', because: 'no-number' }
  if (caller.number === phone) return { do: 'refused', because: 'own-phone' }
  const known = lineToCallFrom(tx, caller.id)
  const mayBeAny = emergencyId !== null && !canPlaceFrom(lived, known)
  const line = mayBeAny ? (anyLineToCallFrom(tx, lived) ?? known) : known
  if (!line) return { do: 'refused', because: 'no-line' }
  if (!canPlaceFrom(lived, line)) return { do: 'refused', because: 'cannot-place' }
  const bridge = insertBridge(tx, {
    ...{ callerId: caller.id, callbackId: openCallbackOf(tx, caller.id)?.id, lineId: line.id },
    ...{ crewId, phone, emergencyId, carrier: carrierOf(lived, line).name, createdAt: now },
  })
  if (!bridge) return { do: 'refused', because: 'already-calling' }
  const notAfter = now.add({ minutes: goodForMinutes })
  leaveErrand(tx, { kind: 'place-call', subjectId: bridge.id, orderKey: `phone:${phone}`, at: now, notAfter })
  return { do: 'placed' }
}
