import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { reachCaller } from '../callbacks/reach-caller.ts'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import type { CallEvent } from '../providers/carrier/carrier.ts'
import { type Line, readShop } from '../settings/store.ts'
import { closeTalk } from '../voice/talk-store.ts'
import { mayRing } from './call-plan.ts'
import { decideCall } from './decide-call.ts'
import { openCall } from './receive-call.ts'
import { languageOf } from './say-decision.ts'
import { type Call, updateCall } from './store.ts'
import { secondsToTone } from './voicemail-words.ts'

export type EndedCall = Extract<CallEvent, { kind: 'ended' }>

/** What is still on its way when a call has ended arrives within so long. */
const settlingSeconds = 10

/**
 * Closes a call once, from whichever end signal comes first, and decides it where no earlier signal came through. Where the
 * end alone does not tell whether somebody spoke, the decision waits for what does.
 */
export function finishCall(
  appliance: Appliance,
  event: EndedCall,
  { line, foundBy }: { line: Line; foundBy: Call['foundBy'] },
): 'closed' | 'repeated' {
  const now = appliance.now()
  const result = appliance.db.transaction(
    (tx) => {
      const call = openCall(tx, appliance, { event, line, startedAt: startOf(event, now), foundBy })
      if (call.endedAt) return takeRepetition(tx, { call, event, now })
      const told = outcomeTold(call, event)
      if (told) decideCall(tx, appliance, { call, outcome: told, now })
      else if (!call.decidedAt && isStillToBeTold(tx, appliance, { call, event, line })) leaveDecision(tx, call, now)
      else if (!call.decidedAt) decideCall(tx, appliance, { call, outcome: 'missed', now })
      closeTalk(tx, call.id, { because: 'hung-up', now })
      updateCall(tx, call.id, { endedAt: now, seconds: event.seconds, carrierSaid: event.how })
      return 'closed'
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  appliance.log.info({ call: event.callId, how: event.how, seconds: event.seconds, result, foundBy }, 'call ended')
  return result
}

/** What a company tells that rang the shop's phones itself; where we steered the call our own facts are surer. */
function outcomeTold({ decidedAt, stage }: Call, { isAnswered }: EndedCall): 'answered' | 'missed' | null {
  if (isAnswered === undefined || decidedAt || stage !== null) return null
  return isAnswered ? 'answered' : 'missed'
}

/** One telephone missed it and another took it: who was spoken with waits for nobody any more. */
function takeRepetition(
  tx: Tx,
  { call, event, now }: Pick<Over, 'call' | 'event'> & { now: Temporal.Instant },
): 'repeated' {
  if (!event.isAnswered || call.outcome !== 'missed' || call.callerId === null) return 'repeated'
  updateCall(tx, call.id, { outcome: 'answered', seconds: event.seconds, carrierSaid: event.how })
  const until = call.startedAt.add({ seconds: event.seconds ?? 0 })
  reachCaller(tx, { callerId: call.callerId, by: null, since: call.startedAt, until, now })
  return 'repeated'
}

type Over = { call: Call; event: EndedCall; line: Line }

function isStillToBeTold(tx: Tx, appliance: Appliance, { call, event, line }: Over): boolean {
  if (call.stage === 'recording') return mayHaveLeftOne(tx, appliance, { call, event })
  return mayHaveSpoken(call, event, line)
}

/** The line was opened, and the crew was ringing or may have rung: the word of how that ended is still on its way. */
function mayHaveSpoken({ stage, rungUntil }: Call, { how }: EndedCall, line: Line): boolean {
  if (how !== 'completed' || rungUntil !== null || stage === 'asked' || stage === 'talking') return false
  return stage === 'ringing' || mayRing(line)
}

/** The tone was to be heard: the word of what was said after it is still on its way. Who hung up before it said nothing. */
function mayHaveLeftOne(tx: Tx, { config }: Appliance, { call, event }: Omit<Over, 'line'>): boolean {
  if (event.how !== 'completed') return false
  const shop = readShop(tx, config)
  return event.seconds === null || event.seconds >= secondsToTone(shop, languageOf(tx, call.callerId, shop))
}

function leaveDecision(tx: Tx, { id }: Call, now: Temporal.Instant): void {
  const at = now.add({ seconds: settlingSeconds })
  leaveErrand(tx, { kind: 'decide-call', subjectId: id, orderKey: `call:${id}`, at, notAfter: null })
}

function startOf(event: EndedCall, now: Temporal.Instant): Temporal.Instant {
  const began = event.startedAt ?? now.subtract({ seconds: event.seconds ?? 0 })
  // A clock that is ahead of ours has seen no future.
  return began.epochMilliseconds > now.epochMilliseconds ? now : began
}
