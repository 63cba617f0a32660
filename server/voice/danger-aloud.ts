import { whoIsTold } from '../alerts/who-is-told.ts'
import type { Appliance } from '../appliance.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { latestEmergencyOf } from '../replies/emergency-store.ts'
import { changeEnquiry, type EnquiryRow, endEnquiry, openEnquiryOf } from '../replies/enquiry-store.ts'
import { alarmAgain } from '../replies/raise-alarm.ts'
import { raiseEmergency, standDown } from '../replies/raise-emergency.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import { safetyText } from '../replies/safety-text.ts'
import { aloud } from '../replies/sentences/aloud.ts'
import { amendAlarm, isAnythingTold, keepTold, newlyTold } from '../replies/told-in-danger.ts'
import { packsOf } from '../replies/trade.ts'
import { readShop } from '../settings/store.ts'
import type { Danger, Language } from '../understanding/understanding.ts'
import { isNobodyTold, isWhereAsked, type Phrases, phrase } from './phrases.ts'
import { asksWhatToDo } from './plain-wishes.ts'
import { answerOfOnCall, howFar, type Reached, sayHowFar, tellOfOnCall } from './reach-on-call.ts'
import { spokenSince } from './spoken-store.ts'
import type { Answered, Listening } from './take-turn.ts'
import { mostSilences } from './turn.ts'

type Read = ReadScene & { row: EnquiryRow }

/** Danger goes first: the number that saves lives, how to stay safe, and everybody on call is rung. Null where there is none, and none under way. */
export function answerDanger(tx: Tx, appliance: Appliance, listening: Listening, read: Read): Answered | null {
  const danger = read.scene.understanding.safety
  if (danger === 'none' && standDown(tx, appliance, read)) return callOff(tx, listening, read)
  if (danger === 'none') return hearMore(tx, appliance, listening, read)
  const isNew = isRaised(tx, appliance, read)
  const stands = isNew ? ofNew(tx, appliance, listening) : ofKnown(tx, appliance, listening)
  const { language } = read
  const words = [
    howToStaySafe(tx, appliance, { danger, language, stands }),
    whatWasTold(read, isHeard(stands.last)),
    isWhereUnknown(tx, listening) && stands.last.includes('tryingToReach') ? phrase(language, 'whereIsIt') : '',
  ]
  return { words: joined(words), language, follows: stands.last.includes('callingYouNow') ? 'end' : 'listen' }
}

/** What is told while somebody is looked for is kept and passed on, and the caller hears so before they hear how it stands. */
function hearMore(tx: Tx, appliance: Appliance, listening: Listening, read: Read): Answered | null {
  const { conversation, language, text } = read
  const before = howFar(tx, listening)
  if (!before) return null
  keepTold(tx, read)
  const isTold = isAnythingTold(newlyTold(read))
  const again = asksWhatToDo(text) && !isTold ? againInDanger(tx, appliance, listening) : null
  if (again) return again
  const stands = stayWith(tx, appliance, listening) ?? answerOfOnCall(tx, appliance, listening)
  const emergency = latestEmergencyOf(tx, conversation.id)
  if (!stands || !emergency) return stands
  if (isTold && emergency.rounds === before.emergency.rounds) amendAlarm(tx, appliance, emergency)
  const isWhereWanted = stands.follows === 'listen' && !isWhereAsked(stands.words) && isWhereUnknown(tx, listening)
  const where = isWhereWanted ? phrase(language, 'whereIsIt') : ''
  return { ...stands, words: joined([whatWasTold(read, before.how !== 'no-phones'), stands.words, where]) }
}

/** What a caller hears of those who are rung though they said nothing; null where nothing of it is news. */
export function tellInDanger(db: Queries, appliance: Appliance, listening: Listening): Answered | null {
  if (!isLeftToThem(db, listening)) return stayWith(db, appliance, listening) ?? tellOfOnCall(db, appliance, listening)
  return listening.talk.silences < mostSilences ? null : tellOfOnCall(db, appliance, listening)
}

/** Whether there is more to tell of those who are rung than was told; that nobody can be rung was said with the danger. */
export function isNewInDanger(db: Queries, asking: Asking): boolean {
  const reached = howFar(db, asking)
  if (!reached?.isNews || reached.how === 'ringing' || reached.how === 'no-phones') return false
  return !isLeftToThem(db, asking)
}

/** They were told that nobody has answered, and asked where it is: now it is their turn. */
function isLeftToThem(db: Queries, asking: Asking): boolean {
  const reached = howFar(db, asking)
  if (!reached || !isNobody(reached.how) || !isPlaceless(db, asking)) return false
  return timesToldOfNobody(db, asking) > 0
}

type Asking = Pick<Listening, 'talk' | 'conversation' | 'now'>

