// What the owner does to jobs in the calendar counts: another time is taken over and the customer told; what was deleted is asked about, and what no job can be is told of, never guessed.
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { deletedCopies } from '../calendars/copies-store.ts'
import { findTouched, type Touched } from '../calendars/touched.ts'
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
  for (const touched of await findTouched(appliance)) {
    if ('because' in touched) tellWhatStands(appliance, touched)
    else takeOver(appliance, touched, tell)
  }
}

type Found<Kind extends 'because' | 'adopt'> = Extract<Touched, Record<Kind, unknown>>

function takeOver(appliance: Appliance, { job, start, end, adopt }: Found<'adopt'>, tell: TellCustomer): void {
  const { id, revision: seen, crewId } = job
  const time = { start, end, crewId }
  const hand = { by: undefined, tell }
  const moved = moveByHand(appliance, { id, seen, insists: true, inCalendar: true, ...time }, hand)
  if (moved.do === 'refused') return
  adopt()
  const isOver = moved.booking.overlaps
  tellOf(appliance, moved.booking, {
    onceKey: `moved-there:${id}:${moved.booking.revision}`,
    first: isOver ? 'Moved in your calendar, where it overlaps another job' : 'Moved in your calendar',
    isNews: isOver,
  })
}

const standsHere: Record<Found<'because'>['because'], string> = {
  cancelled: 'Cancelled in your calendar, but it still stands here. Cancel it under Calendar if it is off',
  'whole-day': 'In your calendar this job now lasts whole days, without a time, so here it stands as agreed',
  series: 'In your calendar this job now repeats, which a job cannot, so here it stands once, as agreed',
  past: 'In your calendar this job now lies in the past, so here it stands as agreed',
  'no-time': 'In your calendar this job now has no time that can be read, so here it stands as agreed',
  'moved-here': 'Moved in your calendar and here at once: what was agreed here stands, and is put there',
}

/** Once for each time that was agreed. */
function tellWhatStands(appliance: Appliance, touched: Found<'because'>): void {
  const { job, because } = touched
  const booking = bookingById(appliance.db, job.id)
  if (booking?.state !== 'booked' || booking.revision !== job.revision) return
  const onceKey = `stands-here:${because}:${job.id}:${job.startsAt.toString()}:${job.endsAt.toString()}`
  tellOf(appliance, booking, { onceKey, first: standsHere[because], isNews: true })
  if ('settle' in touched) touched.settle()
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
