import { alertAbout } from '../alerts/alert-about.ts'
import { whoIsTold } from '../alerts/who-is-told.ts'
import type { Appliance } from '../appliance.ts'
import { isBeingCalledFor } from '../callbacks/being-called.ts'
import { bridgesForDanger } from '../callbacks/bridge-store.ts'
import { ringOnCall } from '../callbacks/call-back.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { callerById } from '../callers/store.ts'
import { queueMessage } from '../conversations/queue-message.ts'
import { type Conversation, conversationById, messageById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { readShop } from '../settings/store.ts'
import {
  alarmTexted,
  changeEmergency,
  type Emergency,
  emergencyById,
  lastAlarmAt,
  wasAnsweredByHand,
} from './emergency-store.ts'
import { openEnquiryOf } from './enquiry-store.ts'
import { ownerAmong } from './how-it-stands.ts'
import { lineOf } from './line-of.ts'
import { sentence } from './sentences/sentences.ts'

/**
 * Tells everybody on call of a danger, by text and by ringing their phones, three times within half an hour, until somebody
 * takes it. The caller hears the truth: that the shop was texted only when a messenger took such a text, and at the end that
 * nobody has answered.
 */
export const raiseAlarm: ErrandVerbs = { whyNotNow: () => null, run, settle: () => undefined }

const mostRounds = 3
const minutesBetween = 10
/** How soon to look whether an alert has left. */
const lookSeconds = 3
const mostLookSeconds = 60
/** While somebody is being put through to the caller nobody else is alarmed. */
const callSeconds = 5

async function run(appliance: Appliance, emergencyId: number): Promise<Outcome> {
  const wait = appliance.db.transaction((tx) => goOn(tx, appliance, emergencyId), { behavior: 'immediate' })
  appliance.wake()
  return wait === null ? { do: 'done' } : { do: 'retry', because: 'not-yet', afterSeconds: wait }
}

/** Does what is due of an emergency; gives the seconds until more is, or null when it is over. */
function goOn(tx: Tx, appliance: Appliance, emergencyId: number): number | null {
  const emergency = emergencyById(tx, emergencyId)
  const conversation = emergency && conversationById(tx, emergency.conversationId)
  if (!emergency || !conversation || emergency.endedAt) return null
  const now = appliance.now()
  const over = whyItIsOver(tx, { emergency, conversation })
  if (over) {
    changeEmergency(tx, emergency.id, { endedAt: now, endedBecause: over })
    return null
  }
  if (isBeingCalledFor(tx, conversation.callerId, now)) return callSeconds
  const sinceMinutes = (now.epochMilliseconds - emergency.openedAt.epochMilliseconds) / 60_000
  const told = lastAlarmAt(tx, { conversationId: conversation.id, since: emergency.openedAt })
  // Also after the box was away: three rounds are three times ten minutes in which somebody can answer.
  const restMinutes = told ? minutesBetween - (now.epochMilliseconds - told.epochMilliseconds) / 60_000 : 0
  if (restMinutes <= 0 && emergency.rounds >= mostRounds) return end(tx, appliance, { emergency, conversation })
  if (restMinutes <= 0) {
    const isAnybodyThere = goRound(tx, appliance, { emergency, conversation })
    // It stays open on the pages, where somebody may still take it.
    if (!isAnybodyThere) tellCaller(tx, appliance, { emergency, conversation }, 'nobodyAnswered')
    return lookSeconds
  }
  const isTold = tellWhoWasTexted(tx, appliance, { emergency, conversation })
  if (!isTold && sinceMinutes * 60 < mostLookSeconds) return lookSeconds
  return Math.max(1, restMinutes * 60)
}

/** Who tells of it again is not left to wait: the next round goes at once. False while phones ring, after the last round, and where nobody can be rung. */
export function alarmAgain(tx: Tx, appliance: Appliance, { emergency, conversation }: Case): boolean {
  const now = appliance.now()
  const { id, endedAt, rounds } = emergency
  if (endedAt !== null || rounds === 0 || rounds >= mostRounds) return false
  if (isBeingCalledFor(tx, conversation.callerId, now)) return false
  if (bridgesForDanger(tx, id).some((bridge) => bridge.endedAt === null)) return false
  return whoIsTold(tx, appliance, now).length > 0 && goRound(tx, appliance, { emergency, conversation })
}

/** False where no phone is on call. */
function goRound(tx: Tx, appliance: Appliance, { emergency, conversation }: Case): boolean {
  alertAbout(tx, appliance, { conversationId: conversation.id, because: 'emergency', now: appliance.now() })
  const isAnybodyThere = ringEverybody(tx, appliance, { emergency, conversation })
  changeEmergency(tx, emergency.id, { rounds: emergency.rounds + 1 })
  return isAnybodyThere
}

/** Who sleeps hears no text: their phones ring, too, and who presses the key is put through. False where no phone is on call: nobody will answer. */
function ringEverybody(tx: Tx, appliance: Appliance, { emergency, conversation }: Case): boolean {
  const now = appliance.now()
  const caller = callerById(tx, conversation.callerId)
  const told = whoIsTold(tx, appliance, now)
  if (!caller) return told.length > 0
  for (const { mobile: phone, id: crewId } of told)
    ringOnCall(tx, appliance, { caller, phone, crewId, emergencyId: emergency.id, now })
  return told.length > 0
}

type Case = { emergency: Emergency; conversation: Conversation }

/** Whoever answered by hand or put the conversation aside has seen what it is about; who gave it back to the box may not have. */
function whyItIsOver(tx: Tx, { emergency: { openedAt }, conversation }: Case): Emergency['endedBecause'] {
  const { closedAt, id } = conversation
  if (closedAt && closedAt.epochMilliseconds >= openedAt.epochMilliseconds) return 'closed'
  return wasAnsweredByHand(tx, { conversationId: id, since: openedAt }) ? 'taken' : null
}

/** True once a text to the shop's people has left; the caller is told so once. */
function tellWhoWasTexted(tx: Tx, appliance: Appliance, about: Case): boolean {
  const { emergency, conversation } = about
  const texted = alarmTexted(tx, { conversationId: conversation.id, since: emergency.openedAt })
  if (texted.length === 0) return false
  tellCaller(tx, appliance, { ...about, owner: ownerAmong(tx, appliance, texted) }, 'alerted')
  return true
}

function end(tx: Tx, appliance: Appliance, about: Case): null {
  tellCaller(tx, appliance, about, 'nobodyAnswered')
  changeEmergency(tx, about.emergency.id, { endedAt: appliance.now(), endedBecause: 'nobody-answered' })
  return null
}

/** `owner`: their name where it was they who was told; else the shop is said. */
type Telling = Case & { owner?: string | null }

function tellCaller(tx: Tx, appliance: Appliance, about: Telling, what: 'alerted' | 'nobodyAnswered'): void {
  const { emergency, conversation, owner = null } = about
  const { config, messenger, quietHours } = appliance
  const caller = callerById(tx, conversation.callerId)
  const line = lineOf(tx, appliance, conversation)
  if (!caller || !line) return
  const now = appliance.now()
  const shop = readShop(tx, config)
  const emergencyNumber = emergencyNumberOf(shop.country)
  const language = conversation.language ?? shop.language
  const isWhereAsked = what === 'alerted' && isWhereUnknown(tx, emergency)
  const where = isWhereAsked ? ` ${sentence(language, 'askAddress', {})}` : ''
  const body = `${sentence(language, what, { owner, emergencyNumber })}${where}`
  const onceKey = `${what}:${emergency.id}`
  const text = { caller, line, kind: 'safety', body, onceKey, notAfter: now.add({ minutes: 10 }) } as const
  queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now })
}

/** Whoever told of it on the telephone was asked there. */
function isWhereUnknown(tx: Tx, { conversationId, messageId }: Emergency): boolean {
  const isSpoken = messageById(tx, messageId)?.kind === 'spoken'
  return !isSpoken && (openEnquiryOf(tx, conversationId)?.address ?? null) === null
}
