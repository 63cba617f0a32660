import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Booking } from '../bookings/store.ts'
import type { Work } from '../bookings/work.ts'
import type { Caller } from '../callers/store.ts'
import type { Conversation, Message } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Asked } from '../understanding/asked/english.ts'
import { asksForHelp } from '../understanding/asks-for-help.ts'
import { edgeWished } from '../understanding/choice/edge-wished.ts'
import { saysDangerIsOver } from '../understanding/danger/danger.ts'
import type { HoursAsked } from '../understanding/hours-asked.ts'
import type { Service, TradePack } from '../understanding/packs/trade-pack.ts'
import type { Language, WantedTime } from '../understanding/understanding.ts'
import { aboutOne } from './about-one.ts'
import { readAfterWork } from './after-work.ts'
import { type Declined, declinedSlots } from './declined-slots.ts'
import { wasStoodDown } from './emergency-store.ts'
import type { EnquiryRow } from './enquiry-store.ts'
import { goesOn, wishedFor } from './goes-on.ts'
import { type Believed, type Heard, hear } from './hear.ts'
import { noiseIn } from './noise.ts'
import { openingSaid } from './opening-said.ts'
import { leavesOwnTime } from './other-time.ts'
import type { Quotable } from './quotable.ts'
import { readStanding, type Standing } from './read-standing.ts'
import { type ReadTimes, readTimes } from './read-times.ts'
import { isRemark } from './remark.ts'
import { asWork, type Resized, workWanted } from './resized-visit.ts'
import { isEarlierWanted, isOneOffered, saidOfTimes } from './said-of-times.ts'
import type { SaidOfTimes, Scene } from './scene.ts'
import { hasSaid } from './sentences/said-before.ts'
import { type TakenIn, takeIn, withOtherOnes } from './take-in.ts'
import { filesOf, hasSentPhoto } from './text-store.ts'
import { isDoneAtShop } from './trade.ts'
import { unsuitedDays } from './unsuited-days.ts'

/** Everything that a reply to one text is decided by and worded from. */
export type ReadScene = {
  scene: Scene
  caller: Caller
  conversation: Conversation
  /** The run of the conversation that the texts belong to; undefined where they begin one. */
  row: EnquiryRow | undefined
  /** The texts that one reply answers, oldest first, and their words, joined by line breaks. */
  burst: Message[]
  text: string
  hoursAsked: HoursAsked | null
  /** What our last words asked for. */
  asked: Asked | null
  shop: Quotable
  packs: TradePack[]
  service: Service | null
  language: Language
  times: ReadTimes
  /** All that they have ahead, whichever is spoken of. */
  allAhead: readonly Booking[]
  /** Another job waits meanwhile: nothing of it is changed. */
  isAside: boolean
  /** What their visit becomes by these texts. */
  resized: Resized | null
  /** The shop's wall clock; that of UTC while its zone is not known. */
  wallClock: Temporal.PlainDateTime
}

/** The scene as it stands in the database; null when there is nobody to answer. */
export function readScene(
  db: Queries,
  appliance: Appliance,
  messageId: number,
  believed: Believed = {},
): ReadScene | null {
  const whole = readStanding(db, appliance, messageId)
  if (!whole) return null
  const standing = aboutOne(() => hear(whole, believed), whole)
  const { caller, conversation, row, burst, shop, packs, wallClock } = standing
  const heard = withOtherOnes(db, hear(standing, believed), standing)
  const run = { row, conversationId: conversation.id, situation: heard.situation, place: standing.known.address }
  const declined = declinedSlots(db, { ...run, windows: heard.understanding.windows })
  const taken = takeIn(heard, standing, declined)
  const times = timesFor(db, appliance, { ...standing, ...taken, declined })
  const { text, asked, language, hoursAsked } = taken.heard
  const scene = sceneOf(db, taken, standing, times)
  return {
    ...{ scene, caller, conversation, row, burst, text, hoursAsked, asked, shop, packs, language, times, wallClock },
    service: taken.service,
    allAhead: standing.allAhead,
    isAside: standing.isAside,
    resized: taken.resized,
  }
}

