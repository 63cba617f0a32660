import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { type NoAgenda, readAgenda } from './agenda.ts'
import { withNote } from './amend-booking.ts'
import { isFree, type Slot } from './availability.ts'
import { endWait } from './end-wait.ts'
import { begun, type Customer, placeOf } from './hold-slots.ts'
import { showElsewhere } from './show-elsewhere.ts'
import {
  type Booking,
  bookingById,
  changeBooking,
  dropExpiredHolds,
  dropHolds,
  heldIn,
  insertBooking,
} from './store.ts'
import type { Work } from './work.ts'

export type Booked = { do: 'booked'; booking: Booking } | { do: 'refused'; because: 'taken' | 'over' | NoAgenda }

type Chosen = {
  slot: Slot
  work: Work | null
  /** When it was offered: who chooses in time is not too late for the notice. */
  offeredAt: Temporal.Instant
}

/** Books a slot that a caller chose, unless somebody else has it by now. What else was held for them is free again. */
export function bookSlot(
  tx: Tx,
  appliance: Appliance,
  { customer, ...chosen }: Chosen & { customer: Customer & { conversationId: number } },
): Booked {
  const now = appliance.now()
  const because = whyNotFree(tx, appliance, { ...chosen, conversationId: customer.conversationId, moved: null })
  if (because) return { do: 'refused', because }
  dropHolds(tx, customer.conversationId)
  const booking = insertBooking(tx, {
    ...customer,
    ...placeOf(chosen.slot),
    ...begun(now),
    ...{ state: 'booked', bookedAt: now },
  })
  endWait(tx, booking, now)
  showElsewhere(tx, appliance, booking)
  return { do: 'booked', booking }
}

/** Gives a booking another slot, on the same terms; `conversationId`: in which it is moved, whoever wrote it down. */
export function moveBooking(
  tx: Tx,
  appliance: Appliance,
  {
    bookingId,
    conversationId,
    note,
    ...chosen
  }: Chosen & { note?: string | null; bookingId: number; conversationId: number },
): Booked {
  const now = appliance.now()
  const booking = bookingById(tx, bookingId)
  if (booking?.state !== 'booked') return { do: 'refused', because: 'over' }
  const because = whyNotFree(tx, appliance, { ...chosen, conversationId, moved: bookingId })
  if (because) return { do: 'refused', because }
  dropHolds(tx, conversationId)
  const change = {
    ...placeOf(chosen.slot),
    // Whatever a person of the shop wanted before: here nothing else is.
    overlaps: false,
    note: withNote(booking.note, note),
    confirmedAt: null,
    bookedAt: now,
    revision: booking.revision + 1,
    changedAt: now,
  }
  const moved = changeBooking(tx, bookingId, change)
  endWait(tx, moved, now)
  showElsewhere(tx, appliance, moved)
  return { do: 'booked', booking: moved }
}

type Question = Chosen & { conversationId: number | null; moved: number | null }

/** Whether a chosen slot can still be had: what is held for the one who chose, and the booking that is to be moved, are in nobody's way. */
export function whyNotFree(
  tx: Tx,
  appliance: Appliance,
  { slot, work, offeredAt, conversationId, moved }: Question,
): 'taken' | 'over' | NoAgenda | null {
  const now = appliance.now()
  if (slot.start <= now.epochMilliseconds) return 'over'
  dropExpiredHolds(tx, now)
  const held = conversationId === null ? [] : heldIn(tx, conversationId).map(({ id }) => id)
  const except = moved === null ? held : [...held, moved]
  const agenda = readAgenda(tx, appliance, { work, except }, now)
  if (agenda.do === 'unknown') return agenda.because
  const noticed = now.epochMilliseconds - offeredAt.epochMilliseconds > graceMs ? now : offeredAt
  return isFree({ ...agenda.question, now: noticed.epochMilliseconds }, slot) ? null : 'taken'
}

/** For so long an offer is honoured though the notice has run out meanwhile. */
const graceMs = 60 * 60_000
