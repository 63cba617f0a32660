import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import type { Line } from '../settings/store.ts'
import { askKey } from './ask-key.ts'
import { fallThrough } from './fall-through.ts'
import { ringCrew } from './ring-crew.ts'
import { standingQuestion } from './standing-question.ts'
import type { Call } from './store.ts'

/** What a call that is on the line comes to next: the question that stands, a key, the phones of the crew, or what its line falls to. */
export function goOnWith(
  tx: Tx,
  appliance: Appliance,
  { call, line, now }: { call: Call; line: Line; now: Temporal.Instant },
): CallStep[] {
  const isPastRinging = call.stage === 'recording' || call.stage === 'talking'
  if (call.decidedAt || isPastRinging) return fallThrough(tx, appliance, { call, line, now })
  if (call.stage === 'asked') return [standingQuestion(tx, appliance, { call })]
  // The phones were rung already; nobody took it.
  if (call.rungUntil !== null) return fallThrough(tx, appliance, { call, line, now })
  const asked = call.stage === null ? askKey(tx, appliance, { call, line, now }) : null
  return asked ?? ringCrew(tx, appliance, { call, line, now }) ?? fallThrough(tx, appliance, { call, line, now })
}
