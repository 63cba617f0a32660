// What the owner does to jobs in the calendar counts: another time is taken over and the customer told; what was deleted is asked about, never guessed.
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { deletedCopies } from '../calendars/copies-store.ts'
import { findMoved } from '../calendars/touched.ts'
import { moveByHand } from './by-hand.ts'
import { type Booking, bookingById } from './store.ts'
import type { TellCustomer } from './tell-customer.ts'
import { describe } from './tell-of-booking.ts'

export async function takeOwnerMoves(appliance: Appliance, tell: TellCustomer): Promise<void> {
  for (const { copyId, bookingId, missingSince } of deletedCopies(appliance.db, appliance.now())) {
    const booking = bookingById(appliance.db, bookingId)
    const onceKey = `deleted-there:${copyId}:${missingSince?.toString()}`
    const first = 'Deleted in your calendar, but it still stands here. Cancel it under Calendar if it is off'
    if (booking) tellOf(appliance, booking, { onceKey, first, isNews: true })
  }
  for (const { job, start, end, adopt } of await findMoved(appliance)) {
    const { id, revision: seen, crewId } = job
    const time = { start, end, crewId }
    const hand = { by: undefined, tell }
    const moved = moveByHand(appliance, { id, seen, insists: true, inCalendar: true, ...time }, hand)
    if (moved.do === 'refused') continue
    adopt()
    const isOver = moved.booking.overlaps
    tellOf(appliance, moved.booking, {
      onceKey: `moved-there:${id}:${moved.booking.revision}`,
      first: isOver ? 'Moved in your calendar, where it overlaps another job' : 'Moved in your calendar',
      isNews: isOver,
    })
  }
}

type News = { onceKey: string; first: string; isNews: boolean }

function tellOf(appliance: Appliance, booking: Booking, { onceKey, first, isNews }: News): void {
  const { db, now } = appliance
  db.transaction((tx) => {
    const words = describe(tx, appliance, booking, first)
    const conversationId = booking.conversationId ?? undefined
    const kind = isNews ? 'calendar-touched' : 'booked'
    tellOwner(tx, appliance, { kind, onceKey, words, conversationId, now: now() })
  })
  appliance.wake()
}
