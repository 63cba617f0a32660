import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { closeWaiting } from '../conversations/close-conversation.ts'
import { openEmergency, takeEmergency } from '../conversations/emergency-store.ts'
import { queueMessage } from '../conversations/queue-message.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationWith } from '../conversations/store.ts'
import { businessName, callingYou } from '../conversations/texts.ts'
import { crewRow } from '../crew/store.ts'
import type { Tx } from '../database/open.ts'
import type { BridgeEvent, CallStep } from '../providers/carrier/carrier.ts'
import { lineById, readShop } from '../settings/store.ts'
import { isBeingCalledFor } from './being-called.ts'
import { type Bridge, bridgeById, changeBridge } from './bridge-store.ts'
import { askForOutcome, askToStart, askToTake, notReached, takenAlready } from './bridge-words.ts'
import { closeCallbacks } from './store.ts'

/** So long the caller's phone rings. */
const ringSeconds = 35
/** Who spoke for so long spoke with a person; shorter it may have been a voicemail. */
const spokenSeconds = 90
const textMinutes = 2

type Happened = { bridge: Bridge; now: Temporal.Instant }

/** What a call back tells, and what is heard next at the phone of the shop. */
export function answerBridge(appliance: Appliance, event: BridgeEvent): CallStep[] {
  const now = appliance.now()
  const steps = appliance.db.transaction(
    (tx) => {
      const bridge = bridgeById(tx, event.bridge)
      if (!bridge) return [hangUp]
      return answer(tx, appliance, { event, bridge, now })
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
      return end(tx, about, event.how)
  }
}

const hangUp: CallStep = { do: 'hang-up' }

function pickUp(tx: Tx, { bridge, now }: Happened): CallStep[] {
  if (bridge.endedAt) return [hangUp]
  if (!bridge.pickedUpAt) changeBridge(tx, bridge.id, { pickedUpAt: now })
  const caller = callerById(tx, bridge.callerId)
  if (!caller?.number) return [hangUp]
  if (bridge.emergencyId === null) return askToStart({ bridge: bridge.id, name: caller.name })
  const emergency = openEmergency(tx, bridge.emergencyId)
  return emergency ? askToTake({ bridge: bridge.id, name: caller.name, danger: emergency.danger }) : takenAlready
}

/** The text goes a moment before their phone rings: nobody answers a number they do not know. */
function start(tx: Tx, appliance: Appliance, { bridge, now }: Happened, digits: string): CallStep[] {
  const caller = callerById(tx, bridge.callerId)
  const line = lineById(tx, bridge.lineId)
  if (digits !== '1' || bridge.endedAt || !caller?.number || !line) return [hangUp]
  const ring: CallStep[] = [
    { do: 'say', words: 'Ringing them now.', language: 'en' },
    { do: 'ring-other', bridge: bridge.id, number: caller.number, showing: line.number, seconds: ringSeconds },
  ]
  // The carrier may ask twice for one key.
  if (bridge.startedAt) return ring
  if (bridge.emergencyId !== null && !isToBeTaken(tx, bridge, now)) return takenAlready
  changeBridge(tx, bridge.id, { startedAt: now })
  const shop = readShop(tx, appliance.config)
  const person = (bridge.crewId === null ? null : crewRow(tx, bridge.crewId)?.name) ?? shop.ownerName
  const body = callingYou(shop, person ?? businessName(shop), spokenWith(tx, caller.id, shop))
  const notAfter = now.add({ minutes: textMinutes })
  const text = { caller, line, kind: 'calling-you', body, onceKey: `calling-you:${bridge.id}`, notAfter } as const
  const { messenger, quietHours } = appliance
  // Who gets no texts is called all the same.
  queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now })
  return ring
}

/** The key is the claim: two who press it in one second do not both call. Whether the caller is reached ends the alarm, or lets it go on. */
function isToBeTaken(tx: Tx, { emergencyId, callerId }: Bridge, now: Temporal.Instant): boolean {
  return openEmergency(tx, emergencyId ?? 0) !== undefined && !isBeingCalledFor(tx, callerId, now)
}

function ended(tx: Tx, { bridge, now }: Happened, { how, seconds }: BridgeEvent & { kind: 'bridge-rung' }): CallStep[] {
  // Its end may have been told before.
  if (bridge.rungUntil) return [hangUp]
  if (how !== 'bridged') {
    changeBridge(tx, bridge.id, { rungUntil: how, outcome: 'no-answer' })
    return notReached(how, bridge.emergencyId !== null)
  }
  changeBridge(tx, bridge.id, { rungUntil: how, seconds })
  // Who speaks with them about anything has taken the danger that they told of.
  const conversation = conversationWith(tx, bridge.callerId)
  if (conversation) takeEmergency(tx, conversation.id, { by: bridge.crewId ?? undefined, now })
  if ((seconds ?? 0) < spokenSeconds) return askForOutcome(bridge.id)
  reached(tx, bridge, now)
  return [hangUp]
}

/** 1: reached, 2: voicemail; anything else leaves the question to the page. */
function note(tx: Tx, { bridge, now }: Happened, digits: string): CallStep[] {
  if (bridge.outcome !== null || bridge.rungUntil !== 'bridged') return [hangUp]
  if (digits === '1') reached(tx, bridge, now)
  if (digits === '2') changeBridge(tx, bridge.id, { outcome: 'voicemail' })
  return [hangUp]
}

/** Who was reached waits no more. */
function reached(tx: Tx, { id, callerId }: Bridge, now: Temporal.Instant): void {
  changeBridge(tx, id, { outcome: 'reached' })
  closeCallbacks(tx, callerId, { because: 'reached', now })
  closeWaiting(tx, callerId, now)
}

function end(tx: Tx, { bridge, now }: Happened, how: (BridgeEvent & { kind: 'bridge-ended' })['how']): CallStep[] {
  if (bridge.endedAt) return []
  const because = bridge.startedAt ? null : how === 'completed' ? 'not-pressed' : how
  changeBridge(tx, bridge.id, { endedAt: now, because })
  return []
}
