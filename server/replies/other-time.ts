// "Cancel tomorrow", while the job is on Thursday: what is given up or refused is at another time than what is booked.
import type { Booking } from '../bookings/store.ts'
import { slotsIn } from '../understanding/choice/slots.ts'
import type { Reading } from '../understanding/reading.ts'
import type { Situation } from '../understanding/understanding.ts'
import { findRefused } from '../understanding/windows/windows.ts'

export function namesOtherTime(
  reading: Reading,
  { ahead, situation }: { ahead: readonly Booking[]; situation: Situation },
): boolean {
  if (ahead.length === 0) return false
  const wall = (at: Booking['startsAt']) => at.toZonedDateTimeISO(situation.zone).toPlainDateTime()
  const booked = ahead.map(({ startsAt, endsAt }, n) => ({ n: n + 1, start: wall(startsAt), end: wall(endsAt) }))
  const named = findRefused(reading, { ...situation, offered: [] })
  return named.length > 0 && !named.some((window) => slotsIn(window, booked).length > 0)
}
