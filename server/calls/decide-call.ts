import type { Temporal } from 'temporal-polyfill'
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { shopOpenAt } from '../bookings/shop-open.ts'
import { bookedAhead } from '../bookings/store.ts'
import { waitForVoice } from '../callbacks/store.ts'
import { isCountryAllowed, textability } from '../callers/phone-number.ts'
import { type Caller, callerById, updateCaller } from '../callers/store.ts'
import { queueMessage, whenMayGoTo } from '../conversations/queue-message.ts'
import type { QuietHours } from '../conversations/quiet-hours.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { textingHistory } from '../conversations/texting-history.ts'
import { calledAboutBooking, calledAfterWriting, calledAgain, lateOpener, opener } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import { restoredAt } from '../outbox/store.ts'
import { agreedInWords } from '../replies/sentences/slot-words.ts'
import { capsAt } from '../settings/caps-store.ts'
import type { Shop } from '../settings/settings.ts'
import { crewMobiles, lineById, lineByNumber, readShop } from '../settings/store.ts'
import { planAt } from './call-plan.ts'
import { endCallTest, isTestCall } from './call-test.ts'
import { ringsAlready } from './leg-store.ts'
import { type CallFacts, type Decision, decideOnCall } from './missed-call.ts'
import { type Call, callTestUntil, updateCall } from './store.ts'

/** Decides a call once and leaves everything that follows from it in the same transaction. */
export function decideCall(
  tx: Tx,
  appliance: Appliance,
  { call, outcome, now }: { call: Call; outcome: CallFacts['outcome']; now: Temporal.Instant },
): Decision {
  const shop = readShop(tx, appliance.config)
  const caller = call.callerId === null ? null : (callerById(tx, call.callerId) ?? null)
  const { quietHours } = appliance
  const messenger = appliance.messenger.name
  const facts = gatherFacts(tx, { call, caller, shop, outcome, messenger, quietHours, now })
  const decision = carryOut(tx, appliance, { decision: decideOnCall(facts), call, caller, shop, now })
  const record =
    decision.do === 'text-back'
      ? { decision: decision.do, messageId: decision.messageId }
      : { decision: decision.do, because: decision.because }
  updateCall(tx, call.id, { outcome, decidedAt: now, ...record })
  if (decision.do === 'text-back' && facts.isTest) endCallTest(tx, now)
  if (decision.callBack && caller)
    waitForVoice(tx, {
      callerId: caller.id,
      callId: call.id,
      because: decision.do === 'text-back' ? 'missed-call' : decision.because,
      now,
    })
  warnNearCap(tx, appliance, { facts, decision, now })
  return decision
}

type Situation = { call: Call; caller: Caller | null; shop: Shop; now: Temporal.Instant }

type Around = { outcome: CallFacts['outcome']; messenger: string; quietHours: QuietHours }

function gatherFacts(
  tx: Tx,
  { call, caller, shop, outcome, messenger, quietHours, now }: Situation & Around,
): CallFacts {
  const number = caller?.number ?? null
  const { textBacksPerHour, textBacksPerDay } = capsAt(tx, shop, now)
  const { episodeHours } = shop
  const history =
    caller &&
    textingHistory(tx, {
      ...{ callerId: caller.id, messenger, now },
      ...{ mostPerHour: textBacksPerHour, mostPerDay: textBacksPerDay },
    })
  const restored = restoredAt(tx)
  const isCrew = number !== null && (number === shop.ownerMobile || crewMobiles(tx).includes(number))
  return {
    plan: planOf(tx, call, shop),
    outcome,
    caller,
    noCallerBecause: call.noCallerBecause,
    isOwnLine: number !== null && lineByNumber(tx, number) !== undefined,
    isCrew,
    isTest: isCrew && isTestCall(callTestUntil(tx), now),
    isCountryAllowed: number !== null && isCountryAllowed(number, shop.allowedCountries),
    textability: number === null ? 'ok' : textability(number),
    startedAt: call.startedAt,
    now,
    isForwardLoop: caller !== null && ringsAlready(tx, { id: call.id, callerId: caller.id }),
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

function planOf(tx: Tx, { lineId, startedAt }: Call, shop: Shop): CallFacts['plan'] {
  const line = lineId === null ? undefined : lineById(tx, lineId)
  return line ? planAt(line, shopOpenAt(tx, shop, startedAt)) : 'off'
}

type CarriedOut = (Decision & { do: 'stay-silent' }) | (Decision & { do: 'text-back'; messageId: number })

function carryOut(
  tx: Tx,
  appliance: Appliance,
  { decision, call, caller, shop, now }: Situation & { decision: Decision },
): CarriedOut {
  if (decision.do === 'stay-silent') return decision
  const line = call.lineId === null ? undefined : lineById(tx, call.lineId)
  if (!line || !caller) throw new Error('a text-back was decided on without a line or a caller')
  // Who is booked has had the first text long ago.
  const kind = decision.with === 'called-again' || decision.with === 'about-booking' ? 'called-again' : 'text-back'
  const notAfter = call.startedAt.add({ minutes: decision.with === 'late-opener' ? 60 : 10 })
  const text = {
    caller,
    line,
    kind,
    body: wordsOf(tx, decision.with, { call, caller, shop, now }),
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
  which: (Decision & { do: 'text-back' })['with'],
  { call, caller, shop, now }: Situation & { caller: Caller },
): string {
  if (which === 'called-again') return sawCall(tx, caller, shop)
  if (which === 'about-booking') return ofBooking(tx, caller, { shop, now })
  if (which === 'opener' || !shop.zone) return opener(shop)
  return lateOpener(shop, call.startedAt.toZonedDateTimeISO(shop.zone).toPlainTime().toString().slice(0, 5))
}

/** What is agreed, to who called about it. */
function ofBooking(tx: Tx, caller: Caller, { shop, now }: { shop: Shop; now: Temporal.Instant }): string {
  const language = spokenWith(tx, caller.id, shop)
  const [booking] = bookedAhead(tx, caller.id, now)
  if (!booking) return sawCall(tx, caller, shop)
  const span = { start: booking.startsAt.epochMilliseconds, end: booking.endsAt.epochMilliseconds }
  const zone = shop.zone ?? 'UTC'
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return calledAboutBooking(shop, agreedInWords(span, { language, zone, today }), language)
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
