import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { reachCaller, type SpokenWith } from '../callbacks/reach-caller.ts'
import { closeCallbacks, waitForVoice } from '../callbacks/store.ts'
import { callerById, updateCaller } from '../callers/store.ts'
import { queueMessage } from '../conversations/queue-message.ts'
import type { Tx } from '../database/open.ts'
import { lineById, readShop } from '../settings/store.ts'
import { tellOfTalk, whyStillCalled } from '../voice/after-talk.ts'
import { endBooked } from '../voice/end-booked.ts'
import { type Around, factsOf, type Situation, textedCaller } from './call-facts.ts'
import { endCallTest } from './call-test.ts'
import { waitAtKeyed } from './keyed-in-vain.ts'
import { legById } from './leg-store.ts'
import { type CallFacts, type Decision, decideOnCall } from './missed-call.ts'
import { type Call, updateCall } from './store.ts'
import { tellOfHidden } from './tell-of-hidden.ts'
import { warnNearCap } from './warn-near-cap.ts'
import { wordsAfterCall } from './words-after-call.ts'

/** Decides a call once and leaves everything that follows from it in the same transaction. */
export function decideCall(
  tx: Tx,
  appliance: Appliance,
  { call, outcome, now }: { call: Call; outcome: CallFacts['outcome']; now: Temporal.Instant },
): Decision {
  const shop = readShop(tx, appliance.config)
  const caller = textedCaller(tx, call)
  const facts = factsOf(tx, appliance, { call, caller, shop, outcome, now })
  const decision = carryOut(tx, appliance, { decision: decideOnCall(facts), call, caller, shop, outcome, now })
  const record =
    decision.do === 'text-back'
      ? { decision: decision.do, because: null, messageId: decision.messageId }
      : { decision: decision.do, because: decision.because }
  const isDone = call.stage === 'ringing' ? {} : { stage: null }
  const isBooked = decision.do === 'stay-silent' && decision.because === 'booked-by-voice'
  updateCall(tx, call.id, { outcome: isBooked ? 'answered' : outcome, decidedAt: now, ...record, ...isDone })
  if (outcome === 'answered' && caller) reachCaller(tx, { callerId: caller.id, ...talkOfCrew(tx, call, now), now })
  if (isBooked) afterBooking(tx, appliance, { call, now })
  if (facts.talk === 'said' && outcome !== 'answered') tellOfTalk(tx, appliance, { call, now })
  if (decision.do === 'text-back' && facts.isTest) endCallTest(tx, now)
  if (decision.callBack && caller)
    waitForVoice(tx, {
      callerId: caller.id,
      callId: call.id,
      because: decision.do === 'text-back' ? 'missed-call' : decision.because,
      // Whoever was heard of late has waited since they called.
      since: facts.startedAt,
    })
  if (outcome === 'missed' && !waitAtKeyed(tx, appliance, { call, now }))
    tellOfHidden(tx, appliance, { call, decision, now })
  warnNearCap(tx, appliance, { facts, decision, now })
  return decision
}

/** Who booked by voice waits for nobody, but for what was left to a person. */
function afterBooking(tx: Tx, appliance: Appliance, { call, now }: { call: Call; now: Temporal.Instant }): void {
  const speaker = call.callerId === null ? undefined : callerById(tx, call.callerId)
  if (!speaker) return
  closeCallbacks(tx, speaker.id, { because: 'booked', now })
  const stillCalled = whyStillCalled(tx, { call, caller: speaker })
  endBooked(tx, appliance, { call, caller: speaker, now })
  if (!stillCalled) return
  waitForVoice(tx, { callerId: speaker.id, callId: call.id, because: stillCalled, since: now })
  tellOfTalk(tx, appliance, { call, now })
}

/** Who of the crew took the call, and until when they spoke at most: the word of its end may come late, or never. */
function talkOfCrew(tx: Tx, call: Call, now: Temporal.Instant): Pick<SpokenWith, 'by' | 'since' | 'until'> {
  const leg = call.acceptedLegId === null ? undefined : legById(tx, call.acceptedLegId)
  const { startedAt: since, seconds, endedAt } = call
  const told = seconds === null ? (leg?.acceptedAt ?? since) : since.add({ seconds })
  return { by: leg?.crewId ?? null, since, until: endedAt ? told : now }
}

/** What would be decided of a call now; nothing follows from it. */
export function wouldDecide(
  tx: Tx,
  appliance: Appliance,
  { call, outcome, now }: { call: Call; outcome: CallFacts['outcome']; now: Temporal.Instant },
): Decision {
  const shop = readShop(tx, appliance.config)
  return decideOnCall(factsOf(tx, appliance, { call, caller: textedCaller(tx, call), shop, outcome, now }))
}

type CarriedOut = (Decision & { do: 'stay-silent' }) | (Decision & { do: 'text-back'; messageId: number })

function carryOut(
  tx: Tx,
  appliance: Appliance,
  { decision, call, caller, shop, outcome, now }: Situation & { decision: Decision } & Pick<Around, 'outcome'>,
): CarriedOut {
  if (decision.do === 'stay-silent') return decision
  const line = call.lineId === null ? undefined : lineById(tx, call.lineId)
  if (!line || !caller) throw new Error('a text-back was decided on without a line or a caller')
  // Who is booked has had the first text long ago.
  const isAfterWords = decision.with === 'called-again' || decision.with === 'after-talk'
  const kind = isAfterWords || decision.with === 'about-booking' ? 'called-again' : 'text-back'
  const since = decision.with === 'after-talk' ? now : call.startedAt
  const notAfter = since.add({ minutes: decision.with === 'late-opener' ? 60 : 10 })
  const text = {
    caller,
    line,
    kind,
    body: wordsAfterCall(tx, appliance, decision.with, { call, caller, shop, outcome, now }),
    onceKey: `missed-call:${call.id}`,
    notAfter,
  } as const
  const { messenger, quietHours } = appliance
  const queued = queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now })
  if (queued.do === 'refused') throw new Error(`the gate refused a text that was decided on: ${queued.because}`)
  if (decision.with !== 'called-again') updateCaller(tx, caller.id, { lastTextedBackAt: now })
  return { ...decision, messageId: queued.message.id }
}
