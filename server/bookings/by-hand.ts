// What a person of the shop does to jobs: they are told what stands in the way, and what they insist on is done.
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { wantCopies } from '../calendars/want-copies.ts'
import type { Tx } from '../database/open.ts'
import { cancelBooking } from './cancel-booking.ts'
import { type Conflicts, conflictsOf } from './conflicts.ts'
import { begun } from './hold-slots.ts'
import type { JobTime } from './job-time.ts'
import { type Booking, bookingById, changeBooking, dropExpiredHolds, insertBooking, type NewBooking } from './store.ts'
import type { CustomerTold, Deed, TellCustomer } from './tell-customer.ts'

/** Who does it, and whether and how the customer is told. */
export type Hand = { by: number | undefined; tell: TellCustomer | null }
export type Done =
  | { do: 'done'; booking: Booking; told: CustomerTold | null }
  | { do: 'refused'; because: 'gone' | 'changed-meanwhile' }
  | { do: 'refused'; because: 'conflicts'; conflicts: Conflicts }

/** For so long a cancelled job can be brought back. */
const undoMinutes = 10

/** `seen`: the revision that the form was filled in over. */
export function moveByHand(
  appliance: Appliance,
  { id, seen, insists, ...time }: JobTime & { id: number; seen: number; insists: boolean },
  hand: Hand,
): Done {
  return inOneGo(appliance, (tx) => {
    const booking = bookingById(tx, id)
    if (booking?.state !== 'booked') return { do: 'refused', because: 'gone' }
    if (booking.revision !== seen) return { do: 'refused', because: 'changed-meanwhile' }
    const conflicts = conflictsOf(tx, appliance, { ...time, exceptId: id })
    if (conflicts.words.length > 0 && !insists) return { do: 'refused', because: 'conflicts', conflicts }
    const place = { ...placeAt(time), overlaps: conflicts.isTaken, confirmedAt: null }
    return told(tx, appliance, change(tx, appliance, booking, place), { deed: 'moved', hand })
  })
}

type NewJob = Pick<
  NewBooking,
  'callerId' | 'conversationId' | 'service' | 'need' | 'address' | 'name' | 'email' | 'note'
> &
  Pick<NewBooking, 'place' | 'beforeMinutes' | 'afterMinutes'>

/** `customer` is asked for in the same commit: whoever has the number may become known by it. */
export function addByHand(
  appliance: Appliance,
  { customer, insists, ...time }: JobTime & { insists: boolean; customer: (tx: Tx) => NewJob },
  hand: Hand,
): Done {
  return inOneGo(appliance, (tx) => {
    const now = appliance.now()
    const conflicts = conflictsOf(tx, appliance, { ...time, exceptId: null })
    if (conflicts.words.length > 0 && !insists) return { do: 'refused', because: 'conflicts', conflicts }
    const state = { state: 'booked', bookedAt: now, overlaps: conflicts.isTaken } as const
    const booking = insertBooking(tx, { ...customer(tx), ...placeAt(time), ...begun(now), ...state })
    wantCopies(tx, booking, now)
    return told(tx, appliance, booking, { deed: 'booked', hand })
  })
}

export function cancelByHand(appliance: Appliance, id: number, hand: Hand): Done {
  return inOneGo(appliance, (tx) => {
    const booking = cancelBooking(tx, id, { by: 'shop', now: appliance.now() })
    return booking ? told(tx, appliance, booking, { deed: 'cancelled', hand }) : { do: 'refused', because: 'gone' }
  })
}

/** Brings a cancelled job back while that is fresh. */
export function restoreByHand(
  appliance: Appliance,
  { id, insists }: { id: number; insists: boolean },
  hand: Hand,
): Done {
  return inOneGo(appliance, (tx) => {
    const booking = bookingById(tx, id)
    if (!booking || !canBeRestored(booking, appliance.now())) return { do: 'refused', because: 'gone' }
    const conflicts = conflictsOf(tx, appliance, { ...timeOf(booking), exceptId: id })
    if (conflicts.isTaken && !insists) return { do: 'refused', because: 'conflicts', conflicts }
    const standing = { state: 'booked', cancelledAt: null, cancelledBy: null, overlaps: conflicts.isTaken } as const
    return told(tx, appliance, change(tx, appliance, booking, standing), { deed: 'booked', hand })
  })
}

export function canBeRestored({ state, cancelledAt }: Booking, now: Temporal.Instant): boolean {
  if (state !== 'cancelled' || !cancelledAt) return false
  return now.epochMilliseconds - cancelledAt.epochMilliseconds <= undoMinutes * 60_000
}

/** The work is over, or after all it is not. */
export function finishByHand(appliance: Appliance, { id, isDone }: { id: number; isDone: boolean }): Done {
  return inOneGo(appliance, (tx) => {
    const booking = bookingById(tx, id)
    if (booking?.state !== (isDone ? 'booked' : 'done')) return { do: 'refused', because: 'gone' }
    const overlaps = !isDone && conflictsOf(tx, appliance, { ...timeOf(booking), exceptId: id }).isTaken
    const state = isDone ? ({ state: 'done' } as const) : ({ state: 'booked', overlaps } as const)
    return { do: 'done', booking: change(tx, appliance, booking, state), told: null }
  })
}

type Words = Pick<Booking, 'name' | 'need' | 'address' | 'note'>

/** Nobody is told of words; the calendars have them. */
export function rewordByHand(appliance: Appliance, { id, words }: { id: number; words: Partial<Words> }): Done {
  return inOneGo(appliance, (tx) => {
    const booking = bookingById(tx, id)
    if (!booking || booking.state === 'held') return { do: 'refused', because: 'gone' }
    const isNew = Object.entries(words).some(([what, value]) => booking[what as keyof Words] !== value)
    return { do: 'done', booking: isNew ? change(tx, appliance, booking, words) : booking, told: null }
  })
}

function timeOf({ startsAt, endsAt, crewId }: Booking): JobTime {
  return { start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds, crewId }
}

function inOneGo(appliance: Appliance, verb: (tx: Tx) => Done): Done {
  const clearThen = (tx: Tx) => {
    dropExpiredHolds(tx, appliance.now())
    return verb(tx)
  }
  const done = appliance.db.transaction(clearThen, { behavior: 'immediate' })
  if (done.do === 'done') appliance.wake()
  return done
}

function change(tx: Tx, appliance: Appliance, { id, revision }: Booking, values: Partial<NewBooking>): Booking {
  const now = appliance.now()
  const changed = changeBooking(tx, id, { ...values, revision: revision + 1, changedAt: now })
  wantCopies(tx, changed, now)
  return changed
}

function told(tx: Tx, appliance: Appliance, booking: Booking, { deed, hand }: { deed: Deed; hand: Hand }): Done {
  return { do: 'done', booking, told: hand.tell ? hand.tell(tx, appliance, { booking, deed, by: hand.by }) : null }
}

function placeAt({ start, end, crewId }: JobTime): Pick<NewBooking, 'startsAt' | 'endsAt' | 'crewId'> {
  const [startsAt, endsAt] = [start, end].map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
  if (!startsAt || !endsAt) throw new Error('a job has a beginning and an end')
  return { startsAt, endsAt, crewId }
}
