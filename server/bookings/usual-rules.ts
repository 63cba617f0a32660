import { usualBooking } from '../settings/settings.ts'
import type { BookingRules } from './availability.ts'

/** Slots begin on it, counted from when the day's work begins. */
export const gridMinutes = 30

/** How a shop books until it says otherwise. */
export const usualRules: Omit<BookingRules, 'zone'> = {
  gridMinutes,
  minNoticeMinutes: usualBooking.noticeMinutes,
  lookAheadDays: usualBooking.aheadDays,
  mostPerDay: null,
  travelMinutes: usualBooking.travelMinutes,
}
