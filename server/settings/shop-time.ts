import type { Temporal } from 'temporal-polyfill'

/** A moment as a page shows it: `iso` for machines, `words` for people, such as `10:13`, `yesterday 10:13`, `tomorrow 08:00` or `12 Mar 10:13`. */
export type When = { iso: string; words: string }

/** Where the shop is on the world's clock. */
export type Clock = { zone: string | null; now: Temporal.Instant }

/** In the shop's zone; until that is set in UTC, and then each time says so. */
export function shopTime(at: Temporal.Instant, clock: Clock): When {
  const words = [dayWords(dateOf(at, clock), dateOf(clock.now, clock)), shopClock(at, clock).words]
  return { iso: at.toString(), words: words.filter(Boolean).join(' ') }
}

/** The time of day alone, for what stands under the heading of its day: `10:13`. */
export function shopClock(at: Temporal.Instant, { zone }: Clock): When {
  const time = localTime(at, zone).toPlainTime().toString().slice(0, 5)
  return { iso: at.toString(), words: zone ? time : `${time} UTC` }
}

/** The heading of a day: `Today`, `Yesterday`, `Tuesday`, `Tue 3 Mar`, `3 Mar 2024`; `iso` is the date. */
export function shopDay(at: Temporal.Instant, clock: Clock): When {
  const date = dateOf(at, clock)
  const today = dateOf(clock.now, clock)
  const daysAgo = date.until(today).days
  const weekday = weekdays[date.dayOfWeek - 1] ?? ''
  if (daysAgo === 0 || daysAgo === 1) return { iso: date.toString(), words: daysAgo ? 'Yesterday' : 'Today' }
  if (daysAgo > 1 && daysAgo < 7) return { iso: date.toString(), words: longWeekdays[date.dayOfWeek - 1] ?? '' }
  const words = dayWords(date, today)
  return { iso: date.toString(), words: date.year === today.year ? `${weekday} ${words}` : words }
}

/** How long ago, as short as a list needs it: `7 min`, `10:13`, `yesterday`, `Tue`, `12 Mar`. */
export function shopAgo(at: Temporal.Instant, clock: Clock): When {
  const iso = at.toString()
  const minutes = (clock.now.epochMilliseconds - at.epochMilliseconds) / 60_000
  if (minutes >= 0 && minutes < 60) return { iso, words: waitWords(at, clock.now) }
  return { iso, words: dayWords(dateOf(at, clock), dateOf(clock.now, clock)) || shopClock(at, clock).words }
}

/** The same with seconds, for what is watched as it happens. */
export function shopTimeToTheSecond(at: Temporal.Instant, clock: { zone: string | null; now: Temporal.Instant }): When {
  const local = at.toZonedDateTimeISO(clock.zone ?? 'UTC').toPlainTime()
  const { iso, words } = shopTime(at, clock)
  return { iso, words: words.replace(/\d\d:\d\d/, local.toString({ smallestUnit: 'second' })) }
}

/** How long ago, for somebody who waits: `just now`, `7 min`, `3 h`, `2 days`. */
export function waitWords(since: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = minutesSince(since, now)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`
  return `${Math.floor(minutes / 1440)} days`
}

/** Whole minutes that somebody has waited. */
export function minutesSince(since: Temporal.Instant, now: Temporal.Instant): number {
  return Math.floor((now.epochMilliseconds - since.epochMilliseconds) / 60_000)
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const longWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function localTime(at: Temporal.Instant, zone: string | null) {
  return at.toZonedDateTimeISO(zone ?? 'UTC')
}

function dateOf(at: Temporal.Instant, { zone }: Clock): Temporal.PlainDate {
  return localTime(at, zone).toPlainDate()
}

function dayWords(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const daysAgo = date.until(today).days
  if (daysAgo === 0) return ''
  if (daysAgo === 1) return 'yesterday'
  if (daysAgo === -1) return 'tomorrow'
  if (daysAgo > 1 && daysAgo < 7) return weekdays[date.dayOfWeek - 1] ?? ''
  const year = date.year === today.year ? '' : ` ${date.year}`
  return `${date.day} ${months[date.month - 1]}${year}`
}
