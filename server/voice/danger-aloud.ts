import { whoIsTold } from '../alerts/who-is-told.ts'
import type { Appliance } from '../appliance.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { latestEmergencyOf } from '../replies/emergency-store.ts'
import { changeEnquiry, type EnquiryRow, endEnquiry } from '../replies/enquiry-store.ts'
import { alarmAgain } from '../replies/raise-alarm.ts'
import { raiseEmergency, safetyText, standDown } from '../replies/raise-emergency.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import { aloud } from '../replies/sentences/aloud.ts'
import { type Phrases, phrase } from './phrases.ts'
import { answerOfOnCall, howFar } from './reach-on-call.ts'
import type { Answered, Listening } from './take-turn.ts'

type Read = ReadScene & { row: EnquiryRow }

/** Danger goes first: the number that saves lives, how to stay safe, and everybody on call is rung. Null where there is none, and none under way. */
export function answerDanger(tx: Tx, appliance: Appliance, listening: Listening, read: Read): Answered | null {
  const { scene, language, packs, shop } = read
  const danger = scene.understanding.safety
  if (danger === 'none' && standDown(tx, appliance, read)) return callOff(tx, listening, read)
  if (danger === 'none') return answerOfOnCall(tx, appliance, listening)
  const isNew = isRaised(tx, appliance, read)
  const stands = isNew ? ofNew(tx, appliance, listening) : ofKnown(tx, appliance, listening)
  const emergency = emergencyNumberOf(shop.country)
  const safety = aloud(language, safetyText(packs, { danger, language, number: emergency }))
  const said = (keys: readonly (keyof Phrases)[]) => keys.map((key) => phrase(language, key, { emergency }))
  const words = [...said(['danger', ...stands.first]), safety, ...said(stands.last)]
  return { words: words.join(' '), language, follows: stands.last.includes('callingYouNow') ? 'end' : 'listen' }
}

/** What stands, before and after how to stay safe. */
type Stands = Record<'first' | 'last', readonly (keyof Phrases)[]>

/** False where that danger was known. */
function isRaised(tx: Tx, appliance: Appliance, read: Read): boolean {
  const before = latestEmergencyOf(tx, read.conversation.id)?.id
  raiseEmergency(tx, appliance, read)
  return latestEmergencyOf(tx, read.conversation.id)?.id !== before
}

function ofNew(tx: Tx, appliance: Appliance, { now }: Listening): Stands {
  const isAnybodyThere = whoIsTold(tx, appliance, now).length > 0
  return isAnybodyThere ? { first: ['tellingOnCall'], last: ['tryingToReach'] } : { first: [], last: ['nobodyToRing'] }
}

/** Nothing is said to be done now that was done before. */
function ofKnown(tx: Tx, appliance: Appliance, listening: Listening): Stands {
  const { conversation } = listening
  const emergency = latestEmergencyOf(tx, conversation.id)
  if (emergency && alarmAgain(tx, appliance, { emergency, conversation }))
    return { first: ['ringingAgain'], last: ['tryingToReach'] }
  const reached = howFar(tx, listening)
  switch (reached?.how) {
    case 'ringing':
      return { first: [], last: ['stillTrying', 'tryingToReach'] }
    case 'calling':
      return { first: [], last: ['callingYouNow'] }
    case 'nobody-yet':
    case 'nobody':
      return { first: [], last: ['nobodySoFar'] }
    case 'no-phones':
      return { first: [], last: ['nobodyToRing'] }
    default:
      return { first: [], last: ['takenOnTold'] }
  }
}

/** It was nothing, or is over: who was told of it knows, and the talk goes on as if it had not been. */
function callOff(tx: Tx, { conversation, now }: Listening, { row, language, burst }: Read): Answered {
  const through = burst.at(-1)?.id
  if (through !== undefined) changeEnquiry(tx, row.id, { readThrough: through, answeredThrough: through })
  endEnquiry(tx, conversation.id, now)
  if (conversation.handedOverBecause === 'emergency')
    updateConversation(tx, conversation.id, { handedOverAt: null, handedOverBecause: null, waitsSince: null })
  return {
    words: `${phrase(language, 'calledOff')} ${phrase(language, 'anythingElse')}`,
    language,
    follows: 'listen',
  }
}
