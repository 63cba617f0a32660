import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { showElsewhere } from './show-elsewhere.ts'
import { type Booking, bookingById, changeBooking } from './store.ts'

type Learnt = Pick<Booking, 'name' | 'address' | 'email'> & Partial<Pick<Booking, 'note'>>

/** What the customer said of themselves since; undefined where nothing of it is new, or the booking stands no more. */
export function amendBooking(
  tx: Tx,
  appliance: Appliance,
  { id, ...learnt }: Learnt & { id: number },
): Booking | undefined {
  const booking = bookingById(tx, id)
  if (booking?.state !== 'booked') return undefined
  const change = {
    name: learnt.name ?? booking.name,
    address: learnt.address ?? booking.address,
    email: learnt.email ?? booking.email,
    note: withNote(booking.note, learnt.note),
  }
  const isNew = Object.entries(change).some(([what, value]) => booking[what as keyof typeof change] !== value)
  if (!isNew) return undefined
  const amended = changeBooking(tx, id, { ...change, revision: booking.revision + 1, changedAt: appliance.now() })
  showElsewhere(tx, appliance, amended)
  return amended
}

/** What was noted before stays, and is not noted twice. */
export function withNote(before: string | null, note: string | null | undefined): string | null {
  if (!note || before?.includes(note)) return before
  return before ? `${before}\n${note}`.slice(0, mostNote) : note
}

const mostNote = 1000
