import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import type { Slot } from './availability.ts'
import { closeOffers } from './offer-store.ts'
import { shopItself } from './resources.ts'
import { dropExpiredHolds, dropHolds, insertBooking, type NewBooking } from './store.ts'

/** Whose slots they are and what they are for. */
export type Customer = Pick<
  NewBooking,
  'conversationId' | 'callerId' | 'service' | 'need' | 'address' | 'name' | 'email' | 'note'
> &
  Pick<NewBooking, 'place' | 'beforeMinutes' | 'afterMinutes'>

/** Keeps slots for somebody until then; what was held for them before is free again. The slots must be free. */
export function holdSlots(
  tx: Tx,
  slots: readonly Slot[],
  {
    customer,
    offerId,
    until,
    now,
  }: {
    customer: Customer & { conversationId: number }
    offerId: number | null
    until: Temporal.Instant
    now: Temporal.Instant
  },
): void {
  dropExpiredHolds(tx, now)
  dropHolds(tx, customer.conversationId)
  for (const slot of slots)
    insertBooking(tx, { ...customer, ...placeOf(slot), state: 'held', heldUntil: until, offerId, ...begun(now) })
}

/** Nothing is on offer any more. */
export function releaseTimes(tx: Tx, conversationId: number, now: Temporal.Instant): void {
  dropHolds(tx, conversationId)
  closeOffers(tx, conversationId, now)
}

/** When and with whom, as a booking keeps it. */
export function placeOf({ start, end, resourceId }: Slot): Pick<NewBooking, 'startsAt' | 'endsAt' | 'crewId'> {
  return {
    startsAt: Temporal.Instant.fromEpochMilliseconds(start),
    endsAt: Temporal.Instant.fromEpochMilliseconds(end),
    crewId: resourceId === shopItself ? null : resourceId,
  }
}

/** What every new row begins with. */
export function begun(now: Temporal.Instant): Pick<NewBooking, 'uid' | 'createdAt' | 'changedAt'> {
  return { uid: `job-${randomUUID()}`, createdAt: now, changedAt: now }
}
