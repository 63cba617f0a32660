import type { Temporal } from 'temporal-polyfill'
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { shopOpenAt } from '../bookings/shop-open.ts'
import { bookedAhead } from '../bookings/store.ts'
import { reachCaller, type SpokenWith } from '../callbacks/reach-caller.ts'
import { closeCallbacks, waitForVoice } from '../callbacks/store.ts'
import { isCountryAllowed, textability } from '../callers/phone-number.ts'
import { type Caller, callerById, updateCaller } from '../callers/store.ts'
import { queueMessage, whenMayGoTo } from '../conversations/queue-message.ts'
import type { QuietHours } from '../conversations/quiet-hours.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { textingHistory } from '../conversations/texting-history.ts'
import {
  calledAboutBooking,
  calledAfterWriting,
  calledAgain,
  gotVoicemail,
  gotVoicemailAboutBooking,
  gotVoicemailAgain,
  keyedOpener,
  lateOpener,
  opener,
} from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import { restoredAt } from '../outbox/store.ts'
import { agreedInWords } from '../replies/sentences/slot-words.ts'
import { capsAt } from '../settings/caps-store.ts'
import { readOwnNumber } from '../settings/own-number.ts'
import { isWithoutTexts, textRoad } from '../settings/road.ts'
import type { Shop } from '../settings/settings.ts'
import { crewMobiles, lineById, lineByNumber, readShop } from '../settings/store.ts'
import { tellOfTalk, textAfterTalk, whatWasTalked, whyStillCalled } from '../voice/after-talk.ts'
import { planAt } from './call-plan.ts'
import { endCallTest, isTestCall } from './call-test.ts'
import { isForwardLoop } from './forward-loop.ts'
import { waitAtKeyed } from './keyed-in-vain.ts'
import { legById } from './leg-store.ts'
import { type CallFacts, type Decision, decideOnCall, type TextBack } from './missed-call.ts'
import { type Call, callTestUntil, updateCall } from './store.ts'

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
  if (isBooked && caller) closeCallbacks(tx, caller.id, { because: 'booked', now })
  const stillCalled = isBooked && caller ? whyStillCalled(tx, { call, caller }) : null
  if (stillCalled && caller) {
    waitForVoice(tx, { callerId: caller.id, callId: call.id, because: stillCalled, since: now })
    tellOfTalk(tx, appliance, { call, now })
  }
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
  if (outcome === 'missed') waitAtKeyed(tx, appliance, { call, now })
  warnNearCap(tx, appliance, { facts, decision, now })
  return decision
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

/** Who is texted about a call: who called, or whose number the caller gave for it. */
function textedCaller(tx: Tx, { callerId, textedCallerId }: Call): Caller | null {
  const id = textedCallerId ?? callerId
  return id === null ? null : (callerById(tx, id) ?? null)
}

function factsOf(
  tx: Tx,
  { config, messenger, quietHours }: Appliance,
  situation: Situation & Pick<Around, 'outcome'>,
): CallFacts {
  const line = situation.call.lineId === null ? undefined : lineById(tx, situation.call.lineId)
  // Who names the practice messenger outright means it.
  const hasMessenger = config.MESSENGER === 'simulated' || !line || !isWithoutTexts(tx, line, messenger.name)
  return gatherFacts(tx, { ...situation, messenger: messenger.name, hasMessenger, quietHours })
}

type Situation = { call: Call; caller: Caller | null; shop: Shop; now: Temporal.Instant }

type Around = { outcome: CallFacts['outcome']; messenger: string; hasMessenger: boolean; quietHours: QuietHours }

function gatherFacts(
  tx: Tx,
  { call, caller, shop, outcome, messenger, hasMessenger, quietHours, now }: Situation & Around,
): CallFacts {
  const number = caller?.number ?? null
  const talk = whatWasTalked(tx, call)
  const { textBacksPerHour, textBacksPerDay } = capsAt(tx, shop, now)
  // Whoever gives a number may have made it up: nobody is texted twice a day for that.
  const episodeHours = call.textedCallerId === null ? shop.episodeHours : Math.max(shop.episodeHours, 24)
  const history =
    caller &&
    textingHistory(tx, {
      ...{
        callerId: caller.id,
        isPractice: textRoad(tx, { id: call.lineId ?? 0 }, messenger).messenger === 'simulated',
        now,
      },
      ...{ mostPerHour: textBacksPerHour, mostPerDay: textBacksPerDay },
    })
  const restored = restoredAt(tx)
  const isCrew = number !== null && (number === shop.ownerMobile || crewMobiles(tx).includes(number))
  return {
    plan: planOf(tx, call, shop),
    outcome,
    talk,
    caller,
    noCallerBecause: call.noCallerBecause,
    isSuspect: looksLikeSpam(call) && !caller?.notSpamAt,
    isTakenBack: looksLikeSpam(call) && caller?.notSpamAt != null,
    isOwnLine: number !== null && isOwn(tx, number, isCrew),
    isCrew,
    isTest: isCrew && isTestCall(callTestUntil(tx), now),
    isCountryAllowed: number !== null && isCountryAllowed(number, shop.allowedCountries),
    textability: number === null ? 'ok' : textability(number),
    hasMessenger,
    // Whom the voice spoke with was here until now.
    startedAt: talk === null ? call.startedAt : now,
    now,
    isForwardLoop: isForwardLoop(tx, call, shop),
    open: shopOpenAt(tx, shop, now),
    isHourToText:
      number !== null &&
      caller !== null &&
      whenMayGoTo(number, { caller, kind: 'text-back' }, { shop, quietHours, now }).do === 'go',
    isBeforeRestore: restored !== null && call.startedAt.epochMilliseconds < restored.epochMilliseconds,
    isInConversation: history?.isInConversation ?? false,
    wasToldCalledAgain: history?.wasToldCalledAgain ?? false,
    isBookedAhead: caller !== null && bookedAhead(tx, caller.id, now).length > 0,
    textBacksLastHour: history?.textBacksLastHour ?? 0,
    textBacksLastDay: history?.textBacksLastDay ?? 0,
    episodeHours,
    textBacksPerHour,
    textBacksPerDay,
  }
}

