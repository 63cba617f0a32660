import type { Temporal } from 'temporal-polyfill'
import { wantCopies } from '../calendars/want-copies.ts'
import type { Tx } from '../database/open.ts'
import { type Booking, bookingById, changeBooking } from './store.ts'

/** Undefined where it did not stand. */
export function cancelBooking(
  tx: Tx,
  id: number,
  { by, now }: { by: Booking['cancelledBy']; now: Temporal.Instant },
): Booking | undefined {
  const booking = bookingById(tx, id)
  if (booking?.state !== 'booked') return undefined
  const cancelled = { state: 'cancelled', cancelledAt: now, cancelledBy: by } as const
  const ended = changeBooking(tx, id, { ...cancelled, revision: booking.revision + 1, changedAt: now })
  wantCopies(tx, ended, now)
  return ended
}
