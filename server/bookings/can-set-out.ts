import type { Temporal } from 'temporal-polyfill'
import type { Booking } from './store.ts'

const aheadHours = 6

/** Shortly before a job, to somebody's place, where there is a number to tell it to. */
export function canSetOut({ state, place, callerId, startsAt, endsAt }: Booking, now: Temporal.Instant): boolean {
  const isNear = now.until(startsAt).total('hours') < aheadHours && now.until(endsAt).total('hours') > 0
  return state === 'booked' && place === 'customer' && callerId !== null && isNear
}