/** Nobody has answered, and where it is was not told yet: as long as they speak they are not left before it was, but for ever. */
function stayWith(db: Queries, appliance: Appliance, listening: Listening): Answered | null {
  const reached = howFar(db, listening)
  if (!reached?.isNews || !isNobody(reached.how) || !isPlaceless(db, listening)) return null
  if (timesToldOfNobody(db, listening) >= mostStays) return null
  const language = languageOf(db, appliance, listening)
  const emergency = emergencyNumberOf(readShop(db, appliance.config).country)
  const words = [phrase(language, 'nobodySoFar', { emergency }), phrase(language, 'whereIsIt')]
  return { words: joined(words), language, follows: 'listen' }
}

const mostStays = 6

function isNobody(how: Reached['how']): boolean {
  return how === 'nobody-yet' || how === 'nobody'
}

function timesToldOfNobody(db: Queries, { conversation, talk }: Spoken): number {
  return spokenSince(db, conversation.id, talk.beganAt).filter(isNobodyTold).length
}

type Spoken = Pick<Listening, 'conversation' | 'talk'>

/** The same once more, for who has not caught it; null where no danger was spoken of in this talk. */
export function againInDanger(db: Queries, appliance: Appliance, listening: Listening): Answered | null {
  const reached = spokenOf(db, listening)
  if (!reached) return null
  const { how, emergency } = reached
  if (how === 'calling' || how === 'taken') return sayHowFar(db, appliance, { ...listening, how })
  const language = languageOf(db, appliance, listening)
  const stands = { first: [], last: lastOf(how) }
  const words = [
    howToStaySafe(db, appliance, { danger: emergency.danger, language, stands }),
    isWhereOpen(db, listening) ? phrase(language, 'whereIsIt') : '',
  ]
  return { words: joined(words), language, follows: 'listen' }
}

/** Who has to look something up in danger is waited for. */
export function waitInDanger(db: Queries, appliance: Appliance, listening: Listening): Answered | null {
  if (!spokenOf(db, listening)) return null
  const language = languageOf(db, appliance, listening)
  const last = phrase(language, isWhereOpen(db, listening) ? 'whereIsIt' : 'tryingToReach')
  return { words: joined([phrase(language, 'takeYourTime'), last]), language, follows: 'listen' }
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
  return { first: [], last: reached ? lastOf(reached.how) : ['takenOnTold'] }
}

function lastOf(how: Reached['how']): Stands['last'] {
  switch (how) {
    case 'ringing':
      return ['stillTrying', 'tryingToReach']
    case 'calling':
      return ['callingYouNow']
    case 'nobody-yet':
    case 'nobody':
      return ['nobodySoFar']
    case 'no-phones':
      return ['nobodyToRing']
    default:
      return ['takenOnTold']
  }
}

type Safe = { danger: Danger; language: Language; stands: Stands }

function howToStaySafe(db: Queries, { config, trades }: Appliance, { danger, language, stands }: Safe): string {
  const shop = readShop(db, config)
  const emergency = emergencyNumberOf(shop.country)
  const safety = safetyText(packsOf(trades, shop.trade), { danger, language, number: emergency })
  const said = (keys: readonly (keyof Phrases)[]) => keys.map((key) => phrase(language, key, { emergency }))
  return joined([...said(['danger', ...stands.first]), aloud(language, safety), ...said(stands.last)])
}

/** Nobody is told where nobody can be. */
function isHeard(last: Stands['last']): boolean {
  return !last.includes('nobodyToRing')
}

/** That their name and the place were heard, and as what. */
function whatWasTold(read: Read, isPassedOn: boolean): string {
  const { language } = read
  const told = newlyTold(read)
  if (!isAnythingTold(told)) return ''
  if (!isPassedOn) return phrase(language, 'writtenDown')
  const name = [told.name, told.address].filter((one) => one !== null).join(', ')
  return aloud(language, phrase(language, 'tellingWhere', { name }))
}

/** Nothing is known of where it is, and in this talk nobody was asked yet. */
function isWhereUnknown(db: Queries, listening: Spoken): boolean {
  return isPlaceless(db, listening) && !wasWhereAsked(db, listening)
}

/** They were asked where it is, and have not said so. */
function isWhereOpen(db: Queries, listening: Spoken): boolean {
  return isPlaceless(db, listening) && wasWhereAsked(db, listening)
}

function isPlaceless(db: Queries, { conversation }: Pick<Listening, 'conversation'>): boolean {
  return (openEnquiryOf(db, conversation.id)?.address ?? null) === null
}

function wasWhereAsked(db: Queries, { conversation, talk }: Spoken): boolean {
  return spokenSince(db, conversation.id, talk.beganAt).some(isWhereAsked)
}

/** All that is said while a danger is under way is of it; before anything was said, we only greeted. */
function spokenOf(db: Queries, listening: Listening): Reached | null {
  return listening.talk.saidAt === null ? null : howFar(db, listening)
}

function languageOf(db: Queries, { config }: Appliance, { conversation }: Listening): Language {
  return spokenWith(db, conversation.callerId, readShop(db, config))
}

function joined(words: readonly string[]): string {
  return words.filter((each) => each !== '').join(' ')
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
