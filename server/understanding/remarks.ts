// What a text says beside its purpose that decides who should answer it: a machine, a complaint, a wish to be called.

import { namesOtherBooking } from './another-job.ts'
import { asksIfFraud, withoutFraudQuestion } from './asks-if-fraud.ts'
import { asksOfShopItself } from './asks-of-shop.ts'
import { onlyAsksToPrepare } from './asks-to-prepare.ts'
import { anyOf, clausesOf } from './bare-clauses.ts'
import { callsOff } from './calls-off.ts'
import { complains } from './complaint/complaint.ts'
import { heard } from './intent/heard.ts'
import { asksOfCancelling, lastWordAfterCancel } from './last-word.ts'
import { onlyOpensTalk } from './opens-talk.ts'
import { isOver } from './over.ts'
import { isPleasantry } from './pleasantry.ts'
import type { Reading } from './reading.ts'
import { type RemarkWordings, remarksInEnglish, remarksInFrench, remarksInSpanish } from './remark-wordings.ts'
import { isLeftAsIs, mayGiveUp, takesBack } from './taken-back.ts'
import { speaksOfTheirVisit } from './their-visit.ts'
import { isTroubleGone } from './trouble-gone.ts'
import { asksForVisitFee } from './visit-fee.ts'
import { asksSomebodyFirst, cannotBeThere, missesUs, wantsAnotherTime } from './visit-wordings.ts'
import { tellsHowToCome, tellsWayIn } from './way-in.ts'
import { keepsAll, meansAll } from './whose-visit.ts'

export type Remarks = {
  /** A phone answered, not a person. */
  isAutomatic: boolean
  /** Unhappy with what the shop did or did not do. */
  complains: boolean
  asksForCall: boolean
  /** To be answered by a person, here or by phone. */
  asksForPerson: boolean
  /** Whether a person or a machine writes here. */
  asksWhoWrites: boolean
  /** Where the shop works. */
  asksForAreas: boolean
  /** Where the shop is, also where that is one of two things that are meant. */
  asksForPlace: boolean
  /** Where we are: on the way, or the shop. */
  asksWhereWeAre: boolean
  /** What something costs, whatever else is wanted. */
  asksForPrice: boolean
  /** What it costs that somebody comes, and not what a job costs. */
  asksForVisitFee: boolean
  /** How it is paid, whether it is insured, who comes, how long it takes. */
  asksOfShop: boolean
  /** About a visit that is under way or agreed: where somebody is, how to get in, how to pay. */
  isAboutVisit: boolean
  /** When the booking is, or whether it stands. */
  asksWhenBooked: boolean
  /** The booking is to stay. */
  keepsBooking: boolean
  /** What was asked for is kept to themselves. */
  withholds: boolean
  /** "Never mind": what was asked last is taken back, by nothing else or beside other words. */
  takesBack: 'only' | 'beside' | null
  /** "Forget it", of whatever that is. */
  mayGiveUp: boolean
  /** Done, or gone elsewhere: nothing is wanted any more. */
  isOver: boolean
  /** They will not be there when somebody comes. */
  cannotBeThere: boolean
  wantsAnotherTime: boolean
  /** How somebody gets in, with or without them. */
  tellsWayIn: boolean
  /** A question, with its mark or without. */
  asks: boolean
  /** How to come, or that it goes on without them. */
  tellsHowToCome: boolean
  /** It sounds as if it were called off, and may mean less. */
  mayBeOff: boolean
  /** What was to be done is gone by itself. */
  troubleIsGone: boolean
  /** What a cancellation costs, or whether to cancel: nobody has cancelled by it. */
  asksOfCancelling: boolean
  /** They write again when they have asked somebody. */
  asksSomebodyFirst: boolean
  /** They wait for somebody who has not come. */
  missesUs: boolean
  /** We, or somebody with our number, rang them. */
  missedOurCall: boolean
  /** The visit of somebody else. */
  ofTheirVisit: boolean
  /** "My other request": not the one that we know of. */
  namesOtherBooking: boolean
  /** What to do before somebody comes, and nothing else. */
  asksToPrepare: boolean
  /** "Both of them", "swap them": of several visits not one. */
  meansAll: boolean
  /** Of several that they were asked about they give up none. */
  keepsAll: boolean
  /** "Bye", "lol". */
  isPleasantry: boolean
}

