// Who cannot be texted at the number they call from may give one that can: asked, read back, and texted once they said that it is right.
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { closeCallbacks } from '../callbacks/store.ts'
import { noteConsent } from '../callers/consent-store.ts'
import { meetCaller } from '../callers/meet-caller.ts'
import { textability } from '../callers/phone-number.ts'
import { callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep, KeyedEvent } from '../providers/carrier/carrier.ts'
import { readShop } from '../settings/store.ts'
import { decideCall, wouldDecide } from './decide-call.ts'
import { hasGivenEnough, readGivenMobile } from './given-mobile.ts'
import { afterKeyed, type Unread } from './key-words.ts'
import type { Silence } from './missed-call.ts'
import { languageOf } from './say-decision.ts'
import { standingQuestion } from './standing-question.ts'
import { type Call, updateCall } from './store.ts'

type Asked = { call: Call; now: Temporal.Instant }

/** Asks once for a mobile where the number of the call takes no texts, or is not shown; null where there is nothing to ask. */
export function askMobile(tx: Tx, appliance: Appliance, { call, now }: Asked): CallStep[] | null {
  if (call.decidedAt || wasAskedForMobile(call) || !mayLackTexts(tx, call)) return null
  const decision = wouldDecide(tx, appliance, { call, outcome: 'missed', now })
  if (decision.do === 'text-back' || !curable.includes(decision.because)) return null
  if (hasGivenEnough(tx, { call, now })) return null
  return ask(tx, appliance, { call, about: 'mobile' })
}

/** Who did not want to give one, or none that takes texts, is not asked again. */
export function wasAskedForMobile({ asked }: Pick<Call, 'asked'>): boolean {
  return asked !== null && asked !== 'key'
}

/** Most callers can be texted, and of them nothing more is asked. */
function mayLackTexts(tx: Tx, { callerId }: Call): boolean {
  const caller = callerId === null ? undefined : callerById(tx, callerId)
  if (!caller?.number) return true
  return caller.cannotTextAt !== null || textability(caller.number) !== 'ok'
}

const mostTries = 3

const curable: Silence[] = ['withheld', 'impossible', 'not-a-phone', 'landline', 'toll-free']

/** The caller answered; null: they gave no mobile, and the call goes on without. */
export function takeMobile(
  tx: Tx,
  appliance: Appliance,
  { call, event, now }: Asked & { event: KeyedEvent },
): CallStep[] | null {
  const isYes = event.digits === '1'
  if (event.about === 'mobile' && isYes) return ask(tx, appliance, { call, about: 'number' })
  if (event.about === 'number') return takeNumber(tx, appliance, { call, event })
  if (event.about === 'right' && isYes && call.keyedNumber)
    return confirm(tx, appliance, { call, number: call.keyedNumber, now })
  if (event.about === 'right') return again(tx, appliance, { call, unread: 'not-right' })
  return null
}

function takeNumber(
  tx: Tx,
  appliance: Appliance,
  { call, event }: { call: Call; event: KeyedEvent },
): CallStep[] | null {
  const read = readGivenMobile(tx, appliance, event)
  if ('unread' in read) return again(tx, appliance, { call, unread: read.unread })
  updateCall(tx, call.id, { keyedNumber: read.number })
  return ask(tx, appliance, { call: { ...call, keyedNumber: read.number }, about: 'right' })
}

function again(tx: Tx, appliance: Appliance, { call, unread }: { call: Call; unread: Unread }): CallStep[] | null {
  const keyedTimes = call.keyedTimes + 1
  updateCall(tx, call.id, { keyedTimes, keyedNumber: null })
  if (keyedTimes >= mostTries) return null
  return ask(tx, appliance, { call, about: 'number', unread })
}

/** The number is theirs by their own word: one text goes there, and its caller is who waits for a voice. */
function confirm(tx: Tx, appliance: Appliance, { call, number, now }: Asked & { number: string }): CallStep[] {
  const mobile = meetCaller(tx, number, { now, hashKey: appliance.hashKey })
  const change = { textedCallerId: mobile.id, stage: null }
  updateCall(tx, call.id, change)
  noteConsent(tx, { callerId: mobile.id, callId: call.id, at: now })
  const decision = decideCall(tx, appliance, { call: { ...call, ...change }, outcome: 'missed', now })
  if (call.callerId !== null && call.callerId !== mobile.id)
    closeCallbacks(tx, call.callerId, { because: 'gave-a-mobile', now })
  return afterKeyed(decision.do, languageOf(tx, call.callerId, readShop(tx, appliance.config)))
}

function ask(
  tx: Tx,
  appliance: Appliance,
  { call, about, unread }: { call: Call; about: KeyedEvent['about']; unread?: Unread },
): CallStep[] {
  updateCall(tx, call.id, { stage: 'asked', asked: about })
  return [standingQuestion(tx, appliance, { call: { ...call, asked: about }, unread })]
}
