import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { readAgenda } from '../bookings/agenda.ts'
import { freeSlots, type Slot } from '../bookings/availability.ts'
import { chooseSlots } from '../bookings/choose-slots.ts'
import { type Offer, openOfferIn } from '../bookings/offer-store.ts'
import { type Booking, bookedAhead, heldIn } from '../bookings/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Service } from '../understanding/packs/trade-pack.ts'
import type { OfferedSlot, Understanding, WantedTime } from '../understanding/understanding.ts'
import type { Times } from './scene.ts'

/** What of the shop's time a conversation may speak of, with what stands behind the numbers. */
export type ReadTimes = Omit<
  Times,
  | 'isReminded'
  | 'isLetter'
  | 'isDoubtful'
  | 'isUnderWay'
  | 'isCancelAsked'
  | 'isWhichAsked'
  | 'namesOtherOne'
  | 'namesOther'
  | 'namesOwn'
  | 'askedAbout'
> & {
  /** What a new offer would hold. */
  slots: Slot[]
  offer: Offer | null
  /** What the caller has ahead, soonest first. */
  ahead: Booking[]
  /** What the times are for: what is wanted, or what the booking that is spoken of is about. */
  service: Service | null
}

/** What is on offer and what is agreed, before the text is read. */
export type Agreed = Pick<ReadTimes, 'offer' | 'ahead'>

/** Offers are spoken of for days, though nothing is held any more. */
const spokenOfDays = 7
const mostOffered = 3

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
  service: Service | null
  isUrgent: boolean
  /** What of this run is not to be offered once more. */
  declined: readonly Slot[]
  now: Temporal.Instant
}

export function readTimes(db: Queries, appliance: Appliance, wish: Wish): ReadTimes {
  const { offer, ahead, about, conversationId, service, now } = wish
  const isMove = offer?.bookingId != null && ahead.some(({ id }) => id === offer.bookingId)
  const known = { offer, ahead, service, isMove, offered: offer?.slots.length ?? 0, booked: ahead.length }
  const held = heldIn(db, conversationId).map(({ id }) => id)
  const agenda = readAgenda(db, appliance, { service, except: about ? [...held, about.id] : held }, now)
  if (agenda.do === 'unknown') return { ...known, free: null, slots: [] }
  const { slots, fits } = chooseSlots({
    slots: freeSlots(agenda.question).filter(({ start }) => start !== about?.startsAt.epochMilliseconds),
    ...{ wanted: onItsDay(wish, agenda.zone), zone: agenda.zone, now: now.epochMilliseconds },
    most: mostOffered,
    not: [...wish.declined, ...(isRefused(wish.understanding) ? (offer?.slots ?? []) : [])],
    isUrgent: wish.isUrgent,
    jobs: agenda.question.taken.filter(({ kind }) => kind === 'job'),
  })
  return { ...known, free: { count: slots.length, fits }, slots }
}

/** Who names another hour for a booking, and no day, means its own. */
function onItsDay({ wanted, about }: Wish, zone: string): WantedTime[] {
  if (!about) return [...wanted]
  const date = wall(about.startsAt.epochMilliseconds, zone).toPlainDate().toString()
  return wanted.map((window) => (window.date === null && window.start !== null ? { ...window, date } : window))
}

function isRefused({ slotChoice, yesNo }: Understanding): boolean {
  return slotChoice?.length === 0 || (slotChoice === null && yesNo === 'no')
}

function wall(at: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
}
