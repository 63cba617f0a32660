import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import { readShop } from '../settings/store.ts'
import { decideCall } from './decide-call.ts'
import { greet } from './greeting.ts'
import type { Silence } from './missed-call.ts'
import { type Call, callById } from './store.ts'

/** Nobody of the shop speaks with this caller now: decides the call, unless it is decided, and says what follows. */
export function greetMissed(
  tx: Tx,
  appliance: Appliance,
  { call, now }: { call: Call; now: Temporal.Instant },
): CallStep[] {
  if (!call.decidedAt) decideCall(tx, appliance, { call, outcome: 'missed', now })
  return greet(decisionOf(callById(tx, call.id) ?? call), readShop(tx, appliance.config))
}

function decisionOf(call: Call): { do: 'text-back' } | { do: 'stay-silent'; because: Silence } {
  if (call.decision === 'text-back') return { do: 'text-back' }
  return { do: 'stay-silent', because: call.because ?? 'answered' }
}
