import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { amendBooking } from '../bookings/amend-booking.ts'
import type { Slot } from '../bookings/availability.ts'
import { bookSlot, moveBooking, whyNotFree } from '../bookings/book-slot.ts'
import { cancelBooking } from '../bookings/cancel-booking.ts'
import { type Customer, holdSlots, releaseTimes } from '../bookings/hold-slots.ts'
import { minute } from '../bookings/interval.ts'
import { openLink } from '../bookings/link.ts'
import { insertOffer } from '../bookings/offer-store.ts'
import { shopItself } from '../bookings/resources.ts'
import { restoreBooking } from '../bookings/restore-booking.ts'
import { showElsewhere } from '../bookings/show-elsewhere.ts'
import { type Booking, bookingById, changeBooking } from '../bookings/store.ts'
import { tellOfBooking } from '../bookings/tell-of-booking.ts'
import { type Work, workOf } from '../bookings/work.ts'
import type { Conversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { readShop } from '../settings/store.ts'
import type { Service, TradePack } from '../understanding/packs/trade-pack.ts'
import { addedIn, doneAtVisit, withAdded, withPending } from './added-work.ts'
import type { Enquiry } from './enquiry.ts'
import { asEnquiry, type EnquiryRow } from './enquiry-store.ts'
import type { Plan } from './plan.ts'
import type { PlannedTimes } from './plan-times.ts'
import type { ReadScene } from './read-scene.ts'
import { asWork, workWanted } from './resized-visit.ts'
import { packsOf, placeOfWork } from './trade.ts'
import { visitOf } from './visit.ts'

/** For so long what was offered is nobody else's. */
const heldMinutes = 30
/** And what waits for a person's yes. */
const waitsHours = 2

type Planned<Do extends PlannedTimes['do']> = Extract<PlannedTimes, { do: Do }>
type Party = { row: EnquiryRow; enquiry: Enquiry; conversation: Conversation; now: Temporal.Instant }

/** Does to the shop's time what a reply says, in the commit in which it goes; false where a slot could not be had any more. */
export function takeTimes(
  tx: Tx,
  appliance: Appliance,
  { plan: { times }, row, conversation }: { plan: Plan; row: EnquiryRow; conversation: Conversation },
): boolean {
  const party = { row, enquiry: asEnquiry(row), conversation, now: appliance.now() }
  switch (times?.do) {
    case undefined:
      return true
    case 'offer':
      return makeOffer(tx, appliance, times, party)
    case 'restore':
      return takeBack(tx, appliance, times, party)
    case 'resize':
      return resize(tx, appliance, times, party)
    case 'book':
    case 'move':
      return takeSlot(tx, appliance, times, party)
    case 'confirm':
      // Who first wished for others and then keeps it needs none of them.
      releaseTimes(tx, conversation.id, party.now)
      changeBooking(tx, times.bookingId, { confirmedAt: party.now })
      return true
    case 'keep':
      releaseTimes(tx, conversation.id, party.now)
      return true
    case 'tell':
    case 'check':
      return true
    case 'cancel':
    case 'amend':
      return change(tx, appliance, times, party)
  }
}

/** A reply that waits for a person keeps its slots as long as a person may well take. */
export function holdWaiting(tx: Tx, { times }: Plan, { read, now }: { read: ReadScene; now: Temporal.Instant }): void {
  const offered = times?.do === 'offer' ? times.slots : times && 'slot' in times ? [times.slot] : []
  const moved = times && 'bookingId' in times ? times.bookingId : null
  const slots = offered.filter((slot) => !isWithinOwn(tx, slot, moved))
  if (slots.length === 0) return
  const customer = customerOf(
    { known: read.scene.enquiry, work: read.times.work, conversation: read.conversation },
    { packs: read.packs, trade: read.shop.trade },
  )
  holdSlots(tx, slots, { customer, offerId: null, until: now.add({ hours: waitsHours }), now })
}

/** What the booking that is to be moved takes up needs no hold. */
function isWithinOwn(tx: Tx, { start, end, resourceId }: Slot, bookingId: number | null): boolean {
  const own = bookingId === null ? undefined : bookingById(tx, bookingId)
  if (own?.state !== 'booked' || (own.crewId ?? shopItself) !== resourceId) return false
  return start < own.endsAt.epochMilliseconds && own.startsAt.epochMilliseconds < end
}

function makeOffer(
  tx: Tx,
  appliance: Appliance,
  { slots, bookingId, link, adds }: Planned<'offer'>,
  party: Party,
): boolean {
  const { conversation, enquiry, row, now } = party
  const booking = bookingId === null ? undefined : bookingById(tx, bookingId)
  const work = booking ? workOfShop(tx, appliance, booking) : visitOfShop(tx, appliance, row)
  if (booking && adds) askMore(tx, appliance, { booking, adds })
  const moved = { conversationId: conversation.id, moved: bookingId, work, offeredAt: now }
  const free = slots.filter((slot) => whyNotFree(tx, appliance, { ...moved, slot }) === null)
  releaseTimes(tx, conversation.id, now)
  // The numbers stay as they were read, also of what cannot be held.
  const offer = insertOffer(tx, { conversationId: conversation.id, slots, bookingId, createdAt: now })
  if (link) openLink(tx, link, { conversationId: conversation.id, bookingId, now })
  const customer = customerOf({ known: enquiry, work, conversation }, tradeOf(tx, appliance))
  const apart = free.filter((slot) => !isWithinOwn(tx, slot, bookingId))
  holdSlots(tx, apart, { customer, offerId: offer.id, until: now.add({ minutes: heldMinutes }), now })
  return true
}

/** The owner reads what is asked for while there is no time for it yet. */
function askMore(tx: Tx, appliance: Appliance, { booking, adds }: { booking: Booking; adds: string }): void {
  if (addedIn(booking.need) === adds) return
  const need = withPending(doneAtVisit(booking.need ?? ''), adds)
  const asked = changeBooking(tx, booking.id, { need, revision: booking.revision + 1, changedAt: appliance.now() })
  showElsewhere(tx, appliance, asked)
  tellOfBooking(tx, appliance, { booking: asked, what: 'amended' })
}

/** More or less is done at it, and it begins when it did. */
function resize(
  tx: Tx,
  appliance: Appliance,
  { slot, bookingId, service, need }: Planned<'resize'>,
  { conversation, now }: Party,
): boolean {
  const booking = bookingById(tx, bookingId)
  if (booking?.state !== 'booked') return false
  const isLess = slot.end <= booking.endsAt.epochMilliseconds
  const work = asWork(booking, { service, minutes: (slot.end - slot.start) / minute })
  const asked = { slot, work, offeredAt: now, conversationId: conversation.id, moved: bookingId }
  if (!isLess && whyNotFree(tx, appliance, asked) !== null) return false
  releaseTimes(tx, conversation.id, now)
  const endsAt = Temporal.Instant.fromEpochMilliseconds(slot.end)
  const change = { service, need, endsAt, revision: booking.revision + 1, changedAt: now }
  const resized = changeBooking(tx, bookingId, change)
  showElsewhere(tx, appliance, resized)
  tellOfBooking(tx, appliance, { booking: resized, what: 'amended' })
  return true
}

function takeSlot(tx: Tx, appliance: Appliance, times: Planned<'book' | 'move'>, party: Party): boolean {
  const { row, enquiry, conversation, now } = party
  const offeredAt = Temporal.Instant.fromEpochMilliseconds(times.offeredAt)
  const isMove = times.do === 'move'
  const moved = isMove ? bookingById(tx, times.bookingId) : undefined
  const work = moved ? workOfShop(tx, appliance, moved) : visitOfShop(tx, appliance, row)
  const chosen = { slot: times.slot, work, offeredAt }
  // Where it is to be moved to may have been told beside it.
  if (isMove && enquiry.need === null && enquiry.service === null)
    amendBooking(tx, appliance, { id: times.bookingId, ...enquiry })
  const booked = isMove
    ? moveBooking(tx, appliance, {
        ...chosen,
        note: times.note ?? null,
        bookingId: times.bookingId,
        conversationId: conversation.id,
      })
    : bookSlot(tx, appliance, {
        ...chosen,
        customer: { ...customerOf({ known: enquiry, work, conversation }, tradeOf(tx, appliance)), note: times.note },
      })
  if (booked.do === 'refused') return false
  const longer = moved ? withItsMore(tx, appliance, { moved, slot: times.slot }) : undefined
  releaseTimes(tx, conversation.id, now)
  tellOfBooking(tx, appliance, { booking: longer ?? booked.booking, what: isMove ? 'moved' : 'booked' })
  return true
}

/** What had no time before has it now. */
function withItsMore(
  tx: Tx,
  appliance: Appliance,
  { moved, slot }: { moved: Booking; slot: Slot },
): Booking | undefined {
  if (addedIn(moved.need) === null || slot.end - slot.start <= workOf(moved).minutes * minute) return undefined
  const { key: service } = workOfShop(tx, appliance, moved)
  return changeBooking(tx, moved.id, { need: withAdded(moved.need ?? ''), service })
}

function takeBack(tx: Tx, appliance: Appliance, { bookingId: id }: Planned<'restore'>, party: Party): boolean {
  const { conversation, now } = party
  const restored = restoreBooking(tx, appliance, { id, conversationId: conversation.id })
  if (restored.do === 'refused') return false
  releaseTimes(tx, conversation.id, now)
  tellOfBooking(tx, appliance, { booking: restored.booking, what: 'restored' })
  return true
}

function change(tx: Tx, appliance: Appliance, times: Planned<'cancel' | 'amend'>, { enquiry }: Party): boolean {
  const { bookingId } = times
  const isEnd = times.do === 'cancel'
  // What somebody of the shop cancelled meanwhile is cancelled.
  if (isEnd && bookingById(tx, bookingId)?.state === 'cancelled') return true
  const booking = isEnd
    ? cancelBooking(tx, appliance, { id: bookingId, by: 'caller' })
    : amendBooking(tx, appliance, {
        id: bookingId,
        ...enquiry,
        note: times.do === 'amend' ? (times.note ?? null) : null,
      })
  // A name that comes after it is worth no text to the owner; where to go is.
  const isMore = times.do === 'amend' && times.isNews === true
  const isNews = isEnd || isMore || (enquiry.address !== null && booking?.address === enquiry.address)
  if (booking && isNews) tellOfBooking(tx, appliance, { booking, what: isEnd ? 'cancelled' : 'amended' })
  return booking !== undefined || !isEnd
}

/** With what they asked for beside it. */
function workOfShop(db: Queries, { config, trades }: Appliance, booking: Booking): Work {
  const { trade, hours } = readShop(db, config)
  return workWanted(booking, { packs: packsOf(trades, trade), hours })
}

export function visitOfShop(
  db: Queries,
  { config, trades }: Appliance,
  enquiry: Pick<Enquiry, 'service' | 'need'>,
): Service | null {
  const { trade, hours } = readShop(db, config)
  return visitOf(packsOf(trades, trade), enquiry, hours)
}

type Taking = {
  known: Pick<Enquiry, 'need' | 'address' | 'name' | 'email'>
  work: Work | null
  conversation: Conversation
}

type Trade = { packs: readonly TradePack[]; trade: string | null }

/** By whose words what a customer needs is known. */
export function tradeOf(db: Queries, { config, trades }: Pick<Appliance, 'config' | 'trades'>): Trade {
  const { trade } = readShop(db, config)
  return { trade, packs: packsOf(trades, trade) }
}

export function customerOf(
  { known: { need, address, name, email }, work, conversation: { id, callerId } }: Taking,
  trade: Trade,
): Customer & { conversationId: number } {
  return {
    ...{ conversationId: id, callerId, need, address, name, email },
    service: work?.key ?? null,
    place: placeOfWork(work, { address, ...trade }),
    beforeMinutes: work?.before ?? 0,
    afterMinutes: work?.after ?? 0,
  }
}
