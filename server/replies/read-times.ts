import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { type Agenda, readAgenda } from '../bookings/agenda.ts'
import { freeSlots, type Slot } from '../bookings/availability.ts'
import { chooseSlots } from '../bookings/choose-slots.ts'
import { type Offer, openOfferIn } from '../bookings/offer-store.ts'
import { type Booking, bookedAhead, heldIn } from '../bookings/store.ts'
import type { Work } from '../bookings/work.ts'
import type { Queries } from '../database/queries.ts'
import type { Edge } from '../understanding/choice/edge-wished.ts'
import { slotsIn } from '../understanding/choice/slots.ts'
import type { OfferedSlot, Understanding, WantedTime } from '../understanding/understanding.ts'
import type { Declined } from './declined-slots.ts'
import type { StandingTimes } from './scene.ts'

/** What of the shop's time a conversation may speak of, with what stands behind the numbers. */
export type ReadTimes = StandingTimes & {
  /** What a new offer would hold. */
  slots: Slot[]
  offer: Offer | null
  /** What the caller has ahead, soonest first. */
  ahead: Booking[]
  /** What the caller has just cancelled. */
  givenUp: Booking | null
  /** What the times are for: what is wanted, or the booking that is spoken of. */
  work: Work | null
}

/** What is on offer and what is agreed, before the text is read. */
export type Agreed = Pick<ReadTimes, 'offer' | 'ahead'>

/** Offers are spoken of for days, though nothing is held any more. */
const spokenOfDays = 7

export function readAgreed(
  db: Queries,
  { conversationId, callerId, now }: { conversationId: number; callerId: number; now: Temporal.Instant },
): Agreed {
  const offer = openOfferIn(db, conversationId, now.subtract({ hours: spokenOfDays * 24 })) ?? null
  return { offer, ahead: bookedAhead(db, callerId, now) }
}

/** The slots on offer as wall times, by their numbers; those that are over keep theirs. */
export function offeredIn({ offer }: Agreed, zone: string | null): OfferedSlot[] {
  if (!zone) return []
  return (offer?.slots ?? []).map(({ start, end }, n) => ({ n: n + 1, start: wall(start, zone), end: wall(end, zone) }))
}

type Wish = Agreed & {
  conversationId: number
  understanding: Understanding
  wanted: readonly WantedTime[]
  /** The booking that is spoken of: it stands in nobody's way, and is not offered again. */
  about: Booking | null
  givenUp: Booking | null
  work: Work | null
  isUrgent: boolean
  /** The end of a day that is wished for. */
  edge: Edge | null
  /** What of this run is not to be offered once more. */
  declined: Declined
  /** Days that do not suit. */
  unsuited: readonly WantedTime[]
  /** Earlier ones than these are wished for; none are, where it is empty. */
  earlierThan: readonly Slot['start'][]
  /** How many are offered at once. */
  most: number
  now: Temporal.Instant
}

export function readTimes(db: Queries, appliance: Appliance, wish: Wish): ReadTimes {
  const { offer, ahead, about, givenUp, conversationId, work, now } = wish
  const isMove = offer?.bookingId != null && ahead.some(({ id }) => id === offer.bookingId)
  const known = {
    ...{ offer, ahead, givenUp, work, isMove },
    ...{ offered: offer?.slots.length ?? 0, booked: ahead.length, canBeBack: givenUp !== null },
  }
  const held = heldIn(db, conversationId).map(({ id }) => id)
  const agenda = readAgenda(db, appliance, { work, except: about ? [...held, about.id] : held }, now)
  if (agenda.do === 'unknown') return { ...known, free: null, slots: [] }
  if (isBeyond(wish.wanted, agenda)) return { ...known, free: { count: 0, fits: 'beyond', isAlone: false }, slots: [] }
  const { slots, fits, isAlone } = chosenFor(wish, {
    slots: freeSlots(agenda.question).filter(
      (slot) =>
        slot.start !== about?.startsAt.epochMilliseconds &&
        !isRuledOut(slot, wish, agenda.zone) &&
        !isTooLate(slot, wish, agenda.zone),
    ),
    ...{ wanted: onItsDay(wish, agenda.zone), zone: agenda.zone, now: now.epochMilliseconds },
    most: wish.most,
    isUrgent: wish.isUrgent || (wish.edge === 'earliest' && isOfDays(wish)),
    isLatest: wish.edge === 'latest' && isOfDays(wish),
    jobs: agenda.question.taken.filter(({ kind }) => kind === 'job'),
  })
  return { ...known, free: { count: slots.length, fits, isAlone }, slots }
}

function isOfDays({ wanted }: Wish): boolean {
  return wanted.length > 0 && wanted.every(({ date }) => date !== null)
}

/** All that is wished for lies after the last day that can be booked. */
function isBeyond(
  wanted: readonly WantedTime[],
  { question: { rules, now }, zone }: Agenda & { do: 'known' },
): boolean {
  const last = wall(now, zone).toPlainDate().add({ days: rules.lookAheadDays }).toString()
  return wanted.length > 0 && wanted.every(({ date }) => date !== null && date > last)
}

/** What was passed over for another time may be the nearest to it. */
function chosenFor(
  { declined: { slots: not, passedOver } }: Wish,
  question: Omit<Parameters<typeof chooseSlots>[0], 'not'>,
) {
  const choice = chooseSlots({ ...question, not })
  if (choice.fits !== 'near' || passedOver.length === 0) return choice
  return chooseSlots({ ...question, not: not.filter(({ start }) => !passedOver.some((slot) => slot.start === start)) })
}

/** Who names another hour for a booking, and no day, means its own. */
function onItsDay({ wanted, about, offer }: Wish, zone: string): WantedTime[] {
  if (!about) return [...wanted]
  const date = wall(about.startsAt.epochMilliseconds, zone).toPlainDate().toString()
  return wanted.map((window) => (window.date === null && (window.start ?? !offer) ? { ...window, date } : window))
}

/** "Can't do today": nothing of that day is offered. */
function isRuledOut({ start, end }: Slot, { declined, unsuited }: Wish, zone: string): boolean {
  const not = [...declined.times, ...unsuited]
  if (not.length === 0) return false
  const slot = { n: 1, start: wall(start, zone), end: wall(end, zone) }
  return not.some((time) => slotsIn(time, [slot]).length > 0)
}

/** "A bit earlier": nothing is offered after what is to be earlier, on its day or on another. */
function isTooLate({ start }: Slot, { earlierThan }: Wish, zone: string): boolean {
  if (earlierThan.length === 0) return false
  const day = wall(start, zone).toPlainDate()
  const own = earlierThan.filter((at) => wall(at, zone).toPlainDate().equals(day))
  return start >= (own.length > 0 ? Math.min(...own) : Math.max(...earlierThan))
}

function wall(at: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
}
