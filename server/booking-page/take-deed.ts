import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { isFree, type Slot } from '../bookings/availability.ts'
import { bookSlot, moveBooking } from '../bookings/book-slot.ts'
import { cancelBooking } from '../bookings/cancel-booking.ts'
import { releaseTimes } from '../bookings/hold-slots.ts'
import { minute } from '../bookings/interval.ts'
import type { Booking } from '../bookings/store.ts'
import { tellOfBooking, type WhatHappened } from '../bookings/tell-of-booking.ts'
import { openDraftOf } from '../conversations/draft-store.ts'
import { withdrawDraft } from '../conversations/drafts.ts'
import type { Tx } from '../database/open.ts'
import { endEnquiry } from '../replies/enquiry-store.ts'
import { planOf } from '../replies/plan.ts'
import { customerOf, tradeOf } from '../replies/take-times.ts'
import { confirmByText } from './confirm-by-text.ts'
import type { Visit } from './read-visit.ts'

/** What a visitor asks for: `start` in milliseconds since 1970, `booking` the id of what stood on the page that they saw. */
export type Wish =
  | { do: 'book'; start: number; name: string | null; address: string | null; email: string | null }
  | { do: 'move'; start: number; booking: number }
  | { do: 'cancel'; booking: number }

/** `already`: what they asked for, or something that they must be shown first, stands by now. */
export type Taken = 'booked' | 'moved' | 'cancelled' | 'already' | 'gone'

/** Does what a visitor asks for, once, however often they ask, and tells the owner and the customer. */
export function takeDeed(tx: Tx, appliance: Appliance, { visit, wish }: { visit: Visit; wish: Wish }): Taken {
  switch (wish.do) {
    case 'book':
      return book(tx, appliance, visit, wish)
    case 'move':
      return move(tx, appliance, visit, wish)
    case 'cancel':
      return cancel(tx, appliance, visit, wish)
  }
}

function book(tx: Tx, appliance: Appliance, visit: Visit, wish: Extract<Wish, { do: 'book' }>): Taken {
  const { standing, work, conversation, enquiry, caller } = visit
  // Somebody pressed twice, or came back by the Back button: one job is one booking.
  if (standing) return startOf(standing) === wish.start ? 'booked' : 'already'
  const slot = freeAt(visit, wish.start)
  if (!slot) return 'gone'
  const known = {
    need: enquiry?.need ?? null,
    address: enquiry?.address ?? wish.address,
    name: enquiry?.name ?? caller.name ?? wish.name,
    email: wish.email ?? enquiry?.email ?? null,
  }
  const customer = customerOf({ known, work, conversation }, tradeOf(tx, appliance))
  const booked = bookSlot(tx, appliance, { slot, work, offeredAt: appliance.now(), customer })
  if (booked.do === 'refused') return 'gone'
  settle(tx, appliance, visit, { booking: booked.booking, what: 'booked' })
  return 'booked'
}

function move(tx: Tx, appliance: Appliance, visit: Visit, wish: Extract<Wish, { do: 'move' }>): Taken {
  const { standing, work } = visit
  if (standing?.id !== wish.booking || !canChange(standing, appliance)) return 'already'
  if (startOf(standing) === wish.start) return 'moved'
  const slot = freeAt(visit, wish.start)
  if (!slot) return 'gone'
  const chosen = { slot, work, offeredAt: appliance.now() }
  const moved = moveBooking(tx, appliance, { ...chosen, bookingId: standing.id, conversationId: visit.conversation.id })
  if (moved.do === 'refused') return 'gone'
  settle(tx, appliance, visit, { booking: moved.booking, what: 'moved' })
  return 'moved'
}

function cancel(tx: Tx, appliance: Appliance, visit: Visit, { booking }: Extract<Wish, { do: 'cancel' }>): Taken {
  if (!visit.standing) return 'cancelled'
  if (visit.standing.id !== booking || !canChange(visit.standing, appliance)) return 'already'
  const cancelled = cancelBooking(tx, appliance, { id: booking, by: 'caller' })
  if (!cancelled) return 'already'
  settle(tx, appliance, visit, { booking: cancelled, what: 'cancelled' })
  return 'cancelled'
}

/** What has begun is changed by talking with the shop. */
export function canChange({ state, startsAt }: Booking, { now }: Pick<Appliance, 'now'>): boolean {
  return state === 'booked' && Temporal.Instant.compare(startsAt, now()) > 0
}

/** The slot that begins then, with whoever of the shop is free; how long it takes is not the visitor's to say. */
export function freeAt({ question }: Pick<Visit, 'question'>, start: number): Slot | null {
  if (!question || !Number.isSafeInteger(start)) return null
  const end = start + question.wish.minutes * minute
  const slots = question.resources.map(({ id }) => ({ start, end, resourceId: id }))
  return slots.find((slot) => isFree(question, slot)) ?? null
}

type Change = { booking: Booking; what: Extract<WhatHappened, 'booked' | 'moved' | 'cancelled'> }

/** Nothing is on offer any more, no draft speaks of times, and everybody knows. */
function settle(tx: Tx, appliance: Appliance, visit: Visit, change: Change): void {
  const now = appliance.now()
  const { id } = visit.conversation
  const draft = openDraftOf(tx, id)
  if (draft && planOf(draft)?.times) withdrawDraft(tx, id, 'overtaken', now)
  releaseTimes(tx, id, now)
  if (change.what === 'booked') endEnquiry(tx, id, now)
  tellOfBooking(tx, appliance, change)
  confirmByText(tx, appliance, visit, change)
}

function startOf({ startsAt }: Booking): number {
  return startsAt.epochMilliseconds
}
