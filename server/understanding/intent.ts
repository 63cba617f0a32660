// What somebody wants of us with one text: the first of these questions that is answered with yes says it.
import { readConsentWord } from '../callers/opt-out.ts'
import { whatWasAsked } from './asked.ts'
import type { Asked } from './asked-english.ts'
import { bareText, clausesOf } from './bare-clauses.ts'
import { isGibberish } from './gibberish.ts'
import { heard } from './intent-heard.ts'
import { isOnlyThanks } from './only-thanks.ts'
import { isOver, speaksOfVisit } from './over.ts'
import { tellsOwnNeed } from './own-need.ts'
import { type Reading, readText } from './reading.ts'
import { takesBack } from './taken-back.ts'
import type { Intent, Situation, Understanding } from './understanding.ts'

/** What the other parts found in the same text. */
export type Found = Omit<Understanding, 'intent'>

/** The purpose of a text, after what we last said and with what the other parts found in it; `other` when there is none. */
export function readIntent(reading: Reading, situation: Situation, found: Found): Intent {
  const text = clausesOf(reading).join('\n')
  const facts: Facts = {
    text,
    reading,
    found,
    asked: whatWasAsked(situation.said),
    said: readText(situation.said).plain,
  }
  for (const [intent, holds] of questions) if (holds(facts)) return intent
  return 'other'
}

type Facts = { text: string; reading: Reading; found: Found; asked: Asked | null; said: string }

const questions: readonly [Intent, (facts: Facts) => boolean][] = [
  ['spam', advertises],
  ['stop', ({ reading }) => consentOf(reading) === 'stop'],
  ['help', ({ reading }) => consentOf(reading) === 'help'],
  ['emergency', isEmergency],
  ['other', ({ text }) => heard.auto.test(text) && !heard.humanNow.test(text)],
  ['wrong_number', ({ text, found }) => heard.wrongNumber.test(text) && !found.service],
  // "2 works, how much is it?" is read as the question; the choice stands beside it.
  ['price_question', (facts) => chooses(facts) && asksForPrice(facts)],
  ['confirm', chooses],
  ['human', ({ text }) => wantsHuman(text)],
  ['cancel', wantsCancel],
  ['decline', ({ found }) => found.slotChoice !== null],
  ['decline', ends],
  ['reschedule', wantsOtherTime],
  ['price_question', asksForPrice],
  ['hours_question', ({ text }) => heard.hours.test(text)],
  ['thanks', (facts) => isOnlyThanks(facts.text) && !answersYesNo(facts)],
  ['confirm', agrees],
  ['decline', refuses],
  ['other', ({ text, found }) => (heard.visit.test(text) || heard.whenBooked.test(text)) && !found.service],
  ['other', ({ text, found }) => heard.keepsBooking.test(text) && !found.service && found.windows.length === 0],
  ['new_job', statesJob],
]

const consents = new WeakMap<Reading, ReturnType<typeof readConsentWord>>()

function consentOf(reading: Reading): ReturnType<typeof readConsentWord> {
  const known = consents.get(reading)
  if (known !== undefined) return known
  const consent = readConsentWord(reading.clean, { optedOut: false })
  consents.set(reading, consent)
  return consent
}

function advertises({ text, reading, found }: Facts): boolean {
  if (!heard.spam.test(text) || asksForNoMore(text)) return false
  if (found.safety !== 'none' && !/\n/.test(text)) return false
  return !tellsOwnNeed(reading, { ads: heard.spam, namesService: found.service !== null })
}

// Advertisers close with how to be left in peace; people who only want that say little else.
function asksForNoMore(text: string): boolean {
  return text.length < 60 && /^(?:please |pls )?(?:stop|unsubscribe|remove|no more|take me)\b/.test(text)
}

function isEmergency(facts: Facts): boolean {
  const { text, found } = facts
  if (found.safety !== 'none') return true
  if (found.urgency !== 'emergency' || asksForPrice(facts)) return false
  return heard.emergency.test(text)
}

