import type { Temporal } from 'temporal-polyfill'
import { closeCallbacks } from '../callbacks/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Booking } from './store.ts'

/** Whoever has a job agreed waits for no call any more, by whatever way it came to be agreed. */
export function endWait(db: Queries, { callerId }: Booking, now: Temporal.Instant): void {
  if (callerId !== null) closeCallbacks(db, callerId, { because: 'booked', now })
}
