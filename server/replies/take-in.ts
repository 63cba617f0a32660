// What a burst adds to what is known of a job, and for which job it is meant.

import type { Booking } from '../bookings/store.ts'
import type { Queries } from '../database/queries.ts'
import { correctsPlace, isSamePlace } from '../understanding/another-job.ts'
import { isAsBefore } from '../understanding/as-before.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { correctsNeed } from '../understanding/corrects-need.ts'
import { heard as wordings } from '../understanding/intent/heard.ts'
import { tellsOwnNeed } from '../understanding/own-need.ts'
import type { Service, TradePack } from '../understanding/packs/trade-pack.ts'
import { type Reading, readText } from '../understanding/reading.ts'
import { asks, readRemarks } from '../understanding/remarks.ts'
import type { WantedTime } from '../understanding/understanding.ts'
import { isWhichAsked } from './about-one.ts'
import type { Declined } from './declined-slots.ts'
import { type Elsewhere, elsewhereIn, notBooked } from './elsewhere.ts'
import { type Enquiry, learn, type Question, stillAhead } from './enquiry.ts'
import type { Heard } from './hear.ts'
import { needIn } from './need.ts'
import { addsToVisit, asksWhatIsDone, namesOtherNeed, speaksOfMore, speaksOfOtherPlace } from './other-need.ts'
import { otherOnesOffered } from './other-one.ts'
import { namesOwnTime } from './other-time.ts'
import type { Standing } from './read-standing.ts'
import { type Resized, visitWithLess, visitWithMore } from './resized-visit.ts'
import { serviceOf } from './trade.ts'
import { visitOf } from './visit.ts'
import { knownOfGivenUp } from './wanted-back.ts'
import { wishTurn } from './wish-turn.ts'

export type TakenIn = {
  /** The words, without a service where they are about what is booked. */
  heard: Heard
  enquiry: Enquiry
  isNew: boolean
  service: Service | null
  /** Nothing but the booking can be meant. */
  isOfBooking: boolean
  /** One more thing to do at the visit that is agreed. */
  isMoreForVisit: boolean
  /** What their visit becomes by it. */
  resized: Resized | null
  elsewhere: Elsewhere | null
}

export function takeIn(whole: Heard, standing: Standing, declined: Declined): TakenIn {
  const { packs, offered, lastPlace } = standing
  const back = knownOfGivenUp(whole, standing)
  const left = leftOpen(whole, standing)
  const known = {
    ...standing.known,
    ...left,
    ...back,
    ...givenUpFor(whole),
    ...onlyAsked(whole, standing),
  }
  const { ahead } = standing.agreed
  const isChosen = (whole.understanding.slotChoice?.length ?? 0) > 0 && (known.need ?? known.service) !== null
  // What is told beside a choice is a remark: the times were offered for what is known.
  const isMoreForVisit = isForVisit(whole, standing)
  const isOther =
    !isChosen &&
    !back.wanted &&
    !isMoreForVisit &&
    !isOnlyPriced(whole, standing) &&
    isForOther(whole, { known, ahead })
  const ofOwn = isOther ? whole : { ...whole, understanding: { ...whole.understanding, service: null } }
  const heard = isOther ? ofOwn : withoutPlaceBeside(ofOwn, ahead)
  const { understanding, remarks, text, asked } = heard
  // Who asks what a visit costs has not said for what.
  const isForFee = remarks.asksForVisitFee && understanding.intent === 'price_question'
  const isNoNeed =
    isForFee ||
    remarks.missedOurCall ||
    remarks.ofTheirVisit ||
    remarks.asksOfShop ||
    remarks.asksForAreas ||
    remarks.asksForPlace ||
    remarks.asksToPrepare
  const isNeed = isOther && (!isNoNeed || understanding.service !== null)
  const need = isNeed ? needIn(understanding, { text, asked, packs }) : null
  const isMore = isMoreNeeded(heard, known, offered.length > 0)
  const elsewhere = elsewhereIn(heard, { known, need, ahead, isMore, isOther })
  const isThere = elsewhere !== null && heard.second === null
  const place = isNeed ? placeAsBefore(heard, { known, lastPlace, need }) : null
  const { enquiry, isNew } = learn(
    { ...known, wanted: back.wanted ?? openWish(standing) },
    {
      ...understanding,
      address: isThere ? null : (understanding.address ?? place),
      service: isThere ? null : isMore ? longerOf(packs, known.service, understanding.service) : understanding.service,
      more: elsewhere ? notBooked(elsewhere) : isMore ? need : null,
      need: isThere ? null : need,
      withholds: place === null ? withheldIn(heard) : null,
      turn: wishTurn({ ...heard, offered, declined }),
    },
  )
  const isOfBooking = enquiry.need === null && enquiry.service === null
  return {
    heard,
    enquiry,
    isNew: isNew || Object.keys(left).length > 0,
    service: visitOf(packs, enquiry, standing.shop.hours),
    isOfBooking,
    isMoreForVisit,
    resized: resizedBy(whole, standing, isMoreForVisit),
    elsewhere,
  }
}

