import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep, KeyedEvent } from '../providers/carrier/carrier.ts'
import type { Line } from '../settings/store.ts'
import { takeMobile } from './ask-mobile.ts'
import { decideCall } from './decide-call.ts'
import { fallThrough } from './fall-through.ts'
import { goOnWith } from './go-on.ts'
import { openCall } from './receive-call.ts'
import { sayDecision } from './say-decision.ts'
import { standingQuestion } from './standing-question.ts'
import { type Call, callById, updateCall } from './store.ts'

/** What a caller keyed in, or said, in answer to what they were asked. The carrier may tell it twice, and late. */
export function takeKeys(appliance: Appliance, event: KeyedEvent, line: Line): CallStep[] {
  const now = appliance.now()
  const steps = appliance.db.transaction(
    (tx) => {
      const call = openCall(tx, appliance, { event, line, startedAt: now, foundBy: 'webhook' })
      return answer(tx, appliance, { call, event, line, now })
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  appliance.log.info({ call: event.callId, about: event.about }, 'a caller was asked')
  return steps
}

type Answered = { call: Call; event: KeyedEvent; line: Line; now: Temporal.Instant }

function answer(tx: Tx, appliance: Appliance, { call, event, line, now }: Answered): CallStep[] {
  if (call.endedAt) return [{ do: 'hang-up' }]
  if (call.decidedAt) return sayDecision(tx, appliance, call)
  if (event.about === 'key') return takeKey(tx, appliance, { call, event, line, now })
  if (call.stage !== 'asked') return goOnWith(tx, appliance, { call, line, now })
  // An answer to what was asked before: the question that stands is asked once more.
  if (call.asked !== event.about) return [standingQuestion(tx, appliance, { call })]
  const asked = takeMobile(tx, appliance, { call, event, now })
  if (asked) return asked
  updateCall(tx, call.id, { stage: null })
  return fallThrough(tx, appliance, { call: callById(tx, call.id) ?? call, line, now })
}

function takeKey(tx: Tx, appliance: Appliance, { call, event, line, now }: Answered): CallStep[] {
  if (call.passedAt) return goOnWith(tx, appliance, { call, line, now })
  if (event.digits === '1') {
    const change = { passedAt: now, stage: null }
    updateCall(tx, call.id, change)
    return goOnWith(tx, appliance, { call: { ...call, ...change }, line, now })
  }
  const change = { suspectedBecause: call.suspectedBecause ?? ('no-key' as const), stage: null }
  updateCall(tx, call.id, change)
  decideCall(tx, appliance, { call: { ...call, ...change }, outcome: 'missed', now })
  return sayDecision(tx, appliance, call)
}
