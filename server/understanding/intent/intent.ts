// What somebody wants of us with one text: the first of these questions that is answered with yes says it.

import { readConsentWord } from '../../callers/opt-out.ts'
import { whatWasAsked } from '../asked/asked.ts'
import type { Asked } from '../asked/english.ts'
import { asksIfFraud } from '../asks-if-fraud.ts'
import { asksOfShopItself } from '../asks-of-shop.ts'
import { bareText, clausesOf } from '../bare-clauses.ts'
import { callsOff, withoutManner } from '../calls-off.ts'
import { asMeant } from '../danger/spellings.ts'
import { everyMatch } from '../every-match.ts'
import { isGibberish } from '../gibberish.ts'
import { asksForHours } from '../hours-asked.ts'
import { lastWordAfterCancel } from '../last-word.ts'
import { ourNames } from '../name/asked-for-name.ts'
import { isOnlyThanks } from '../only-thanks.ts'
import { onlyOpensTalk } from '../opens-talk.ts'
import { isGoneElsewhere, isOver, speaksOfVisit } from '../over.ts'
import { tellsOwnNeed } from '../own-need.ts'
import { type Reading, readText } from '../reading.ts'
import { takesBack } from '../taken-back.ts'
import type { Intent, Situation, Understanding } from '../understanding.ts'
import { cannotBeThere, wantsAnotherTime } from '../visit-wordings.ts'
import { tellsHowToCome, tellsWayIn } from '../way-in.ts'
import { findWindows } from '../windows/windows.ts'
import { heard } from './heard.ts'

/** What the other parts found in the same text. */
export type Found = Omit<Understanding, 'intent'>

/** The purpose of a text, after what we last said and with what the other parts found in it; `other` when there is none. */
export function readIntent(reading: Reading, situation: Situation, found: Found): Intent {
  const text = clausesOf(reading).join('\n')
  const facts: Facts = {
    text,
    reading,
    situation,
    found,
    asked: whatWasAsked(situation.said),
    said: readText(situation.said).plain,
    ours: new Set([...ourNames(situation.said), ...(situation.ours ?? []).map((name) => readText(name).plain)]),
  }
  for (const [intent, holds] of questions) if (holds(facts)) return intent
  return 'other'
}

type Facts = {
  text: string
  reading: Reading
  situation: Situation
  found: Found
  asked: Asked | null
  said: string
  /** Names of ours, in small letters. */
  ours: ReadonlySet<string>
}