/** One more thing for it, or less than was agreed. */
function resizedBy(whole: Heard, { agreed, known, packs, shop }: Standing, isMore: boolean): Resized | null {
  const [booking, ...more] = agreed.ahead
  if (!booking || more.length > 0 || (known.need ?? known.service) !== null) return null
  const { understanding, reading, text, asked } = whole
  const words = needIn(understanding, { text, asked, packs }) ?? text
  const { hours } = shop
  const isOnlyAsked = understanding.intent === 'price_question' || asksWhatIsDone(reading)
  if (isMore)
    return isOnlyAsked ? null : visitWithMore(booking, { service: understanding.service, words }, { packs, hours })
  const isOther = understanding.windows.length > 0 || understanding.address !== null || asks(reading)
  return isOther ? null : visitWithLess(booking, reading, { packs })
}

/** "Never mind, it's the toilet", or "actually it's the toilet": what was needed before is needed no more. */
function givenUpFor({ isInstead, reading, understanding }: Heard): Partial<Enquiry> {
  const isOther = understanding.service !== null && (isInstead || correctsNeed(reading))
  return isOther ? { need: null, service: null } : {}
}

/** "Do you have hot water tanks?", and then "my tank leaks": what was only asked gives way to what is told. */
function onlyAsked({ reading, understanding: { service } }: Heard, { known: { need } }: Standing): Partial<Enquiry> {
  if (need === null || service === null || !isTold(reading)) return {}
  const asked = readText(need)
  return asks(asked) && !isTold(asked) ? { need: null, service: null } : {}
}

function isTold(reading: Reading): boolean {
  return tellsOwnNeed(reading, { ads: wordings.spam, namesService: true })
}

/** Who comes back after days with a place or a time, and with no other need, comes back to what was left open; and so does who was let down by somebody else. */
function leftOpen({ understanding, reading }: Heard, { left, known, agreed, isBack }: Standing): Partial<Enquiry> {
  const { service, address, windows, slotChoice } = understanding
  const isLetDown = isBack && readRemarks(reading).complains
  const isAnswer = (address ?? slotChoice) !== null || windows.length > 0 || isLetDown
  const isOther = (service ?? known.need ?? known.service) !== null || agreed.ahead.length > 0
  if (!left || !isAnswer || isOther) return {}
  const { need, service: kind } = left
  return { need, service: kind, address: known.address ?? left.address, name: known.name ?? left.name }
}

/** A time that is over, or was answered by a booking, is wished for no more. */
function openWish({ known, agreed, offered, said, wallClock }: Standing): WantedTime[] {
  const isOfBooking = agreed.ahead.length > 0 && known.need === null && known.service === null
  // What they wished for before we asked which visit is meant is wished for still.
  return isOfBooking && offered.length === 0 && !isWhichAsked(said) ? [] : stillAhead(known.wanted, wallClock)
}

/** Who names the other one, and no time, wishes for what was offered beside theirs. */
export function withOtherOnes(db: Queries, heard: Heard, standing: Standing): Heard {
  const { offered, conversation, shop, now } = standing
  const { windows: named, service } = heard.understanding
  if (named.length > 0 || service !== null || offered.length > 0) return heard
  const around = { conversationId: conversation.id, ahead: standing.agreed.ahead, zone: shop.zone, now }
  const windows = otherOnesOffered(db, heard.reading, around)
  if (windows === null) return heard
  if (windows.length > 0) return { ...heard, understanding: { ...heard.understanding, windows } }
  // Of that list nothing is left: others are offered.
  return { ...heard, remarks: { ...heard.remarks, wantsAnotherTime: true } }
}

