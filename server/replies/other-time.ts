// "Cancel tomorrow", while the job is on Thursday: what is given up or refused is at another time than what is booked.
import type { Booking } from '../bookings/store.ts'
import { slotsIn } from '../understanding/choice/slots.ts'
import type { Reading } from '../understanding/reading.ts'
import type { OfferedSlot, Situation, WantedTime } from '../understanding/understanding.ts'
import { findRefused } from '../understanding/windows/windows.ts'

type Around = { ahead: readonly Booking[]; situation: Situation }

export function namesOtherTime(reading: Reading, { ahead, situation }: Around): boolean {
  if (ahead.length === 0) return false
  const booked = bookedIn({ ahead, situation })
  const named = findRefused(reading, { ...situation, offered: [] })
  return named.length > 0 && !named.some((window) => slotsIn(window, booked).length > 0)
}

/** "On garde jeudi", while the job is on Thursday. */
export function namesOwnTime(named: readonly WantedTime[], around: Around): boolean {
  if (around.ahead.length === 0) return false
  const booked = bookedIn(around)
  return named.length > 0 && named.every((window) => slotsIn(window, booked).length > 0)
}

function bookedIn({ ahead, situation }: Around): OfferedSlot[] {
  const wall = (at: Booking['startsAt']) => at.toZonedDateTimeISO(situation.zone).toPlainDateTime()
  return ahead.map(({ startsAt, endsAt }, n) => ({ n: n + 1, start: wall(startsAt), end: wall(endsAt) }))
}
