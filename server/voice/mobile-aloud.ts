// Who books from a telephone that takes no texts is asked once for a mobile: it is read back, and the confirmation goes there.
import type { Appliance } from '../appliance.ts'
import { noteConsent } from '../callers/consent-store.ts'
import { meetCaller } from '../callers/meet-caller.ts'
import { showNumber } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import { hasGivenEnough, readGivenMobile } from '../calls/given-mobile.ts'
import { digitsSaid } from '../calls/keyed-number.ts'
import { type Call, callById, updateCall } from '../calls/store.ts'
import { openConversation, updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import { sentenceAloud } from '../replies/sentences/sentences.ts'
import { readText } from '../understanding/reading.ts'
import { confirmByText, mayNeedMobile, planOfBooking } from './confirm-by-text.ts'
import { isGoodbye } from './goodbye-words.ts'
import { whatIsAgreed } from './leave-aloud.ts'
import { isMobileAsked, phrase } from './phrases.ts'
import { lastSpokenIn, spokenSince } from './spoken-store.ts'
import type { Answered, Listening } from './take-turn.ts'

/** Whether the confirmation needs another number, and this caller was not asked for one yet. */
export function mayAskForMobile(db: Queries, { talk, conversation, now }: Listening, read: ReadScene): boolean {
  const call = callById(db, talk.callId)
  if (!call || call.textedCallerId !== null || !mayNeedMobile(read.caller, read.shop)) return false
  return timesAsked(db, { talk, conversation }) === 0 && !hasGivenEnough(db, { call, now })
}

/** Whether figures are awaited now, so that several keys are one number. */
export function awaitsMobile(db: Queries, conversationId: number): boolean {
  return isMobileAsked(lastSpokenIn(db, conversationId)?.body ?? '')
}

/** The answer to who was asked for a mobile, or whether it was understood; null for who speaks of something else. */
export function hearMobile(tx: Tx, appliance: Appliance, listening: Listening, read: ReadScene): Answered | null {
  const { conversation, talk } = listening
  const last = lastSpokenIn(tx, conversation.id)?.body ?? ''
  const call = callById(tx, talk.callId)
  if (!call || isGoodbye(read.text, { isYesNoAsked: false })) return null
  const number = call.keyedNumber
  const isReadBack = number !== null && call.textedCallerId === null && last.includes(spelled(number, read))
  if (!isReadBack && !isMobileAsked(last)) return null
  const isGiven = digitsSaid(read.text).length >= fewestFigures
  if (isGiven) return takeNumber(tx, appliance, listening, { read, call })
  const { yesNo } = read.scene.understanding
  if (isReadBack && yesNo === 'yes') return send(tx, appliance, listening, { read, call, number })
  if (isReadBack && yesNo === 'no') return askAgain(tx, listening, { read, call, why: null })
  if (isReadBack) return null
  if (hasNone(read)) return without(read)
  return meansThisOne.test(readText(read.text).plain)
    ? askAgain(tx, listening, { read, call, why: 'takesNoTexts' })
    : null
}

/** Fewer are an hour, a day or a house. */
const fewestFigures = 5
const mostTimes = 3

type Giving = { read: ReadScene; call: Call }

function takeNumber(tx: Tx, appliance: Appliance, listening: Listening, { read, call }: Giving): Answered {
  const given = readGivenMobile(tx, appliance, { digits: '', said: read.text })
  if ('unread' in given) {
    const why = given.unread === 'takes-no-texts' ? 'takesNoTexts' : 'notWholeNumber'
    return askAgain(tx, listening, { read, call, why })
  }
  updateCall(tx, call.id, { keyedNumber: given.number })
  return listen(read, phrase(read.language, 'isMobileRight', { name: spelled(given.number, read) }))
}

/** The number is theirs by their own word. */
function send(
  tx: Tx,
  appliance: Appliance,
  { now, talk }: Listening,
  { read, call, number }: Giving & { number: string },
): Answered {
  const mobile = meetCaller(tx, number, { now, hashKey: appliance.hashKey })
  const [booking] = read.times.ahead
  const { conversation, shop, wallClock, language } = read
  noteConsent(tx, { callerId: mobile.id, callId: call.id, at: now })
  const plan = booking && planOfBooking(booking, { saying: 'booked', language })
  const around = { caller: mobile, conversation, shop, wallClock }
  const isTexted = plan && confirmByText(tx, appliance, { read: around, plan, onceKey: `mobile-aloud:${talk.callId}` })
  if (!isTexted) {
    updateCall(tx, call.id, { keyedNumber: null })
    return goOn(read, listen(read, `${phrase(language, 'takesNoTexts')} ${phrase(language, 'writtenDown')}`))
  }
  updateCall(tx, call.id, { textedCallerId: mobile.id })
  keepLanguage(tx, { mobile, read, now })
  return goOn(read, listen(read, phrase(language, 'textGoes')))
}

function keepLanguage(tx: Tx, { mobile, read, now }: { mobile: Caller; read: ReadScene; now: Listening['now'] }): void {
  const { id, language } = openConversation(tx, { callerId: mobile.id, lineId: read.conversation.lineId, now })
  if (language === null) updateConversation(tx, id, { language: read.language })
}

type Again = Giving & { why: 'takesNoTexts' | 'notWholeNumber' | null }

function askAgain(tx: Tx, listening: Listening, { read, call, why }: Again): Answered {
  const { language } = read
  updateCall(tx, call.id, { keyedNumber: null })
  const reason = why ? phrase(language, why) : ''
  if (timesAsked(tx, listening) >= mostTimes)
    return goOn(read, listen(read, `${reason} ${phrase(language, 'writtenDown')}`.trim()))
  return listen(read, `${reason} ${phrase(language, 'askMobile')}`.trim())
}

function timesAsked(db: Queries, { conversation, talk }: Pick<Listening, 'conversation' | 'talk'>): number {
  return spokenSince(db, conversation.id, talk.beganAt).filter(isMobileAsked).length
}

/** Who gives none may write it down themselves. */
function without(read: ReadScene): Answered {
  const { language } = read
  const agreed = whatIsAgreed(read) ?? phrase(language, 'writtenDown')
  return goOn(read, listen(read, `${phrase(language, 'hushed')} ${agreed}`))
}

/** Then what is still wanted to know of them, or whether there is anything else. */
function goOn({ language, scene, row, times }: ReadScene, answered: Answered): Answered {
  const name = scene.enquiry.name ?? row?.name ?? times.ahead[0]?.name ?? null
  const next = name === null ? sentenceAloud(language, 'askName', {}) : phrase(language, 'anythingElse')
  return { ...answered, words: `${answered.words} ${next}` }
}

function listen({ language }: ReadScene, words: string): Answered {
  return { words, language, follows: 'listen' }
}

/** In the groups in which it is written, figure by figure. */
function spelled(number: string, { shop }: ReadScene): string {
  const groups = showNumber(number, shop.country).split(/\D+/).filter(Boolean)
  return groups.map((group) => [...group].join(' ')).join(', ')
}

function hasNone({ scene, text }: ReadScene): boolean {
  const { yesNo, intent } = scene.understanding
  return yesNo === 'no' || intent === 'decline' || none.test(readText(text).plain)
}

const none =
  /\b(?:(?:do not|don'?t|haven'?t|never|no longer|not) (?:\p{L}+ ){0,2}(?:have|own|got|use|need|text|want)|no (?:cell|mobile|smart|phone)|(?:only|just) (?:have |got )?(?:a |this |the )?(?:landline|home phone|house phone)|landline|rather not|not necessary|no need|no (?:tengo|uso|quiero|necesito|hace falta)|solo (?:tengo )?(?:el )?(?:fijo|de casa)|telefono fijo|(?:pas|point) (?:de|d') ?(?:cellulaire|cell|portable|mobile)|(?:je )?n'?(?:en )?ai pas|j'en ai pas|(?:pas|non) (?:besoin|necessaire)|ligne fixe|telephone fixe)\b/u
const meansThisOne =
  /\b(?:this (?:number|one|phone)|same (?:number|one|phone)|(?:number|one|phone) (?:i'?m|i am) (?:calling|on)|este (?:numero|mismo)|el mismo|desde (?:el|donde) que llamo|ce numero|le meme|celui-ci)\b/
