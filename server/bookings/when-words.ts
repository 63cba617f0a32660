// When a booking is, for the people of the shop: Tue Nov 24, 9-10:30am.
import type { Temporal } from 'temporal-polyfill'
import { clocksOf } from '../conversations/twice.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function whenInWords(
  { startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant },
  zone: string,
): string {
  const [from, to] = [startsAt.toZonedDateTimeISO(zone), endsAt.toZonedDateTimeISO(zone)]
  const day = `${weekdays[from.dayOfWeek - 1]} ${months[from.month - 1]} ${from.day}`
  const clocks = clocksOf(from, to)
  if (clocks) return `${day}, ${clock(from)}${halfOf(from)} ${clocks[0]}-${clock(to)}${halfOf(to)} ${clocks[1]}`
  const isSameHalf = halfOf(from) === halfOf(to)
  return `${day}, ${clock(from)}${isSameHalf ? '' : halfOf(from)}-${clock(to)}${halfOf(to)}`
}

function clock({ hour, minute }: Temporal.ZonedDateTime): string {
  const figures = String(hour % 12 || 12)
  return minute === 0 ? figures : `${figures}:${String(minute).padStart(2, '0')}`
}

function halfOf({ hour }: Temporal.ZonedDateTime): string {
  return hour < 12 ? 'am' : 'pm'
}