export function readRemarks(reading: Reading): Remarks {
  const text = clausesOf(reading).join('\n')
  const asksForAreas = said.areas.test(text)
  return {
    isAutomatic: heard.auto.test(text) && !heard.humanNow.test(text) && !said.wish.test(text),
    complains: complains(unquoted(withoutFraudQuestion(reading))),
    asksForCall: said.call.test(text.replaceAll(heard.noCall, ' | ')),
    asksForPerson: heard.human.test(text.replaceAll(heard.noCall, ' | ').replaceAll(said.whoWritesAnywhere, ' | ')),
    asksWhoWrites: said.whoWrites.test(text) || asksIfFraud(reading),
    asksForAreas,
    asksForPlace: said.place.test(text),
    asksWhereWeAre: said.whereabouts.test(text),
    asksForPrice: heard.price.test(text.replaceAll(heard.noPrice, ' | ')),
    asksForVisitFee: asksForVisitFee(text),
    asksOfShop: said.shop.test(text) || asksOfShopItself(text),
    isAboutVisit:
      (heard.visit.test(text) || heard.whenBooked.test(text)) &&
      !asksForAreas &&
      !onlyOpensTalk(text.replaceAll('\n', ' ')),
    asksWhenBooked: heard.whenBooked.test(text),
    keepsBooking: heard.keepsBooking.test(text) || lastWordAfterCancel(text) === 'keep' || isLeftAsIs(text),
    withholds: heard.withholds.test(text),
    takesBack: takesBack(text),
    mayGiveUp: mayGiveUp(text),
    isOver: isOver(text),
    cannotBeThere: cannotBeThere(text),
    wantsAnotherTime: wantsAnotherTime(text),
    tellsWayIn: tellsWayIn(text),
    asks: asking.test(text),
    tellsHowToCome: tellsHowToCome(text),
    mayBeOff: isDoubtful(callsOff(text)),
    troubleIsGone: isTroubleGone(text),
    asksOfCancelling: asksOfCancelling(text),
    asksSomebodyFirst: asksSomebodyFirst(text),
    missesUs: missesUs(text),
    missedOurCall: said.missedCall.test(text),
    ofTheirVisit: speaksOfTheirVisit(text),
    namesOtherBooking: namesOtherBooking(text),
    asksToPrepare: onlyAsksToPrepare(reading),
    meansAll: meansAll(text),
    keepsAll: keepsAll(text),
    isPleasantry: isPleasantry(text),
  }
}

/** A question, with its mark or without. */
export function asks(reading: Reading): boolean {
  return asking.test(clausesOf(reading).join('\n'))
}

function isDoubtful(off: ReturnType<typeof callsOff>): boolean {
  return off === 'perhaps' || off === 'partly'
}

/** The faucet you "fixed": one word in quotes ends no clause. */
function unquoted(reading: Reading): string {
  const plain = reading.plain.replaceAll(/["“”«»„]\s?(\p{L}+(?: \p{L}+)?)\s?["“”«»]/gu, '$1')
  return clausesOf({ ...reading, plain }).join('\n')
}

// "Do you guys do financing", "and is he insured": what begins like a question is one.
const asking =
  /(?:^|\b(?:and|but|y|pero|et|mais) )(?:(?:and|so|but|ok|okay|hi|hey|hello|um|oh|btw|also|please|question|quick question|what if|(?:do (?:you|u) have |have (?:you|u) |got |you have )?any (?:idea|clue|guess)(?: (?:of|on|about|as to))?|(?:do (?:you|u) |you )?know|(?:im |i was |was )?(?:just )?(?:wondering|curious)|(?:can|could|may) i ask|tell me|y|pero|oye|hola|(?:tiene[ns]?|tienes|alguna) idea(?: de)?|sabe[ns]?|me (?:puede )?decir|(?:me )?pregunto|et|mais|ok|bonjour|alors|(?:avez vous |vous avez |une )?idee (?:de|du)|savez vous|vous savez|je me demande(?:is)?|dites moi) )*(?:(?:do|does|did|are|is|can|could|will|would|should|have|has|r) (?:you|u|ya|yall|your|he|she|they|there|it|i|we|my|the|that|this|these|mike|someone|anyone|somebody)|(?:you|u|yall) (?:guys )?(?:do|take|have|offer|accept|got|come|work|carry)|(?:what|whats|when|whens|where|wheres|who|whos|why|how|which|hows)(?! (?:a|about|ever|suits|works)\b)|(?:cuanto|cuando|como|donde|quien|por que|cual|que (?:tipo|marca|incluye|tal)|aceptan|puedo|puede|pueden|tienen|dan|hacen|trabajan|ofrecen|cobran|(?:es|son|estan)(?! (?:una?|el|la|los|las|de|del|mi|mis|muy|para|en|cerca|como)))(?= )|(?:est ce|combien|quand|comment|pourquoi|acceptez|prenez|avez|faites|etes|offrez|donnez|pouvez|puis je|peut on|y a t il|c est quoi|vous (?:avez|faites|prenez|acceptez|etes|offrez|donnez))(?= ))/mu

const said = {
  wish: wordings('wish'),
  call: wordings('call'),
  whoWrites: wordings('whoWrites'),
  whoWritesAnywhere: wordings('whoWrites', 'gmu'),
  missedCall: wordings('missedCall'),
  areas: wordings('areas'),
  place: wordings('place'),
  whereabouts: wordings('whereabouts'),
  shop: wordings('shop'),
}

function wordings(list: keyof RemarkWordings, flags = 'mu'): RegExp {
  return new RegExp(anyOf(remarksInEnglish[list], remarksInSpanish[list], remarksInFrench[list]), flags)
}
