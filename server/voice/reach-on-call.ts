import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { isBeingCalledFor } from '../callbacks/being-called.ts'
import { type Bridge, bridgesForDanger } from '../callbacks/bridge-store.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import type { Conversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { type Emergency, latestEmergencyOf } from '../replies/emergency-store.ts'
import { alarmAgain } from '../replies/raise-alarm.ts'
import { sentenceAloud } from '../replies/sentences/sentences.ts'
import { readShop } from '../settings/store.ts'
import { type Phrases, phrase } from './phrases.ts'
import type { Answered } from './take-turn.ts'
import type { Talk } from './talk-store.ts'

type Asking = { talk: Talk; conversation: Conversation; now: Temporal.Instant }

/** How the ringing of those on call stands; `isNews`: something of it happened in this talk. */
export type Reached = {
  emergency: Emergency
  how: 'ringing' | 'calling' | 'taken' | 'nobody-yet' | 'nobody' | 'no-phones'
  isNews: boolean
}

/** What a caller in danger is told of those who are being rung, and nothing but what is true; null where nothing of it is news in this talk. */
export function tellOfOnCall(db: Queries, appliance: Appliance, asking: Asking): Answered | null {
  const reached = howFar(db, asking)
  return reached?.isNews ? sayHowFar(db, appliance, { ...asking, how: reached.how }) : null
}

/** Who calls about a danger that is under way has everybody rung again, or is told what is true; null where there is none. */
export function answerOfOnCall(tx: Tx, appliance: Appliance, asking: Asking): Answered | null {
  const reached = howFar(tx, asking)
  if (!reached) return null
  const isAgain = !reached.isNews && alarmAgain(tx, appliance, { ...asking, emergency: reached.emergency })
  return sayHowFar(tx, appliance, { ...asking, how: isAgain ? 'again' : reached.how })
}

/** Null where there is no danger under way, and none was in this talk. */
export function howFar(db: Queries, { talk, conversation, now }: Asking): Reached | null {
  const emergency = latestEmergencyOf(db, conversation.id)
  if (!emergency || !isUnderWay(emergency, talk, now)) return null
  const rung = bridgesForDanger(db, emergency.id)
  const moments = [emergency.openedAt, emergency.takenAt, ...rung.map(({ endedAt }) => endedAt ?? now)]
  const isNews = moments.some((moment) => moment !== null && isSince(moment, talk))
  if (isBeingCalledFor(db, conversation.callerId, now)) return { emergency, how: 'calling', isNews }
  return { emergency, how: emergency.endedBecause === 'taken' ? 'taken' : ringingOf(emergency, rung), isNews }
}

/** By then every alarm has come to its end. */
const longestMinutes = 45

function isUnderWay({ openedAt, endedAt, endedBecause }: Emergency, talk: Talk, now: Temporal.Instant): boolean {
  if (endedBecause === 'closed' || endedBecause === 'forgotten') return false
  if (endedAt !== null) return isSince(endedAt, talk)
  return now.since(openedAt).total('minutes') < longestMinutes
}

function isSince(moment: Temporal.Instant, { beganAt }: Talk): boolean {
  return moment.epochMilliseconds >= beganAt.epochMilliseconds
}

function ringingOf({ rounds, endedAt }: Emergency, rung: Bridge[]): Reached['how'] {
  if (rung.some((bridge) => bridge.endedAt === null)) return 'ringing'
  if (endedAt !== null) return 'nobody'
  if (rounds === 0) return 'ringing'
  return rung.length === 0 ? 'no-phones' : 'nobody-yet'
}

const said: Readonly<Record<Exclude<Reached['how'], 'nobody'> | 'again', readonly (keyof Phrases)[]>> = {
  ringing: ['stillTrying', 'ifWorse'],
  again: ['ringingAgain', 'ifWorse'],
  calling: ['callingYouNow'],
  taken: ['takenOn', 'ifWorse', 'goodbye'],
  'nobody-yet': ['nobodyYet'],
  'no-phones': ['nobodyToRing', 'goodbye'],
}

type Telling = Asking & { how: Reached['how'] | 'again' }

export function sayHowFar(db: Queries, { config }: Appliance, { conversation, how }: Telling): Answered {
  const shop = readShop(db, config)
  const language = spokenWith(db, conversation.callerId, shop)
  const emergency = emergencyNumberOf(shop.country)
  const words =
    how === 'nobody'
      ? [sentenceAloud(language, 'nobodyAnswered', { emergencyNumber: emergency })]
      : said[how].map((key) => phrase(language, key, { emergency }))
  return { words: words.join(' '), language, follows: how === 'ringing' || how === 'again' ? 'listen' : 'end' }
}
