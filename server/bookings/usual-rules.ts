import type { BookingRules } from './availability.ts'

/** How a shop books until it says otherwise. */
export const usualRules: Omit<BookingRules, 'zone'> = {
  gridMinutes: 30,
  minNoticeMinutes: 120,
  lookAheadDays: 60,
  mostPerDay: null,
  travelMinutes: 30,
}
