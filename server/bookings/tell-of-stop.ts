import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { Booking } from './store.ts'
import { describe } from './tell-of-booking.ts'

/** Who wants no more texts may still want the job, or not: it stands until somebody asks them by phone. */
export function tellOfStop(tx: Tx, appliance: Appliance, bookings: readonly Booking[]): void {
  for (const booking of bookings)
    tellOwner(tx, appliance, {
      kind: 'booking-stopped',
      onceKey: `booking-stopped:${booking.id}`,
      words: `${describe(tx, appliance, booking, 'Wants no more texts, but is booked')} It stands. Please call them.`,
      conversationId: booking.conversationId ?? undefined,
      now: appliance.now(),
    })
}
