import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { showElsewhere } from './show-elsewhere.ts'
import { type Booking, bookingById, changeBooking } from './store.ts'

/** Undefined where it did not stand. */
export function cancelBooking(
  tx: Tx,
  appliance: Appliance,
  { id, by }: { id: number; by: Booking['cancelledBy'] },
): Booking | undefined {
  const now = appliance.now()
  const booking = bookingById(tx, id)
  if (booking?.state !== 'booked') return undefined
  const cancelled = { state: 'cancelled', cancelledAt: now, cancelledBy: by } as const
  const ended = changeBooking(tx, id, { ...cancelled, revision: booking.revision + 1, changedAt: now })
  showElsewhere(tx, appliance, ended)
  return ended
}
