import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { Slot } from './availability.ts'
import { type Booked, whyNotFree } from './book-slot.ts'
import { endWait } from './end-wait.ts'
import { shopItself } from './resources.ts'
import { showElsewhere } from './show-elsewhere.ts'
import { type Booking, bookingById, changeBooking, dropHolds } from './store.ts'
import { workOf } from './work.ts'

type Asked = { booking: Booking; conversationId: number }

/** Whether what was cancelled can stand again as it stood. */
export function whyNotRestored(
  tx: Tx,
  appliance: Appliance,
  { booking, conversationId }: Asked,
): ReturnType<typeof whyNotFree> {
  const slot = slotOf(booking)
  // Who was in time when they cancelled it is not too late for the notice a moment after.
  const offeredAt = booking.cancelledAt ?? appliance.now()
  return whyNotFree(tx, appliance, { slot, work: workOf(booking), offeredAt, conversationId, moved: booking.id })
}

/** Brings back what its customer has cancelled, unless somebody else has the time by now. */
export function restoreBooking(
  tx: Tx,
  appliance: Appliance,
  { id, conversationId }: { id: number; conversationId: number },
): Booked {
  const booking = bookingById(tx, id)
  if (booking?.state !== 'cancelled') return { do: 'refused', because: 'over' }
  const because = whyNotRestored(tx, appliance, { booking, conversationId })
  if (because) return { do: 'refused', because }
  dropHolds(tx, conversationId)
  const standing = { state: 'booked', cancelledAt: null, cancelledBy: null, overlaps: false } as const
  const now = appliance.now()
  const restored = changeBooking(tx, id, { ...standing, revision: booking.revision + 1, changedAt: now })
  endWait(tx, restored, now)
  showElsewhere(tx, appliance, restored)
  return { do: 'booked', booking: restored }
}

export function slotOf({ startsAt, endsAt, crewId }: Booking): Slot {
  return { start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds, resourceId: crewId ?? shopItself }
}
