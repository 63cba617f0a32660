import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import { askMobile } from './ask-mobile.ts'
import { decideCall } from './decide-call.ts'
import { sayDecision } from './say-decision.ts'
import type { Call } from './store.ts'

/** Nobody of the shop speaks with this caller now: decides the call, unless it is decided or a mobile is asked for, and says what follows. */
export function greetMissed(
  tx: Tx,
  appliance: Appliance,
  { call, now }: { call: Call; now: Temporal.Instant },
): CallStep[] {
  if (call.decidedAt) return sayDecision(tx, appliance, call)
  const asked = askMobile(tx, appliance, { call, now })
  if (asked) return asked
  decideCall(tx, appliance, { call, outcome: 'missed', now })
  return sayDecision(tx, appliance, call)
}
