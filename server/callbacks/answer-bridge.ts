import type { Temporal } from 'temporal-polyfill'
import { watchPhone } from '../alerts/watch-phones.ts'
import type { Appliance } from '../appliance.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { openEmergency, takeEmergency } from '../conversations/emergency-store.ts'
import { queueMessage } from '../conversations/queue-message.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationWith } from '../conversations/store.ts'
import { businessName, callingYou } from '../conversations/texts.ts'
import { crewRow } from '../crew/store.ts'
import type { Tx } from '../database/open.ts'
import type { BridgeEvent, CallStep } from '../providers/carrier/carrier.ts'
import { doubtShownNumber, numberToShow } from '../settings/shown-number.ts'
import { type Line, lineById, readShop } from '../settings/store.ts'
import type { Language } from '../understanding/understanding.ts'
import { isBeingCalledFor } from './being-called.ts'
import { type Bridge, bridgeById, changeBridge, spokeWithVoice } from './bridge-store.ts'
import { ringSeconds } from './bridge-times.ts'
import {
  askForOutcome,
  askToStart,
  askToTake,
  notReached,
  ringingThem,
  takenAlready,
  tellingThem,
} from './bridge-words.ts'
import { reachCaller } from './reach-caller.ts'

/** Who spoke for so long spoke with a person; shorter it may have been a greeting and a message left after it. */
const spokenSeconds = 240
const textMinutes = 2

/** `language`: what is heard at a phone of the shop is in it. */
type Happened = { bridge: Bridge; now: Temporal.Instant; language: Language }

/** What a call back tells, and what is heard next at the phone of the shop. */
export function answerBridge(appliance: Appliance, event: BridgeEvent): CallStep[] {
  const now = appliance.now()
  const steps = appliance.db.transaction(
    (tx) => {
      const bridge = bridgeById(tx, event.bridge)
      if (!bridge) return [hangUp]
      const { language } = readShop(tx, appliance.config)
      return answer(tx, appliance, { event, bridge, now, language })
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  appliance.log.info({ bridge: event.bridge, kind: event.kind }, 'call back')
  return steps
}

function answer(tx: Tx, appliance: Appliance, { event, ...about }: Happened & { event: BridgeEvent }): CallStep[] {
  switch (event.kind) {
    case 'bridge-picked-up':
      return pickUp(tx, about)
    case 'bridge-pressed':
      return event.about === 'start' ? start(tx, appliance, about, event.digits) : note(tx, about, event.digits)
    case 'bridge-rung':
      return ended(tx, about, event)
    case 'bridge-ended':
      return end(tx, appliance, { ...about, how: event.how })
  }
}

const hangUp: CallStep = { do: 'hang-up' }

function pickUp(tx: Tx, { bridge, now, language }: Happened): CallStep[] {
  if (bridge.endedAt) return [hangUp]
  if (!bridge.pickedUpAt) changeBridge(tx, bridge.id, { pickedUpAt: now })
  const caller = callerById(tx, bridge.callerId)
  if (!caller?.number) return [hangUp]
  const whom = { bridge: bridge.id, name: caller.name, language }
  if (bridge.emergencyId === null) return askToStart(whom)
  const emergency = openEmergency(tx, bridge.emergencyId)
  return emergency ? askToTake({ ...whom, danger: emergency.danger }) : takenAlready(language)
}

/** The text goes a moment before their phone rings: nobody answers a number they do not know. */
function start(tx: Tx, appliance: Appliance, happened: Happened, digits: string): CallStep[] {
  const { bridge, now, language } = happened
  const caller = callerById(tx, bridge.callerId)
  const line = lineById(tx, bridge.lineId)
  if (digits !== '1' || bridge.endedAt || !caller?.number || !line) return [hangUp]
  const showing = numberToShow(tx, { carrier: bridge.carrier, line })
  const isWithVoice = hearsOfIt(tx, bridge, now)
  const ring: CallStep[] = [
    isWithVoice ? tellingThem(language) : ringingThem(language),
    { do: 'ring-other', bridge: bridge.id, number: caller.number, showing, seconds: ringSeconds },
  ]
  // The carrier may ask twice for one key.
  if (bridge.startedAt) return ring
  if (bridge.emergencyId !== null && !isToBeTaken(tx, bridge, now)) return takenAlready(language)
  changeBridge(tx, bridge.id, { startedAt: now })
  // They hear at once that somebody has answered, and hang up: nobody else is alarmed meanwhile.
  if (isWithVoice) take(tx, bridge, now)
  if (showing === line.number) announce(tx, appliance, { ...happened, caller, line })
  return ring
}

type Announced = Happened & { caller: Caller; line: Line }

/** It says "from this number", so it goes only where the call shows the number that texts. */
function announce(tx: Tx, appliance: Appliance, { bridge, caller, line, now }: Announced): void {
  const shop = readShop(tx, appliance.config)
  const person = (bridge.crewId === null ? null : crewRow(tx, bridge.crewId)?.name) ?? shop.ownerName
  const body = callingYou(shop, person ?? businessName(shop), spokenWith(tx, caller.id, shop))
  const notAfter = now.add({ minutes: textMinutes })
  const text = { caller, line, kind: 'calling-you', body, onceKey: `calling-you:${bridge.id}`, notAfter } as const
  const { messenger, quietHours } = appliance
  // Who gets no texts is called all the same.
  queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now })
}

