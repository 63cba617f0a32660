import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { bookingWords } from './booking-words.ts'
import type { Booking } from './store.ts'

export type WhatHappened = 'booked' | 'moved' | 'cancelled' | 'amended'

/** Tells the owner what stands in the calendar now: who, what, where and when. */
export function tellOfBooking(
  tx: Tx,
  appliance: Appliance,
  { booking, what }: { booking: Booking; what: WhatHappened },
): void {
  const shop = readShop(tx, appliance.config)
  const number = booking.callerId === null ? null : (callerById(tx, booking.callerId)?.number ?? null)
  const known = { ...booking, number: number && showNumber(number, shop.country), zone: shop.zone ?? 'UTC' }
  tellOwner(tx, appliance, {
    kind: what === 'cancelled' ? 'booking-cancelled' : 'booked',
    onceKey: `booking:${booking.id}:${booking.revision}`,
    words: bookingWords(known, what),
    conversationId: booking.conversationId ?? undefined,
    now: appliance.now(),
  })
}
