// What the owner does to jobs in the calendar counts: another time is taken over and the customer told; what was deleted is asked about, and what no job can be is told of, never guessed.
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { type Deleted, findDeleted } from '../calendars/deleted.ts'
import { findTouched, type Touched } from '../calendars/touched.ts'
import { moveByHand } from './by-hand.ts'
import { type Booking, bookingById } from './store.ts'
import type { TellCustomer } from './tell-customer.ts'
import { describe } from './tell-of-booking.ts'

export async function takeOwnerMoves(appliance: Appliance, tell: TellCustomer): Promise<void> {
  for (const deleted of await findDeleted(appliance)) tellOfDeleted(appliance, deleted)
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

/** Where another time was agreed here since the calendar was written. */
const agreedSince: typeof standsHere = {
  cancelled:
    'Cancelled in your calendar, but agreed anew here, so it is put there again. Cancel it under Calendar if it is off',
  'whole-day': 'In your calendar this job lasted whole days; what was agreed here stands, and is put there',
  series: 'In your calendar this job repeats, so its new time is not put there. Move that day there yourself',
  past: 'In your calendar this job lay in the past; what was agreed here stands, and is put there',
  'no-time': 'In your calendar this job had no time that can be read; what was agreed here stands, and is put there',
  'moved-here': standsHere['moved-here'],
}

/** Once for each time that was agreed. */
function tellWhatStands(appliance: Appliance, touched: Found<'because'>): void {
  const { job, because, isAgreedSince, settle } = touched
  const booking = bookingById(appliance.db, job.id)
  if (booking?.state !== 'booked' || booking.revision !== job.revision) return
  const isNew = isAgreedSince && because !== 'moved-here'
  const onceKey = `stands-here:${because}:${job.id}:${timeKey(booking)}${isNew ? ':since' : ''}`
  tellOf(appliance, booking, { onceKey, first: (isAgreedSince ? agreedSince : standsHere)[because], isNews: true })
  settle?.()
}

const deletedWords: Record<Deleted['because'], string> = {
  deleted: 'Deleted in your calendar, but it still stands here. Cancel it under Calendar if it is off',
  elsewhere: 'In another of your calendars by now, where its new time is not put. Move it there yourself',
  'put-back':
    'Deleted in your calendar, but agreed anew here, so it is put there again. Cancel it under Calendar if it is off',
}

function tellOfDeleted(appliance: Appliance, deleted: Deleted): void {
  const { copy, job, because } = deleted
  const booking = bookingById(appliance.db, job.id)
  if (booking?.state !== 'booked' || booking.revision !== job.revision) return
  const once = `deleted-there:${copy.id}:${copy.missingSince?.toString()}`
  const onceKey = because === 'deleted' ? once : `${once}:${because}:${timeKey(booking)}`
  tellOf(appliance, booking, { onceKey, first: deletedWords[because], isNews: true })
  if ('settle' in deleted) deleted.settle()
}

function timeKey({ startsAt, endsAt }: Booking): string {
  return `${startsAt.toString()}:${endsAt.toString()}`
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
