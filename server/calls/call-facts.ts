// What is known of a call when it is decided: of who called, of their line and of what went to them before.
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { shopOpenAt } from '../bookings/shop-open.ts'
import { bookedAhead } from '../bookings/store.ts'
import { isCountryAllowed, textability } from '../callers/phone-number.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { whenMayGoTo } from '../conversations/queue-message.ts'
import type { QuietHours } from '../conversations/quiet-hours.ts'
import { textingHistory } from '../conversations/texting-history.ts'
import type { Tx } from '../database/open.ts'
import { restoredAt } from '../outbox/store.ts'
import { capsAt } from '../settings/caps-store.ts'
import { readOwnNumber } from '../settings/own-number.ts'
import { isWithoutTexts, textRoad } from '../settings/road.ts'
import type { Shop } from '../settings/settings.ts'
import { crewMobiles, lineById, lineByNumber } from '../settings/store.ts'
import { whatWasTalked } from '../voice/after-talk.ts'
import { planAt } from './call-plan.ts'
import { isTestCall } from './call-test.ts'
import { isForwardLoop } from './forward-loop.ts'
import type { CallFacts } from './missed-call.ts'
import { type Call, callTestUntil } from './store.ts'

/** Who is texted about a call: who called, or whose number the caller gave for it. */
export function textedCaller(tx: Tx, { callerId, textedCallerId }: Call): Caller | null {
  const id = textedCallerId ?? callerId
  return id === null ? null : (callerById(tx, id) ?? null)
}

export function factsOf(
  tx: Tx,
  { config, messenger, quietHours }: Appliance,
  situation: Situation & Pick<Around, 'outcome'>,
): CallFacts {
  const line = situation.call.lineId === null ? undefined : lineById(tx, situation.call.lineId)
  // Who names the practice messenger outright means it.
  const hasMessenger = config.MESSENGER === 'simulated' || !line || !isWithoutTexts(tx, line, messenger.name)
  return gatherFacts(tx, { ...situation, messenger: messenger.name, hasMessenger, quietHours })
}

export type Situation = { call: Call; caller: Caller | null; shop: Shop; now: Temporal.Instant }

export type Around = { outcome: CallFacts['outcome']; messenger: string; hasMessenger: boolean; quietHours: QuietHours }

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
