// Days and times of the calendar as the pages write them: Tue 24 Nov, 09:00-10:30.
import { Temporal } from 'temporal-polyfill'
import { clocksOf } from '../conversations/twice.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const longWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Of minutes after midnight: 09:05. */
export function clockWords(minutes: number): string {
  const [hour, rest] = [Math.floor(minutes / 60), Math.floor(minutes % 60)]
  return [hour, rest].map((part) => `${part}`.padStart(2, '0')).join(':')
}

/** The name of a date, short and whole. */
export function dayWords({ date }: { date: string }): { weekday: string; dayOfMonth: number; title: string } {
  const day = Temporal.PlainDate.from(date)
  return {
    weekday: weekdays[day.dayOfWeek - 1] ?? '',
    dayOfMonth: day.day,
    title: `${longWeekdays[day.dayOfWeek - 1]} ${day.day} ${months[day.month - 1]}`,
  }
}

/** When a job is: Tue 24 Nov, 09:00-10:30. The year is said where it is not this one. */
export function jobTimes(
  { startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant },
  { zone, now }: { zone: string | null; now: Temporal.Instant },
): string {
  const [from, to, today] = [startsAt, endsAt, now].map((at) => at.toZonedDateTimeISO(zone ?? 'UTC')) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ]
  const day = `${weekdays[from.dayOfWeek - 1]} ${from.day} ${months[from.month - 1]}`
  const year = from.year === today.year ? '' : ` ${from.year}`
  const ends = from.toPlainDate().equals(to.toPlainDate()) ? clock(to) : `${weekdays[to.dayOfWeek - 1]} ${clock(to)}`
  const clocks = zone ? clocksOf(from, to) : null
  if (clocks) return `${day}${year}, ${clock(from)} ${clocks[0]}-${ends} ${clocks[1]}`
  return `${day}${year}, ${clock(from)}-${ends}${zone ? '' : ' UTC'}`
}

function clock(at: Temporal.ZonedDateTime): string {
  return at.toPlainTime().toString().slice(0, 5)
}