function chooses({ found }: Facts): boolean {
  return (found.slotChoice?.length ?? 0) > 0
}

function asksForPrice({ text }: Facts): boolean {
  return heard.price.test(text.replaceAll(heard.noPrice, ' | '))
}

function wantsHuman(text: string): boolean {
  return heard.human.test(text.replaceAll(heard.noCall, ' | '))
}

function wantsCancel(facts: Facts): boolean {
  if (heard.keepsBooking.test(facts.text)) return false
  const text = facts.text.replaceAll(heard.noCancel, ' | ')
  if (wantsOtherTime(facts) && !/\bcancel+|\bannul|\banul/.test(text)) return false
  if (heard.cancel.test(text)) return !isRefusalOfOffer(facts)
  if (!ends(facts)) return false
  if (takesBack(facts.text) !== null) return facts.said === '' && expectsUs.test(facts.text)
  return speaksOfVisit(facts.said) || (facts.said === '' && expectsUs.test(facts.text))
}

/** Nothing is wanted any more. */
function ends({ text, found }: Facts): boolean {
  if (found.safety !== 'none' || found.address !== null) return false
  return isOver(text) && (found.windows.length === 0 || /\b(?:someone|somebody|another|else|elsewhere)\b/.test(text))
}

// "Don't need you anymore", "changed my mind": out of the blue they take back what was agreed.
const expectsUs =
  /\bchanged (?:my|our) minds?\b|\bcambie de opinion\b|\bchange d avis\b|\bneed(?:ing)? (?:you|u|ya|him|them)\b|\bbesoin de vous\b|\bnecesit\w+ (?:usted|ustedes)\b/

// "Can't make it Thursday" refuses a time that was only offered.
function isRefusalOfOffer({ found, asked, text }: Facts): boolean {
  const wasOffered = found.slotChoice !== null || asked === 'choice' || asked === 'time'
  return wasOffered && !/\bcancel|\bannul|\banul|\bneed(?:ed)?\b|\bnecesit|\bbesoin/.test(text)
}

function wantsOtherTime({ text }: Facts): boolean {
  return heard.reschedule.test(text)
}

function answersYesNo({ found, asked }: Facts): boolean {
  return found.yesNo !== null && (asked === 'confirmation' || asked === 'choice')
}

function agrees(facts: Facts): boolean {
  const { found, text, asked } = facts
  if (found.yesNo === 'no') return false
  if (found.yesNo === 'yes') return answersYesNo(facts) || !bringsMore(facts)
  return heard.confirm.test(text) && asked !== 'need' && !bringsMore(facts) && !heard.decline.test(text)
}

function refuses(facts: Facts): boolean {
  const { found, text } = facts
  if (found.yesNo === 'yes') return false
  if (found.yesNo === 'no') return answersYesNo(facts) || !bringsMore(facts)
  return heard.decline.test(text) && !found.service
}

function bringsMore({ found, text }: Facts): boolean {
  return (
    Boolean(found.service ?? found.address) || found.windows.length > 0 || (heard.need.test(text) && text.length > 25)
  )
}

function statesJob({ found, text, asked, reading }: Facts): boolean {
  if (found.service ?? found.address) return true
  if (found.windows.length > 0 || found.urgency !== null) return true
  if (heard.need.test(text)) return true
  if (asked === 'name') return found.name !== null
  if (asked === 'phone') return found.phone !== null
  return asked === 'need' && saysSomething(bareText(reading)) && !isGibberish(reading)
}

// "Kitchen remodel" answers what somebody wants done; a greeting does not.
function saysSomething(text: string): boolean {
  return /\p{L}{3}/u.test(text) && !greeting.test(text)
}

const greeting =
  /^(?:(?:hi|hello|hey|yo|hola|buen[oa]s(?: \w+)?|bonjour|bonsoir|salut|allo|good (?:morning|afternoon|evening)|ok|okay|yes|no|si|oui|non|sure|there|mike|are you there|anyone there|you there|who|what|why|hmm+|um+|lol|haha|test|testing|sorry|perdon|desole|oops)(?: |$))+$/
