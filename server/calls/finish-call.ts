import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { CallEvent } from '../providers/carrier/carrier.ts'
import type { Line } from '../settings/store.ts'
import { decideCall } from './decide-call.ts'
import { openCall } from './receive-call.ts'
import { type Call, updateCall } from './store.ts'

export type EndedCall = Extract<CallEvent, { kind: 'ended' }>

/** Closes a call once, from whichever end signal comes first; decides it where no earlier signal came through. */
export function finishCall(
  appliance: Appliance,
  event: EndedCall,
  { line, foundBy }: { line: Line; foundBy: Call['foundBy'] },
): 'closed' | 'repeated' {
  const now = appliance.now()
  const result = appliance.db.transaction(
    (tx) => {
      const call = openCall(tx, appliance, { event, line, startedAt: startOf(event, now), foundBy })
      if (!call.decidedAt) decideCall(tx, appliance, { call, outcome: 'missed', now })
      if (call.endedAt) return 'repeated'
      updateCall(tx, call.id, { endedAt: now, seconds: event.seconds, carrierSaid: event.how })
      return 'closed'
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  appliance.log.info({ call: event.callId, how: event.how, seconds: event.seconds, result, foundBy }, 'call ended')
  return result
}

function startOf(event: EndedCall, now: Temporal.Instant): Temporal.Instant {
  return event.startedAt ?? now.subtract({ seconds: event.seconds ?? 0 })
}
