import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep, RingingEvent } from '../providers/carrier/carrier.ts'
import type { Line } from '../settings/store.ts'
import { decideCall } from './decide-call.ts'
import { goOnWith } from './go-on.ts'
import { openCall } from './receive-call.ts'
import { type Call, updateCall } from './store.ts'

export type RingEnded = Extract<RingingEvent, { kind: 'ring-ended' }>

/** The ringing is over: who was spoken with was answered; all others hear a short word and are texted back. */
export function endRinging(appliance: Appliance, event: RingEnded, line: Line): CallStep[] {
  const now = appliance.now()
  const steps = appliance.db.transaction(
    (tx) => {
      const known = openCall(tx, appliance, { event, line, startedAt: now, foundBy: 'webhook' })
      // The carrier asks again, and the call has gone on since.
      if (known.rungUntil !== null) return goOn(tx, appliance, { call: known, line, now })
      const change = { rungUntil: event.how, stage: null }
      updateCall(tx, known.id, change)
      return goOn(tx, appliance, { call: { ...known, ...change }, line, now })
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  appliance.log.info({ call: event.callId, how: event.how }, 'ringing ended')
  return steps
}

type Rung = { call: Call; line: Line; now: Temporal.Instant }

function goOn(tx: Tx, appliance: Appliance, { call, line, now }: Rung): CallStep[] {
  const isAnswered = wasAnswered(call)
  if (!isAnswered && (call.endedAt === null || call.decidedAt)) return goOnWith(tx, appliance, { call, line, now })
  if (!call.decidedAt) decideCall(tx, appliance, { call, outcome: isAnswered ? 'answered' : 'missed', now })
  return [{ do: 'hang-up' }]
}

/** Somebody pressed the key, and nothing says that the two were not put through; a phone that was merely picked up may be a machine. */
export function wasAnswered({ acceptedLegId, rungUntil }: Pick<Call, 'acceptedLegId' | 'rungUntil'>): boolean {
  return acceptedLegId !== null && (rungUntil === null || rungUntil === 'bridged')
}
