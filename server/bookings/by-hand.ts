// What a person of the shop does to jobs: they are told what stands in the way, and what they insist on is done.
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { passOverClashes } from '../calendars/clashes.ts'
import type { Tx } from '../database/open.ts'
import { cancelBooking } from './cancel-booking.ts'
import { type Conflicts, conflictsOf } from './conflicts.ts'
import { endWait } from './end-wait.ts'
import { begun } from './hold-slots.ts'
import type { JobTime } from './job-time.ts'
import { type Deed as NotedDeed, noteChange } from './note-change.ts'
import { showElsewhere } from './show-elsewhere.ts'
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

/** `seen`: the revision that the form was filled in over; `inCalendar`: it was done there. */
type Move = { id: number; seen: number; insists: boolean; inCalendar?: boolean }

export function moveByHand(
  appliance: Appliance,
  { id, seen, insists, inCalendar = false, ...time }: JobTime & Move,
  hand: Hand,
): Done {
  return inOneGo(appliance, (tx) => {
    const booking = bookingById(tx, id)
    if (booking?.state !== 'booked') return { do: 'refused', because: 'gone' }
    if (booking.revision !== seen) return { do: 'refused', because: 'changed-meanwhile' }
    const conflicts = conflictsOf(tx, appliance, { ...time, exceptId: id })
    if (conflicts.words.length > 0 && !insists) return { do: 'refused', because: 'conflicts', conflicts }
    const place = { ...placeAt(time), overlaps: conflicts.isTaken, confirmedAt: null }
    const noted = { deed: inCalendar ? 'moved-there' : 'moved', by: hand.by } as const
    const moved = change(tx, appliance, { booking, values: place, noted })
    if (!inCalendar) passOverClashes(tx, id, appliance.now())
    return told(tx, appliance, moved, { deed: 'moved', hand })
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
    noteChange(tx, { before: booking, after: booking }, { deed: 'added', by: hand.by })
    endWait(tx, booking, now)
    showElsewhere(tx, appliance, booking)
    passOverClashes(tx, booking.id, now)
    return told(tx, appliance, booking, { deed: 'booked', hand })
  })
}

export function cancelByHand(appliance: Appliance, id: number, hand: Hand): Done {
  return inOneGo(appliance, (tx) => {
    const booking = cancelBooking(tx, appliance, { id, by: 'shop' })
    if (!booking) return { do: 'refused', because: 'gone' }
    noteChange(tx, { before: booking, after: booking }, { deed: 'cancelled', by: hand.by })
    return told(tx, appliance, booking, { deed: 'cancelled', hand })
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
    const noted = { deed: 'restored', by: hand.by } as const
    return told(tx, appliance, change(tx, appliance, { booking, values: standing, noted }), { deed: 'booked', hand })
  })
}

export function canBeRestored({ state, cancelledAt }: Booking, now: Temporal.Instant): boolean {
  if (state !== 'cancelled' || !cancelledAt) return false
  return now.epochMilliseconds - cancelledAt.epochMilliseconds <= undoMinutes * 60_000
}

/** The work is over, or after all it is not. */
export function finishByHand(
  appliance: Appliance,
  { id, isDone, by }: { id: number; isDone: boolean } & Pick<Hand, 'by'>,
): Done {
  return inOneGo(appliance, (tx) => {
    const booking = bookingById(tx, id)
    if (booking?.state !== (isDone ? 'booked' : 'done')) return { do: 'refused', because: 'gone' }
    const overlaps = !isDone && conflictsOf(tx, appliance, { ...timeOf(booking), exceptId: id }).isTaken
    const values = isDone ? ({ state: 'done' } as const) : ({ state: 'booked', overlaps } as const)
    const noted = { deed: isDone ? 'finished' : 'reopened', by } as const
    return { do: 'done', booking: change(tx, appliance, { booking, values, noted }), told: null }
  })
}

type Words = Pick<Booking, 'name' | 'need' | 'address' | 'email' | 'note'>

/** Nobody is texted about words; the calendars have them. */
export function rewordByHand(
  appliance: Appliance,
  { id, words, by }: { id: number; words: Partial<Words> } & Pick<Hand, 'by'>,
): Done {
  return inOneGo(appliance, (tx) => {
    const booking = bookingById(tx, id)
    if (!booking || booking.state === 'held') return { do: 'refused', because: 'gone' }
    const isNew = Object.entries(words).some(([what, value]) => booking[what as keyof Words] !== value)
    if (!isNew) return { do: 'done', booking, told: null }
    const noted = { deed: 'reworded', by } as const
    return { do: 'done', booking: change(tx, appliance, { booking, values: words, noted }), told: null }
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

type Change = { booking: Booking; values: Partial<NewBooking>; noted: NotedDeed }

function change(tx: Tx, appliance: Appliance, { booking, values, noted }: Change): Booking {
  const { id, revision } = booking
  const changed = changeBooking(tx, id, { ...values, revision: revision + 1, changedAt: appliance.now() })
  noteChange(tx, { before: booking, after: changed }, noted)
  showElsewhere(tx, appliance, changed)
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
