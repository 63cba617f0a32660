import type { Temporal } from 'temporal-polyfill'
import { wantCopies } from '../calendars/want-copies.ts'
import type { Tx } from '../database/open.ts'
import { type Booking, bookingById, changeBooking } from './store.ts'

type Learnt = Pick<Booking, 'name' | 'address' | 'email'> & { now: Temporal.Instant }

/** What the customer said of themselves since; undefined where nothing of it is new, or the booking stands no more. */
export function amendBooking(tx: Tx, id: number, { now, ...learnt }: Learnt): Booking | undefined {
  const booking = bookingById(tx, id)
  if (booking?.state !== 'booked') return undefined
  const change = {
    name: learnt.name ?? booking.name,
    address: learnt.address ?? booking.address,
    email: learnt.email ?? booking.email,
  }
  const isNew = Object.entries(change).some(([what, value]) => booking[what as keyof typeof change] !== value)
  if (!isNew) return undefined
  const amended = changeBooking(tx, id, { ...change, revision: booking.revision + 1, changedAt: now })
  wantCopies(tx, amended, now)
  return amended
}