/** A line of the shop, or the number that its customers know: one that sends calls on may show itself in the caller's place. */
function isOwn(tx: Tx, number: string, isCrew: boolean): boolean {
  return lineByNumber(tx, number) !== undefined || (!isCrew && readOwnNumber(tx).number === number)
}

function looksLikeSpam({ suspectedBecause, passedAt }: Call): boolean {
  return suspectedBecause !== null && !passedAt
}

function planOf(tx: Tx, { lineId, startedAt }: Call, shop: Shop): CallFacts['plan'] {
  const line = lineId === null ? undefined : lineById(tx, lineId)
  return line ? planAt(line, shopOpenAt(tx, shop, startedAt)) : 'off'
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
    body: wordsOf(tx, appliance, decision.with, { call, caller, shop, outcome, now }),
    onceKey: `missed-call:${call.id}`,
    notAfter,
  } as const
  const { messenger, quietHours } = appliance
  const queued = queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now })
  if (queued.do === 'refused') throw new Error(`the gate refused a text that was decided on: ${queued.because}`)
  if (decision.with !== 'called-again') updateCaller(tx, caller.id, { lastTextedBackAt: now })
  return { ...decision, messageId: queued.message.id }
}

function wordsOf(
  tx: Tx,
  appliance: Appliance,
  which: TextBack,
  { call, caller, shop, outcome, now }: Situation & Pick<Around, 'outcome'> & { caller: Caller },
): string {
  if (outcome === 'voicemail') return ofVoicemail(tx, which, { caller, shop, now })
  if (which === 'after-talk') return textAfterTalk(tx, appliance, { call, caller })
  if (which === 'called-again') return sawCall(tx, caller, shop)
  if (which === 'about-booking') return ofBooking(tx, caller, { shop, now })
  if (which === 'opener' && call.textedCallerId !== null) return keyedOpener(shop)
  if (which === 'opener' || !shop.zone) return opener(shop)
  return lateOpener(shop, call.startedAt.toZonedDateTimeISO(shop.zone).toPlainTime().toString().slice(0, 5))
}

/** To who left a voicemail: that it is here. */
function ofVoicemail(
  tx: Tx,
  which: (Decision & { do: 'text-back' })['with'],
  { caller, shop, now }: Omit<Situation, 'call'> & { caller: Caller },
): string {
  const language = spokenWith(tx, caller.id, shop)
  const agreed = which === 'about-booking' ? agreedWith(tx, caller, { shop, now }) : null
  if (agreed) return gotVoicemailAboutBooking(shop, agreed, language)
  return which === 'called-again' ? gotVoicemailAgain(shop, language) : gotVoicemail(shop, language)
}

/** What is agreed, to who called about it. */
function ofBooking(tx: Tx, caller: Caller, { shop, now }: { shop: Shop; now: Temporal.Instant }): string {
  const agreed = agreedWith(tx, caller, { shop, now })
  return agreed ? calledAboutBooking(shop, agreed, spokenWith(tx, caller.id, shop)) : sawCall(tx, caller, shop)
}

function agreedWith(tx: Tx, caller: Caller, { shop, now }: { shop: Shop; now: Temporal.Instant }): string | null {
  const language = spokenWith(tx, caller.id, shop)
  const [booking] = bookedAhead(tx, caller.id, now)
  if (!booking) return null
  const span = { start: booking.startsAt.epochMilliseconds, end: booking.endsAt.epochMilliseconds }
  const zone = shop.zone ?? 'UTC'
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return agreedInWords(span, { language, zone, today })
}

function sawCall(tx: Tx, caller: Caller, shop: Shop): string {
  const language = spokenWith(tx, caller.id, shop)
  return caller.lastTextedBackAt ? calledAgain(shop, language) : calledAfterWriting(shop, language)
}

/** At four fifths of a cap the owner hears of it, once in its hour or day. */
function warnNearCap(
  tx: Tx,
  appliance: Appliance,
  { facts, decision, now }: { facts: CallFacts; decision: Decision; now: Temporal.Instant },
): void {
  if (decision.do !== 'text-back') return
  const warn = (period: string, used: number, cap: number, stamp: string) => {
    if (used + 1 !== Math.ceil(cap * 0.8)) return
    const words = `FirstRing has texted back ${used + 1} missed calls in the last ${period}; at ${cap} it stops and callers wait in the call-back queue. Answer LIFT for more.`
    tellOwner(tx, appliance, { kind: 'cap-near', onceKey: `cap-near:${period}:${cap}:${stamp}`, words, now })
  }
  const stamp = now.toString()
  warn('hour', facts.textBacksLastHour, facts.textBacksPerHour, stamp.slice(0, 13))
  warn('day', facts.textBacksLastDay, facts.textBacksPerDay, stamp.slice(0, 10))
}
