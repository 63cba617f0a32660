// A key that no machine presses: whoever looks like spam, or on some lines whomever nobody knows, is asked for it before anybody is rung or texted.
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import { type Line, readShop } from '../settings/store.ts'
import { wouldDecide } from './decide-call.ts'
import type { Silence } from './missed-call.ts'
import { callsOfCaller } from './spam-store.ts'
import { standingQuestion } from './standing-question.ts'
import { type Call, updateCall } from './store.ts'
import { isKnown } from './suspect.ts'

type Arrived = { call: Call; line: Line; now: Temporal.Instant }

/** The question, where this caller is asked one; null where the call goes on without. */
export function askKey(tx: Tx, appliance: Appliance, { call, line, now }: Arrived): CallStep[] | null {
  if (call.passedAt || line.screening === 'nobody') return null
  if (!call.suspectedBecause && !isUnknown(tx, appliance, { call, line, now })) return null
  const decision = wouldDecide(tx, appliance, { call, outcome: 'missed', now })
  if (decision.do === 'stay-silent' && notAsked.includes(decision.because)) return null
  updateCall(tx, call.id, { stage: 'asked', asked: 'key' })
  return [standingQuestion(tx, appliance, { call: { ...call, asked: 'key' } })]
}

/** Whatever they pressed, nothing would come of it. */
const notAsked: Silence[] = ['line-off', 'own-line', 'forward-loop', 'crew', 'blocked', 'short-code', 'answered']

/** Who rings again soon after they did not press it is no machine that goes down a list. */
const soonMinutes = 30

function isUnknown(tx: Tx, { config }: Appliance, { call, line, now }: Arrived): boolean {
  if (line.screening !== 'unknown') return false
  const caller = call.callerId === null ? undefined : callerById(tx, call.callerId)
  if (!caller) return true
  if (isKnown(tx, caller, { shop: readShop(tx, config), now })) return false
  const since = now.subtract({ minutes: soonMinutes })
  const before = callsOfCaller(tx, { callerId: caller.id, carrier: call.carrier, besides: call.id, since })
  return !before.some(({ suspectedBecause, passedAt }) => suspectedBecause === 'no-key' || passedAt)
}
