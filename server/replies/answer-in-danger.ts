import type { Temporal } from 'temporal-polyfill'
import { wasToldOf } from '../alerts/about-store.ts'
import { alertKinds } from '../alerts/alert-about.ts'
import type { Appliance } from '../appliance.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import type { Message } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { asksForHelp, asksWhetherToCall } from '../understanding/asks-for-help.ts'
import { readText } from '../understanding/reading.ts'
import type { Emergency } from './emergency-store.ts'
import { howItStands, type Stand } from './how-it-stands.ts'
import type { ReadScene } from './read-scene.ts'
import { howToStaySafe, sendSafely } from './safety-text.ts'
import type { Scene } from './scene.ts'
import { sentence } from './sentences/sentences.ts'
import { amendAlarm } from './told-in-danger.ts'

/** So long after it was told of, what is asked in this conversation is asked of the danger. */
const longestHours = 12
const silentMinutes = 10

/** Whoever asks in a danger whether anybody comes, how soon, or what to do hears what is true by then, once per question; nothing is promised. `isSafetyTold`: how to stay safe goes at the same moment. */
export function answerInDanger(
  tx: Tx,
  appliance: Appliance,
  { emergency, read, isSafetyTold = false }: { emergency: Emergency; read: ReadScene; isSafetyTold?: boolean },
): void {
  const { conversation, burst, scene } = read
  const question = burst.findLast(isAsking)
  if (!question || isMachine(scene) || isLongAgo(emergency, appliance.now())) return
  if (emergency.endedAt !== null && conversation.handedOverAt === null) return
  const stand = howItStands(tx, appliance, { emergency, conversation })
  if (!stand) return
  if (stand.is === 'taken' && isJustTaken(emergency, appliance.now()))
    return passQuestionOn(tx, appliance, { emergency, question })
  const safety = isSafetyTold ? [] : [howToStaySafe(read, emergency.danger)]
  const body = [...ofCalling(question, read), standInWords(stand, read), ...safety].join(' ')
  sendSafely(tx, appliance, read, { body, onceKey: `asked:${question.id}` })
}

/** Once, however often it is looked at. */
function passQuestionOn(
  tx: Tx,
  appliance: Appliance,
  { emergency, question }: { emergency: Emergency; question: Message },
): void {
  const since = question.createdAt.subtract({ milliseconds: 1 })
  if (!wasToldOf(tx, emergency.conversationId, { kinds: alertKinds, since })) amendAlarm(tx, appliance, emergency)
}

/** Who took it hears of the question, and the box says nothing where it said that it would not; who is not in touch by then may be asleep again. */
function isJustTaken({ takenAt }: Emergency, now: Temporal.Instant): boolean {
  return takenAt !== null && now.since(takenAt).total('minutes') < silentMinutes
}

/** Who is afraid asks the same again and again, and is no machine for it. */
function isMachine({ noise, remarks }: Scene): boolean {
  return noise === 'flood' || remarks.isAutomatic
}

/** Who speaks is answered by the voice. */
function isAsking({ kind, body }: Message): boolean {
  return kind !== 'spoken' && kind !== 'voicemail' && asksForHelp(readText(body))
}

function isLongAgo({ openedAt }: Emergency, now: Temporal.Instant): boolean {
  return now.since(openedAt).total('hours') >= longestHours
}

function ofCalling({ body }: Message, { language, shop }: ReadScene): string[] {
  if (!asksWhetherToCall(readText(body))) return []
  return [sentence(language, 'callYourself', { emergencyNumber: emergencyNumberOf(shop.country) })]
}

function standInWords({ is, who: owner }: Stand, { language, shop }: ReadScene): string {
  switch (is) {
    case 'calling':
      return sentence(language, 'callingNow', {})
    case 'taken':
      return sentence(language, 'takenOn', { owner })
    case 'texted':
      return sentence(language, 'stillTexted', { owner })
    case 'trying':
      return sentence(language, 'stillTrying', {})
    case 'nobody':
      return sentence(language, 'nobodyAnswered', { emergencyNumber: emergencyNumberOf(shop.country) })
  }
}