function timesFor(
  db: Queries,
  appliance: Appliance,
  { heard, enquiry, service, isOfBooking, resized, declined, ...standing }: Standing & TakenIn & { declined: Declined },
): ReadTimes {
  const { agreed, givenUp, conversation, message, now } = standing
  const { understanding } = heard
  const conversationId = conversation.id
  const [next, ...later] = agreed.ahead
  return readTimes(db, appliance, {
    ...{ ...agreed, givenUp, understanding, conversationId, now },
    wanted: resized && next ? [dayOf(next, standing.shop)] : enquiry.wanted,
    isUrgent: enquiry.urgency === 'soon' || enquiry.urgency === 'emergency',
    edge: edgeWished(heard.reading),
    work: isOfBooking && next ? workFor(next, resized, standing) : service,
    about: next && later.length === 0 && isOfBooking ? next : null,
    declined,
    unsuited: unsuitedDays(db, { ...standing, conversationId, situation: heard.situation }),
    earlierThan: isEarlierWanted(heard) ? startsOf(agreed) : [],
    most: message.kind === 'spoken' ? mostAloud : mostOffered,
  })
}

/** As long as it is to be with what they ask for beside it. */
function workFor(booking: Booking, resized: Resized | null, { packs, shop: { hours } }: Standing): Work {
  return resized ? asWork(booking, resized) : workWanted(booking, { packs, hours })
}

/** Another time for it is the better the nearer. */
function dayOf({ startsAt }: Booking, { zone }: Quotable): WantedTime {
  const date = startsAt
    .toZonedDateTimeISO(zone ?? 'UTC')
    .toPlainDate()
    .toString()
  return { date, dateEnd: null, start: null, end: null, part: null }
}

/** What is on offer, else what is booked. */
function startsOf({ offer, ahead }: Standing['agreed']): number[] {
  return offer ? offer.slots.map(({ start }) => start) : ahead.map(({ startsAt }) => startsAt.epochMilliseconds)
}

const mostOffered = 3
/** Nobody keeps three times in mind that they only heard. */
const mostAloud = 2

function sceneOf(db: Queries, taken: TakenIn, standing: Standing, times: ReadTimes): Scene {
  const { heard, enquiry, isNew, service, isMoreForVisit, elsewhere } = taken
  const { known, offered, conversation, first, message, caller, packs, shop, placeAsks, now } = standing
  const conversationId = conversation.id
  const files = filesOf(db, { from: first.id, through: message.id, conversationId })
  const said = saidOfTimes(db, heard, standing)
  const photos = files.filter((kind) => kind.startsWith('image/')).length
  return {
    ...{ ...heard, enquiry, isNew, service, photos, isMoreForVisit, elsewhere, placeAsks },
    isAtShop: isDoneAtShop(packs, { trade: shop.trade, service }),
    isRemark: isRemark({ ...heard, packs }),
    isFalseAlarm: saysDangerIsOver(heard.reading) && wasStoodDown(db, { conversationId, since: first.createdAt }),
    wasKnown: (known.need ?? known.service ?? known.address) !== null || known.wanted.length > 0,
    remarks: { ...heard.remarks, isOver: heard.remarks.isOver && !isOneOffered(heard, offered) },
    noise: noiseIn(db, {
      ...{ conversationId, now },
      // Whoever speaks with us is no phone that answers texts by itself.
      remarks: { ...heard.remarks, isAutomatic: heard.remarks.isAutomatic && message.kind !== 'spoken' },
      isAboutJob: isNew && (heard.understanding.service ?? heard.understanding.address) !== null,
    }),
    isAside: standing.isAside,
    isResized: taken.resized !== null,
    isStillWaiting:
      conversation.handedOverBecause === 'urgent' && isBoxs(standing.before) && asksForHelp(heard.reading),
    isHandedOver: conversation.handedOverAt !== null && !goesOnWithout(taken, standing, said),
    isAfterPerson: standing.before?.kind === 'by-hand',
    prefersText: heard.prefersText && awaitedIn(conversation) !== null,
    awaits: heard.prefersText ? null : awaitedIn(conversation),
    hasPhoto: hasSentPhoto(db, { conversationId, since: now.subtract({ hours: photoHours }) }),
    otherFiles: files.length - photos + heard.cards,
    times: { ...times, ...said },
    afterWork: readAfterWork(db, {
      ...{ callerId: caller.id, text: heard.text, reading: heard.reading, packs, now },
    }),
    hasAnswered: answers.some((key) => hasSaid(standing.said, key)),
    opening: openingSaid(heard.hoursAsked, shop, standing.wallClock).say,
    facts: factsOf(shop),
  }
}

