import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Slot } from '../bookings/availability.ts'
import { whyNotFree } from '../bookings/book-slot.ts'
import { minute } from '../bookings/interval.ts'
import { type Booking, bookingById } from '../bookings/store.ts'
import { type Work, workOf } from '../bookings/work.ts'
import type { Draft } from '../conversations/draft-store.ts'
import type { Tx } from '../database/open.ts'
import { enquiryById } from './enquiry-store.ts'
import { type Plan, planOf } from './plan.ts'
import { gone, type PlannedTimes, renewed, type Settled, spokenTimes } from './plan-times.ts'
import { type ReadScene, readScene } from './read-scene.ts'
import { passOn } from './step.ts'
import { holdWaiting, visitOfShop } from './take-times.ts'

/** The plan of a draft with other slots, where those that it speaks of cannot be had any more; null where all is as it was. */
export function slotsAgain(tx: Tx, appliance: Appliance, draft: Draft): Plan | null {
  const plan = planOf(draft)
  if (!plan?.times || areFree(tx, appliance, { draft, plan, times: plan.times })) return null
  const read = readScene(tx, appliance, draft.answersMessageId)
  if (!read) return null
  const settled = settledAgain(read, plan, appliance.now())
  const anew: Plan = { ...plan, ...settled, ...spokenTimes(read, settled) }
  holdWaiting(tx, anew, { read, now: appliance.now() })
  return anew
}

function settledAgain(read: ReadScene, { step, times }: Plan, now: Temporal.Instant): Settled {
  if (!times) return { step, times }
  if (times.do === 'offer') return renewed(read, step)
  if ('slot' in times) return gone(read, times.slot.start <= now.epochMilliseconds ? 'over' : 'taken')
  const isAhead = read.times.ahead.some(({ id }) => id === times.bookingId)
  return isAhead ? { step, times } : { step: passOn('cancelPassedOn', 'cancel'), times: null }
}

type Spoken = { draft: Draft; plan: Plan; times: PlannedTimes }

function areFree(tx: Tx, appliance: Appliance, { draft, plan, times }: Spoken): boolean {
  if (!('slot' in times) && !('slots' in times))
    return times.do === 'amend' || isAsSaid(bookingById(tx, times.bookingId), plan)
  const moved = 'bookingId' in times ? times.bookingId : null
  const booking = moved === null ? undefined : bookingById(tx, moved)
  if (moved !== null && booking?.state !== (times.do === 'restore' ? 'cancelled' : 'booked')) return false
  const enquiry = enquiryById(tx, draft.enquiryId)
  const offeredAt = 'offeredAt' in times ? Temporal.Instant.fromEpochMilliseconds(times.offeredAt) : draft.createdAt
  const slots = 'slots' in times ? times.slots : [times.slot]
  const work = booking ? asLongAs(booking, slots[0]) : enquiry ? visitOfShop(tx, appliance, enquiry) : null
  const { conversationId } = draft
  return slots.every((slot) => whyNotFree(tx, appliance, { slot, work, offeredAt, conversationId, moved }) === null)
}

/** What is asked for beside it is in its new time already. */
function asLongAs(booking: Booking, slot: Slot | undefined): Work {
  return slot ? { ...workOf(booking), minutes: (slot.end - slot.start) / minute } : workOf(booking)
}

/** Cancelled meanwhile it is what the words say. */
function isAsSaid(booking: Booking | undefined, { agreed }: Plan): boolean {
  if (booking?.state === 'cancelled') return true
  return booking?.state === 'booked' && booking.startsAt.epochMilliseconds === agreed?.start
}
