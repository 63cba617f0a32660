import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { bookingWords } from './booking-words.ts'
import type { Booking } from './store.ts'

export type WhatHappened = 'booked' | 'moved' | 'cancelled' | 'restored' | 'amended'

const firsts: Record<WhatHappened, string> = {
  booked: 'Booked',
  moved: 'Moved',
  cancelled: 'Cancelled by the customer',
  restored: 'Brought back by the customer',
  amended: 'Changed',
}

/** Tells the owner what stands in the calendar now: who, what, where and when. */
export function tellOfBooking(
  tx: Tx,
  appliance: Appliance,
  { booking, what }: { booking: Booking; what: WhatHappened },
): void {
  tellOwner(tx, appliance, {
    kind: what === 'cancelled' ? 'booking-cancelled' : 'booked',
    onceKey: `booking:${booking.id}:${booking.revision}`,
    words: describe(tx, appliance, booking, firsts[what]),
    conversationId: booking.conversationId ?? undefined,
    // The moment of the change itself, by which its history knows it again.
    now: booking.changedAt,
  })
}

/** A booking in one text, after what became of it. */
export function describe(tx: Tx, { config }: Pick<Appliance, 'config'>, booking: Booking, first: string): string {
  const shop = readShop(tx, config)
  const number = booking.callerId === null ? null : (callerById(tx, booking.callerId)?.number ?? null)
  return bookingWords(
    { ...booking, number: number && showNumber(number, shop.country), zone: shop.zone ?? 'UTC' },
    first,
  )
}
