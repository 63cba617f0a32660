import type { Temporal } from 'temporal-polyfill'

/** A moment as a page shows it: `iso` for machines, `words` for people, such as `10:13`, `yesterday 10:13` or `12 Mar 10:13`. */
export type When = { iso: string; words: string }

/** In the shop's zone; until that is set in UTC, and then each time says so. */
export function shopTime(at: Temporal.Instant, { zone, now }: { zone: string | null; now: Temporal.Instant }): When {
  const local = at.toZonedDateTimeISO(zone ?? 'UTC')
  const today = now.toZonedDateTimeISO(zone ?? 'UTC').toPlainDate()
  const clock = local.toPlainTime().toString().slice(0, 5)
  const day = dayWords(local.toPlainDate(), today)
  return { iso: at.toString(), words: [day, clock, zone ? '' : 'UTC'].filter(Boolean).join(' ') }
}

/** The same with seconds, for what is watched as it happens. */
export function shopTimeToTheSecond(at: Temporal.Instant, clock: { zone: string | null; now: Temporal.Instant }): When {
  const local = at.toZonedDateTimeISO(clock.zone ?? 'UTC').toPlainTime()
  const { iso, words } = shopTime(at, clock)
  return { iso, words: words.replace(/\d\d:\d\d/, local.toString({ smallestUnit: 'second' })) }
}

/** How long ago, for somebody who waits: `just now`, `7 min`, `3 h`, `2 days`. */
export function waitWords(since: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.floor((now.epochMilliseconds - since.epochMilliseconds) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`
  return `${Math.floor(minutes / 1440)} days`
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function dayWords(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const daysAgo = date.until(today).days
  if (daysAgo === 0) return ''
  if (daysAgo === 1) return 'yesterday'
  if (daysAgo > 1 && daysAgo < 7) return weekdays[date.dayOfWeek - 1] ?? ''
  const year = date.year === today.year ? '' : ` ${date.year}`
  return `${date.day} ${months[date.month - 1]}${year}`
}