/** "The key is with my neighbour at 7 Oak Rd": where to get in, or to park, is not where the visit is. */
function withoutPlaceBeside(heard: Heard, ahead: readonly Booking[]): Heard {
  const { understanding, remarks, reading } = heard
  const { address } = understanding
  if (address === null || ahead.length === 0 || !(remarks.tellsWayIn || remarks.tellsHowToCome)) return heard
  const isOwn = ahead.some((booking) => booking.address && isSamePlace(booking.address, address))
  if (isOwn || correctsPlace(clausesOf(reading).join('\n'))) return heard
  return { ...heard, understanding: { ...understanding, address: null } }
}

/** "How much for a new water heater?", while times for a tap are on offer: nobody wants one yet. */
function isOnlyPriced({ reading, understanding }: Heard, { known, offered }: Standing): boolean {
  const isKnownJob = (known.need ?? known.service) !== null && offered.length > 0
  return isKnownJob && understanding.intent === 'price_question' && !speaksOfMore(reading)
}

type Ahead = { known: Enquiry; ahead: Standing['agreed']['ahead'] }

/** Whether what is wanted may be something else than what is booked. */
function isForOther({ reading, understanding, remarks }: Heard, { known, ahead }: Ahead): boolean {
  if (ahead.length === 0 || (known.need ?? known.service) !== null) return true
  return namesOtherNeed({ reading, understanding, isAboutVisit: remarks.isAboutVisit }, ahead)
}

/** While no other job is spoken of, and nobody has set out for the one that is booked. */
function isForVisit(whole: Heard, { known, agreed: { ahead }, offered, now }: Standing): boolean {
  if ((known.need ?? known.service) !== null || offered.length > 0 || whole.understanding.safety !== 'none')
    return false
  const isAhead = ahead.every(({ startsAt }) => startsAt.epochMilliseconds > now.epochMilliseconds)
  const { intent } = whole.understanding
  if (
    !isAhead ||
    !isForOther(whole, { known, ahead }) ||
    (intent !== 'new_job' && intent !== 'price_question' && intent !== 'other')
  )
    return false
  const { windows } = whole.understanding
  // "While you're here tomorrow", when they are.
  const isOwn = namesOwnTime(windows, { ahead, situation: whole.situation })
  return addsToVisit(whole.reading, { ...whole.understanding, windows: isOwn ? [] : windows }, ahead)
}

type Before = { known: Enquiry; lastPlace: string | null; need: string | null }

/** One more job of somebody who is or was booked is at the same place, unless they speak of another; asked for it they may say so. */
function placeAsBefore({ reading, understanding, asked }: Heard, { known, lastPlace, need }: Before): string | null {
  if (known.address !== null || speaksOfOtherPlace(reading)) return null
  const isKnown = (known.need ?? known.service) !== null
  const isSaid = isKnown ? asked === 'place' && isAsBefore(reading) : (need ?? understanding.service) !== null
  return isSaid ? lastPlace : null
}

/** Another service than the one that is known, with "also" or "too" beside it, or told while times are on offer for that one. */
function isMoreNeeded({ reading, understanding }: Heard, { service, need }: Enquiry, isOffered: boolean): boolean {
  if (understanding.service === null || service === null || need === null) return false
  return understanding.service !== service && (isOffered || speaksOfMore(reading))
}

/** For two things the time of the longer one is kept free at least. */
function longerOf(packs: TradePack[], one: string | null, other: string | null): string | null {
  const [first, second] = [serviceOf(packs, one), serviceOf(packs, other)]
  return (first?.minutes ?? 0) > (second?.minutes ?? 0) ? one : other
}

/** What we asked for and they do not tell. */
function withheldIn({ remarks, asked, understanding, dropsDetail }: Heard): Question | null {
  if (dropsDetail) return asked === 'name' ? 'name' : null
  if (!remarks.withholds) return null
  if (asked === 'place' && understanding.address === null) return 'address'
  return asked === 'name' && understanding.name === null ? 'name' : null
}