const questions: readonly [Intent, (facts: Facts) => boolean][] = [
  ['spam', advertises],
  ['stop', ({ reading }) => consentOf(reading) === 'stop'],
  ['help', ({ reading }) => consentOf(reading) === 'help'],
  ['emergency', isEmergency],
  ['other', opensTalk],
  ['other', ({ text }) => heard.auto.test(text) && !heard.humanNow.test(text)],
  ['wrong_number', (facts) => heard.wrongNumber.test(facts.text) && !facts.found.service && !wantsOneOfUs(facts)],
  // "2 works, how much is it?" is read as the question; the choice stands beside it.
  ['price_question', (facts) => chooses(facts) && asksForPrice(facts)],
  ['confirm', chooses],
  ['human', asksForHuman],
  ['reschedule', movesVisit],
  ['cancel', wantsCancel],
  ['decline', ({ found }) => found.slotChoice !== null],
  ['decline', ends],
  ['reschedule', wantsOtherTime],
  ['price_question', asksForPrice],
  ['hours_question', ({ reading, situation }) => asksForHours(reading, situation)],
  ['thanks', (facts) => isOnlyThanks(facts.text) && !answersYesNo(facts)],
  ['confirm', agrees],
  ['decline', refuses],
  ['other', ({ text, found }) => (heard.visit.test(text) || heard.whenBooked.test(text)) && !found.service],
  ['other', ({ text, found }) => heard.keepsBooking.test(text) && !found.service && found.windows.length === 0],
  ['other', asksOnlyOfShop],
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

function advertises({ text: said, reading, found }: Facts): boolean {
  const text = withoutInnocents(asMeant(said), reading)
  if (!heard.spam.test(text) || asksForNoMore(text)) return false
  if (found.safety !== 'none' && !/\n/.test(text)) return false
  return !tellsOwnNeed(reading, { ads: heard.spam, namesService: found.service !== null })
}

/** How somebody would pay, and where somebody is, are no offers. */
function withoutInnocents(text: string, { plain }: Reading): string {
  const unpaid = text.replaceAll(payment, ' ')
  return mapsLink.test(plain) ? unpaid.replaceAll(/\b(?:click|tap|cliquez|clique|haga clic|haz clic)\b/gu, ' ') : unpaid
}

const payment =
  /\b(?:pay|paid|paying|take|takes|accept|accepts|payment|payments|payer|paie|paye|paiement|prenez|acceptez|pagar|pago|aceptan|acepta|toman|reciben)(?: (?!up\b|offer)\p{L}+){0,4} (?:bitcoins?|btc|crypto\p{L}*|ethereum|criptomoned\p{L}*)|\b(?:bitcoins?|btc|crypto\p{L}*|ethereum|criptomoned\p{L}*)(?: \p{L}+){0,2} (?:ok|okay|accepted|possible|accepte\p{L}*|aceptad\p{L}*)|\b(?:crypto|bitcoin) (?:bro|guy|dude|nerd|fan)/gu
const mapsLink =
  /(?:maps\.(?:app\.)?goo|goo\.gl\/maps|google\.[a-z.]{2,6}\/maps|maps\.google|maps\.apple|waze\.com|what3words|w3w\.co|plus\.codes|openstreetmap|bing\.com\/maps)/u

// Advertisers close with how to be left in peace; people who only want that say little else.
function asksForNoMore(text: string): boolean {
  return text.length < 60 && /^(?:please |pls )?(?:stop|unsubscribe|remove|no more|take me)\b/.test(text)
}

/** Where it is, as a link that only people open. */
export function sendsMap({ plain }: Reading): boolean {
  return mapsLink.test(plain)
}

/** It answers the question for the need with none yet. */
function opensTalk({ reading, found, asked }: Facts): boolean {
  if ((asked !== null && asked !== 'need') || (found.service ?? found.address) !== null) return false
  return found.windows.length === 0 && onlyOpensTalk(bareText(reading))
}

/** "You're the wrong guy, I need Mike", written to Mike's. */
function wantsOneOfUs({ text, ours }: Facts): boolean {
  return everyMatch(text, wanted).some(([, name = '']) => ours.has(name))
}

const wanted =
  /\b(?:need|want|looking for|trying to (?:reach|get|call|text)|get me|is this|busco|necesito|quiero|cherche|veux|besoin de|parler a|hablar con|speak (?:to|with)|talk (?:to|with)) (?:to |a |talk to |speak to )?(\p{L}{2,})/gu

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

function asksForHuman({ text, reading, found }: Facts): boolean {
  return wantsHuman(text) || (asksIfFraud(reading) && !found.service && !found.address)
}

function wantsHuman(text: string): boolean {
  return heard.human.test(text.replaceAll(heard.noCall, ' | '))
}

function wantsCancel(facts: Facts): boolean {
  if (heard.keepsBooking.test(facts.text) || lastWordAfterCancel(facts.text) === 'keep') return false
  const text = withoutManner(facts.text).replaceAll(heard.noCancel, ' | ')
  const isOff = callsOff(facts.text)
  if (isOff === 'partly' || (isOff !== 'clearly' && (tellsWayIn(facts.text) || tellsHowToCome(facts.text))))
    return false
  if (wantsOtherTime(facts) && !/\bcancel+|\bannul|\banul/.test(text)) return false
  if (heard.cancel.test(text)) return !isRefusalOfOffer(facts)
  if (!ends(facts)) return false
  if (takesBack(facts.text) !== null) return facts.said === '' && expectsUs.test(facts.text)
  return speaksOfVisit(facts.said) || (facts.said === '' && expectsUs.test(facts.text))
}

/** Nothing is wanted any more. */
function ends({ text, found }: Facts): boolean {
  if (found.safety !== 'none' || found.address !== null) return false
  return isOver(text) && (found.windows.length === 0 || isGoneElsewhere(text))
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

/** Who cannot at the time agreed and beside that names another one, or asks for one. */
function movesVisit({ text, said, situation, found }: Facts): boolean {
  if (!speaksOfVisit(said) || !cannotBeThere(text) || tellsWayIn(text)) return false
  if (wantsAnotherTime(text)) return true
  if (found.windows.length === 0 || found.service) return false
  const beside = text.split('\n').filter((clause) => !cannotBeThere(clause))
  return findWindows(readText(beside.join(', ')), situation).length > 0
}

function answersYesNo({ found, asked }: Facts): boolean {
  return found.yesNo !== null && (asked === 'confirmation' || asked === 'choice')
}

function agrees(facts: Facts): boolean {
  const { found, text, asked } = facts
  if (found.yesNo === 'no') return false
  if (found.yesNo === 'yes') return answersYesNo(facts) || !bringsMore(facts)
  // "Is the fee waived if I go ahead?"
  if (asksOfShopItself(text)) return false
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

/** A question about the shop is no job. */
function asksOnlyOfShop({ found, text }: Facts): boolean {
  const isJob = (found.service ?? found.address) !== null || found.windows.length > 0 || found.urgency !== null
  return !isJob && asksOfShopItself(text)
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