/** Whom or what they asked for of the shop, and have not had. */
function awaitedIn({ handedOverAt, handedOverBecause }: Conversation): Scene['awaits'] {
  if (handedOverAt === null) return null
  return wishedFor.find((because) => because === handedOverBecause) ?? null
}

function factsOf({ areas, shopAddress, callOutFee }: Quotable): Scene['facts'] {
  return { areas: areas !== null, place: shopAddress !== null, callOutFee: callOutFee !== null }
}

/** A picture this old is still of what they write about. */
const photoHours = 24

/** The talk goes on though a person was asked to take it over. */
function goesOnWithout(
  { heard, isNew, enquiry, resized }: TakenIn,
  { said, before, conversation, agreed, isLetter, message, offered, shop }: Standing,
  { corrects, choosesAgain }: SaidOfTimes,
): boolean {
  const isBooked = agreed.ahead.length > 0
  const { remarks, understanding } = heard
  return goesOn({
    ...{ ...heard, isNew, isBooked },
    handedOverBecause: conversation.handedOverBecause,
    isNeedKnown: (enquiry.need ?? enquiry.service) !== null,
    isAfterBox: isBoxs(before),
    isSpoken: message.kind === 'spoken',
    isFarTold: hasSaid(said, 'bookedUpTo'),
    isOfBooking:
      isBooked && (resized !== null || changesBooking(heard, { agreed, isCancelAsked: hasSaid(said, 'askCancel') })),
    isWhen: remarks.asksWhenBooked || remarks.keepsBooking,
    isSaidSince: isSaidSince(before, conversation),
    isOfFacts: asksOnlyFacts(heard, shop),
    isCorrection: corrects !== null || choosesAgain === 'booked',
    isOver: remarks.isOver && !isBooked,
    isOfShop: heard.isTownAlone || asksShop(heard),
    isOfOffer: offered.length > 0 && (understanding.slotChoice !== null || isOneOffered(heard, offered)),
    isLetter: isBooked && isLetter,
  })
}

/** What the shop works, where it is, where it comes and what a visit costs are told by the box, where nothing else is asked beside it. */
function asksOnlyFacts({ understanding, remarks, languageAsked }: Heard, shop: Quotable): boolean {
  const { intent } = understanding
  if (remarks.asksOfShop || remarks.asksForPerson || remarks.asksForCall || remarks.complains) return false
  const isPrice = intent === 'price_question'
  const isHours = intent === 'hours_question'
  const facts = factsOf(shop)
  if (isPrice && !(remarks.asksForVisitFee && facts.callOutFee)) return false
  if (isHours && (shop.hours ?? shop.hoursWords) === null) return false
  if (remarks.asksForAreas && !facts.areas) return false
  return isPrice || isHours || remarks.asksForAreas || remarks.asksForPlace || languageAsked !== null
}

/** Its prices, its hours, where it is and works, how it is paid. */
function asksShop({ understanding: { intent }, remarks }: Heard): boolean {
  const isOfPlaces = remarks.asksForAreas || remarks.asksForPlace
  return intent === 'price_question' || intent === 'hours_question' || isOfPlaces || remarks.asksOfShop
}

/** What must not wait until a person has read it, whoever has the conversation. */
function changesBooking(
  { understanding, remarks, reading, situation }: Heard,
  { agreed, isCancelAsked }: Pick<Standing, 'agreed'> & { isCancelAsked: boolean },
): boolean {
  const { intent, yesNo } = understanding
  if (intent === 'cancel' || intent === 'reschedule' || (isCancelAsked && yesNo !== null)) return true
  if (remarks.cannotBeThere || remarks.isOver || remarks.wantsAnotherTime) return true
  const { windows } = understanding
  return windows.length > 0 && !leavesOwnTime(reading, windows, { ahead: agreed.ahead, situation })
}

function isBoxs(before: Message | undefined): boolean {
  return before?.kind === 'reply' || before?.kind === 'spoken'
}

function isSaidSince(before: Message | undefined, { handedOverAt }: Conversation): boolean {
  return (
    before !== undefined && handedOverAt !== null && before.createdAt.epochMilliseconds > handedOverAt.epochMilliseconds
  )
}

const answers = [
  'hoursAre',
  'openThen',
  'closedThen',
  'areasAre',
  'placeIs',
  'callOutFeeIs',
  'hoursUnknown',
  'areasUnknown',
  'priceUnknown',
  'assistant',
] as const
