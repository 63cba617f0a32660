import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { noteConsent } from '../callers/consent-store.ts'
import { dropOldLookUp } from '../callers/line-type.ts'
import { meetCaller } from '../callers/meet-caller.ts'
import { readCallerNumber } from '../callers/phone-number.ts'
import { callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import { maskNumber } from '../log.ts'
import type { CallEvent, CallStep } from '../providers/carrier/carrier.ts'
import { type Line, readShop } from '../settings/store.ts'
import { goOnWith } from './go-on.ts'
import { isNamedAgain, sameCall } from './same-call.ts'
import { type Call, callByProviderId, insertCall, updateCall } from './store.ts'
import { suspicionOf } from './suspect.ts'

export type IncomingCall = Extract<CallEvent, { kind: 'incoming' }>

/**
 * Opens the call and answers with what the caller hears. What is greeted at once is a missed call already, so the text arrives
 * during the greeting; while the crew's phones ring nothing is decided.
 */
export function receiveCall(appliance: Appliance, event: IncomingCall, line: Line): CallStep[] {
  const now = appliance.now()
  const steps = appliance.db.transaction(
    (tx) => {
      const call = openCall(tx, appliance, { event, line, startedAt: now, foundBy: 'webhook' })
      // Its end was told first: nobody is there any more.
      if (call.endedAt && !call.decidedAt) return [{ do: 'hang-up' } as const]
      return goOnWith(tx, appliance, { call, line, now })
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  appliance.log.info({ call: event.callId, from: maskNumber(event.from, appliance.hashKey) }, 'call received')
  return steps
}

type Opening = {
  event: Pick<IncomingCall, 'callId' | 'from' | 'forwardedFrom'> & {
    attestation?: string | null
    startedAt?: Temporal.Instant | null
  }
  line: Line
  startedAt: Temporal.Instant
  foundBy: Call['foundBy']
}

/** The row of this call, made by whichever signal of it comes first. */
export function openCall(
  tx: Tx,
  { carrier, config, hashKey }: Appliance,
  { event, line, startedAt, foundBy }: Opening,
): Call {
  const named = callByProviderId(tx, carrier.name, event.callId)
  if (named && !carrier.can.repeatsUnderNewIds) return named
  const shop = readShop(tx, config)
  const read = readCallerNumber(event.from, shop.country)
  const number = read.kind === 'number' ? read.e164 : null
  if (named && isNamedAgain(tx, named, { number, startedAt })) return named
  const telling = { carrier: carrier.name, lineId: line.id, startedAt, saysWhen: event.startedAt != null }
  const told = number && carrier.can.repeatsUnderNewIds ? sameCall(tx, { ...telling, number }) : null
  if (told) return told
  const who =
    read.kind === 'number'
      ? { callerId: meetCaller(tx, read.e164, { now: startedAt, hashKey }).id }
      : { noCallerBecause: read.kind === 'withheld' ? ('withheld' as const) : read.because }
  const { callId, forwardedFrom, attestation = null } = event
  const call = insertCall(tx, {
    carrier: carrier.name,
    providerCallId: named ? `${callId}~${randomUUID()}` : callId,
    ...who,
    lineId: line.id,
    forwardedFrom,
    attestation,
    startedAt,
    foundBy,
  })
  if (!call) throw new Error('a call was there and was not there in one transaction')
  if (call.callerId === null) return call
  const caller = callerById(tx, call.callerId)
  if (caller) dropOldLookUp(tx, caller, startedAt)
  noteConsent(tx, { callerId: call.callerId, callId: call.id, at: startedAt })
  const suspectedBecause = suspicionOf(tx, { call, shop, now: startedAt })
  if (!suspectedBecause) return call
  updateCall(tx, call.id, { suspectedBecause })
  return { ...call, suspectedBecause }
}
