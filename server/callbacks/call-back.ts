import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Caller } from '../callers/store.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import { firstLine, lineById } from '../settings/store.ts'
import { insertBridge, isBeingCalled } from './bridge-store.ts'
import { lineCalledBy, openCallbackOf } from './store.ts'

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
  { carrier }: Appliance,
  { caller, phone, crewId, emergencyId, now }: Asked & { emergencyId: number | null },
): CalledBack {
  if (!carrier.can.placesCalls) return { do: 'refused', because: 'cannot-place' }
  if (!caller.number) return { do: 'refused', because: 'no-number' }
  if (caller.number === phone) return { do: 'refused', because: 'own-phone' }
  // The number that texted them, else the one that they called.
  const lineId = conversationWith(tx, caller.id)?.lineId ?? lineCalledBy(tx, caller.id)
  const line = (lineId == null ? undefined : lineById(tx, lineId)) ?? firstLine(tx)
  if (!line) return { do: 'refused', because: 'no-line' }
  const bridge = insertBridge(tx, {
    ...{ callerId: caller.id, callbackId: openCallbackOf(tx, caller.id)?.id, lineId: line.id },
    ...{ crewId, phone, emergencyId, carrier: carrier.name, createdAt: now },
  })
  if (!bridge) return { do: 'refused', because: 'already-calling' }
  const notAfter = now.add({ minutes: goodForMinutes })
  leaveErrand(tx, { kind: 'place-call', subjectId: bridge.id, orderKey: `phone:${phone}`, at: now, notAfter })
  return { do: 'placed' }
}