/** The key is the claim: two who press it in one second do not both call. Whether the caller is reached ends the alarm, or lets it go on. */
function isToBeTaken(tx: Tx, { emergencyId, callerId }: Bridge, now: Temporal.Instant): boolean {
  return openEmergency(tx, emergencyId ?? 0) !== undefined && !isBeingCalledFor(tx, callerId, now)
}

function ended(
  tx: Tx,
  { bridge, now, language }: Happened,
  { how, seconds }: BridgeEvent & { kind: 'bridge-rung' },
): CallStep[] {
  // Its end may have been told before.
  if (bridge.rungUntil && !isRungAgain(bridge)) return [hangUp]
  const again = how === 'busy' && bridge.rungUntil === null ? ringAgain(tx, { bridge, now, language }) : null
  if (again) return again
  if (how !== 'bridged') {
    changeBridge(tx, bridge.id, { rungUntil: how, outcome: 'no-answer' })
    if (how === 'failed') doubtShownNumber(tx, bridge.carrier, now)
    return notReached(how, { isAlarm: openEmergency(tx, bridge.emergencyId ?? 0) !== undefined, language })
  }
  changeBridge(tx, bridge.id, { rungUntil: how, seconds })
  // Who speaks with them about anything has taken the danger that they told of.
  take(tx, bridge, now)
  if ((seconds ?? 0) < spokenSeconds) return askForOutcome(bridge.id, language)
  reached(tx, bridge, now)
  return [hangUp]
}

function take(tx: Tx, { callerId, crewId }: Bridge, now: Temporal.Instant): void {
  const conversation = conversationWith(tx, callerId)
  if (conversation) takeEmergency(tx, conversation.id, { by: crewId ?? undefined, now })
}

/** Once more to who was still hearing from the voice that they are called; null where their phone is busy with something else. */
function ringAgain(tx: Tx, { bridge, now, language }: Happened): CallStep[] | null {
  const number = callerById(tx, bridge.callerId)?.number
  const line = lineById(tx, bridge.lineId)
  if (!number || !line || !hearsOfIt(tx, bridge, now)) return null
  changeBridge(tx, bridge.id, { rungUntil: 'busy' })
  const showing = numberToShow(tx, { carrier: bridge.carrier, line })
  return [tellingThem(language), { do: 'ring-other', bridge: bridge.id, number, showing, seconds: ringSeconds }]
}

/** Who speaks with the voice in danger hears from it that somebody has answered. */
function hearsOfIt(tx: Tx, { emergencyId, callerId, startedAt }: Bridge, now: Temporal.Instant): boolean {
  return emergencyId !== null && spokeWithVoice(tx, callerId, startedAt ?? now)
}

function isRungAgain({ rungUntil, outcome }: Bridge): boolean {
  return rungUntil === 'busy' && outcome === null
}

/** 1: reached, 2: voicemail; anything else leaves the question to the page. */
function note(tx: Tx, { bridge, now }: Happened, digits: string): CallStep[] {
  if (bridge.outcome !== null || bridge.rungUntil !== 'bridged') return [hangUp]
  if (digits === '1') reached(tx, bridge, now)
  if (digits === '2') changeBridge(tx, bridge.id, { outcome: 'voicemail' })
  return [hangUp]
}

/** Who was reached waits no more. */
function reached(tx: Tx, { id, callerId, crewId }: Bridge, now: Temporal.Instant): void {
  changeBridge(tx, id, { outcome: 'reached' })
  reachCaller(tx, { callerId, by: crewId, since: now, until: now, now })
}

type How = (BridgeEvent & { kind: 'bridge-ended' })['how']

function end(tx: Tx, appliance: Appliance, { bridge, now, how }: Happened & { how: How }): CallStep[] {
  if (bridge.endedAt) return []
  watchPhone(tx, appliance, { number: bridge.phone, how, now })
  const because = bridge.startedAt ? null : how === 'completed' ? 'not-pressed' : how
  changeBridge(tx, bridge.id, { endedAt: now, because })
  return []
}
