import type { Temporal } from 'temporal-polyfill'
import { alertAbout } from '../alerts/alert-about.ts'
import { whoIsTold } from '../alerts/who-is-told.ts'
import type { Appliance } from '../appliance.ts'
import { withdrawDraft } from '../conversations/drafts.ts'
import { handOver } from '../conversations/hand-over.ts'
import { updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { readDanger, saysDangerIsOver } from '../understanding/danger/danger.ts'
import { isShutOff } from '../understanding/danger/over.ts'
import { readText } from '../understanding/reading.ts'
import { findService } from '../understanding/service.ts'
import type { Danger } from '../understanding/understanding.ts'
import { answerInDanger } from './answer-in-danger.ts'
import { changeEmergency, type Emergency, insertEmergency, latestEmergencyOf } from './emergency-store.ts'
import { needsIn } from './enquiry.ts'
import { changeEnquiry, type EnquiryRow } from './enquiry-store.ts'
import { isInTouch } from './how-it-stands.ts'
import type { ReadScene } from './read-scene.ts'
import { howToStaySafe, sendSafely } from './safety-text.ts'
import { sentence } from './sentences/sentences.ts'
import { amendAlarm, isAnythingTold, keepTold, newlyTold } from './told-in-danger.ts'

/** Who took it and has not been in touch since by then may be asleep again: the next danger alarms everybody anew. */
const takenForMinutes = 30
const silentForMinutes = 10
const againMinutes = 5
/** By then every alarm has come to its end; one that has not was lost, and the next danger is a new one. */
const longestMinutes = 45

/** The lane that no model stands in: the caller is told how to stay safe, and everybody on call is told of it until somebody takes it. */
export function raiseEmergency(tx: Tx, appliance: Appliance, read: ReadScene & { row: EnquiryRow }): void {
  const { scene, conversation, burst } = read
  const now = appliance.now()
  const danger = scene.understanding.safety
  const messageId = burst.at(-1)?.id
  if (danger === 'none' || messageId === undefined) return
  keepTold(tx, read)
  withdrawDraft(tx, conversation.id, 'overtaken', now)
  // What follows is told in the same language as how to stay safe.
  updateConversation(tx, conversation.id, { language: read.language })
  handOver(tx, conversation.id, 'emergency', now)
  const latest = latestEmergencyOf(tx, conversation.id)
  const wasInTouch = latest !== undefined && isInTouch(tx, conversation, latest.openedAt)
  const known = underWay(latest, { isInHand: conversation.handedOverAt !== null, isInTouch: wasInTouch, now })
  if (!known && latest?.endedAt === null)
    changeEmergency(tx, latest.id, { endedAt: now, endedBecause: 'nobody-answered' })
  const emergency = known ?? insertEmergency(tx, { conversationId: conversation.id, messageId, danger, openedAt: now })
  const isLeftAlone = known?.endedBecause === 'taken' && !wasInTouch
  const again = isLeftAlone ? `:${Math.floor(now.epochMilliseconds / (againMinutes * 60_000))}` : ''
  // Whoever is on the telephone is told by the voice.
  const isSafetyTold =
    burst.at(-1)?.kind !== 'spoken' &&
    tellHowToStaySafe(tx, appliance, read, { danger, onceKey: `safety:${emergency.id}:${danger}${again}` })
  if (known) {
    answerInDanger(tx, appliance, { emergency: known, read, isSafetyTold })
    return tellOfMore(tx, appliance, { emergency: known, danger, isTold: isAnythingTold(newlyTold(read)) })
  }
  const orderKey = `emergency:${emergency.id}`
  leaveErrand(tx, { kind: 'raise-alarm', subjectId: emergency.id, orderKey, at: now, notAfter: null })
}

/** Who says that it was nothing, or has passed, hears no more of it, and nobody else is woken. True where something was under way. */
export function standDown(
  tx: Tx,
  appliance: Appliance,
  { conversation, burst, packs, row }: ReadScene & { row: EnquiryRow },
): boolean {
  const now = appliance.now()
  const latest = latestEmergencyOf(tx, conversation.id)
  const isOpen = latest?.endedAt === null
  // Also where nobody came to it in time: then only the talk goes on.
  const isLeft = latest?.endedBecause === 'nobody-answered' && conversation.handedOverBecause === 'emergency'
  if (!latest || !(isOpen || isLeft)) return false
  const words = readText(burst.map(({ body }) => body).join('\n'))
  if (!saysDangerIsOver(words)) return false
  if (isOpen) changeEmergency(tx, latest.id, { endedAt: now, endedBecause: 'closed' })
  alertAbout(tx, appliance, { conversationId: conversation.id, because: 'hand-over', isPressing: true, now })
  const isJobLeft = shutOffs.includes(latest.danger) && isShutOff(clausesOf(words).join(' '))
  goOnTalking(tx, { conversation, row, packs, isJobLeft })
  return true
}

/** What somebody shuts off, and it is still to be mended. */
const shutOffs: readonly Danger[] = ['flood', 'electrical']

/** What is written after the alarm: where they are and who is passed on before it is seen whether they write on, and what they ask is answered. */
export function hearInDanger(tx: Tx, appliance: Appliance, read: ReadScene & { row: EnquiryRow }): void {
  const latest = latestEmergencyOf(tx, read.conversation.id)
  if (!latest) return
  passPlaceOn(tx, appliance, read, latest)
  answerInDanger(tx, appliance, { emergency: latest, read })
}

/** That the place is passed on, they read once. */
function passPlaceOn(tx: Tx, appliance: Appliance, read: ReadScene & { row: EnquiryRow }, latest: Emergency): void {
  const { conversation, row, language, shop } = read
  const now = appliance.now()
  const isInHand = conversation.handedOverAt !== null
  const emergency = underWay(latest, { isInHand, isInTouch: true, now })
  const told = newlyTold(read)
  if (!emergency || !(isAnythingTold(told) || told.phone !== null)) return
  const { address, name, phone } = row
  changeEnquiry(tx, row.id, {
    address: told.address ?? address,
    name: told.name ?? name,
    phone: told.phone ?? phone,
  })
  amendAlarm(tx, appliance, emergency)
  // Who took it speaks with them.
  if (emergency.endedBecause === 'taken') return
  if (told.address === null || whoIsTold(tx, appliance, now).length === 0) return
  const body = sentence(language, 'passedOn', { owner: shop.ownerName })
  sendSafely(tx, appliance, read, { body, onceKey: `place:${emergency.id}` })
}

/** Nobody has to see to what was none: the box goes on with all that it knows, but for the danger itself. */
function goOnTalking(
  tx: Tx,
  {
    conversation: { id, handedOverBecause },
    row,
    packs,
    isJobLeft,
  }: Pick<ReadScene, 'conversation' | 'packs'> & { row: EnquiryRow; isJobLeft: boolean },
): void {
  if (handedOverBecause === 'emergency') updateConversation(tx, id, { handedOverAt: null, handedOverBecause: null })
  if (isJobLeft) return changeEnquiry(tx, row.id, { urgency: 'soon' })
  const needs = needsIn(row.need ?? '')
  const left = needs.filter((need) => readDanger(readText(need)) === 'none').join('; ')
  const job =
    left === ''
      ? { need: null, service: null }
      : { need: left, service: findService(readText(left), packs) ?? row.service }
  changeEnquiry(tx, row.id, { urgency: null, ...(left === (row.need ?? '') ? {} : job) })
}

/** Whoever took it has it for a while, until they give it back: the same caller's next words raise no second alarm. */
function underWay(
  latest: Emergency | undefined,
  { isInHand, isInTouch, now }: { isInHand: boolean; isInTouch: boolean; now: Temporal.Instant },
): Emergency | null {
  if (!latest) return null
  const sinceMinutes = (now.epochMilliseconds - latest.openedAt.epochMilliseconds) / 60_000
  if (latest.endedAt === null) return sinceMinutes < longestMinutes ? latest : null
  const forMinutes = isInTouch ? takenForMinutes : silentForMinutes
  return isInHand && latest.endedBecause === 'taken' && sinceMinutes < forMinutes ? latest : null
}

/** Who has it in hand hears of every word; while nobody has, everybody hears of another danger at once. */
function tellOfMore(
  tx: Tx,
  appliance: Appliance,
  { emergency, danger, isTold }: { emergency: Emergency; danger: Danger; isTold: boolean },
): void {
  const isKnown = emergency.danger === danger && emergency.endedAt === null
  if (isKnown && isTold) amendAlarm(tx, appliance, emergency)
  if (isKnown) return
  changeEmergency(tx, emergency.id, { danger })
  alertAbout(tx, appliance, { conversationId: emergency.conversationId, because: 'emergency', now: appliance.now() })
}

type Told = { danger: Danger; onceKey: string }

/** Once per danger of an emergency, and to who writes again while nobody has been in touch. True where it goes. */
function tellHowToStaySafe(tx: Tx, appliance: Appliance, read: ReadScene, { danger, onceKey }: Told): boolean {
  return sendSafely(tx, appliance, read, { body: howToStaySafe(read, danger), onceKey })
}
