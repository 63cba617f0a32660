import { Temporal } from 'temporal-polyfill'
import { weekdays } from '../../settings/opening-hours.ts'
import type { Deed, Moment, Story } from './story.ts'
import { hours } from './week.ts'

/** One deed at its moment, in words that fit the day. */
export type Dated = { at: Temporal.Instant; deed: Deed; story: Story }

/** The story as far as it has come by now; what would lie ahead, or before the door opened today, ends it. */
export function dateStory(story: Story, now: Temporal.ZonedDateTime): Dated[] {
  const dated: Dated[] = []
  let minute = now
  for (const [place, [when, deed]] of story.events.entries()) {
    const next = momentOf(when, { now, last: minute })
    const at = next?.add({ milliseconds: spread(`${story.from} ${when} ${place}`) })
    if (!next || !at || Temporal.ZonedDateTime.compare(at, now.subtract({ minutes: 2 })) > 0) break
    if (when.startsWith('-') && isNight(next) && !story.isUrgent) break
    minute = next
    dated.push({ at: at.toInstant(), deed: inWords(deed, next.toPlainDate()), story })
  }
  return dated
}

function momentOf(
  when: Moment,
  { now, last }: { now: Temporal.ZonedDateTime; last: Temporal.ZonedDateTime },
): Temporal.ZonedDateTime | null {
  if (when.startsWith('+')) return last.add({ minutes: Number(when) })
  if (when.startsWith('-'))
    return now.add({ minutes: Number(when) }).round({ smallestUnit: 'minute', roundingMode: 'floor' })
  const [day = '', clock = ''] = when.split(' ')
  const date = dateOf(day, now.toPlainDate())
  if (day === 'today' && !isOpen(date, clock)) return null
  return date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: clock })
}

function isNight({ hour }: Temporal.ZonedDateTime): boolean {
  return hour < 7 || hour >= 22
}

function dateOf(day: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (day === 'today') return today
  if (day === 'yesterday') return today.subtract({ days: 1 })
  const before = [1, 2, 3, 4, 5, 6, 7].map((days) => today.subtract({ days }))
  const wanted = day === 'sat' ? [6] : day === 'sun' ? [7] : [1, 2, 3, 4, 5]
  const found = before.filter(({ dayOfWeek }) => wanted.includes(dayOfWeek)).toReversed()
  return found[day.startsWith('w') ? Number(day.slice(1)) - 1 : 0] ?? today
}

function isOpen({ dayOfWeek }: Temporal.PlainDate, clock: string): boolean {
  const day = hours[weekdays[dayOfWeek - 1] ?? 'sun']
  return day !== null && day.opens <= clock && clock < day.closes
}

function inWords(deed: Deed, date: Temporal.PlainDate): Deed {
  if (deed.do !== 'text' && deed.do !== 'reply') return deed
  const body = deed.body.replaceAll(/(^|[.?!] )?\{\+(\d)\}/g, (_, start, days) => {
    const day = weekdayAhead(date, Number(days))
    return start === undefined ? day : start + day.charAt(0).toUpperCase() + day.slice(1)
  })
  return { ...deed, body }
}

/** The weekday that lies so many weekdays ahead, as people say it. */
function weekdayAhead(date: Temporal.PlainDate, days: number): string {
  const day = dayAhead(date, days)
  return date.until(day).days === 1 ? 'tomorrow' : day.toLocaleString('en', { weekday: 'long' })
}

/** The day that lies so many weekdays ahead; 0 is the day itself. */
export function dayAhead(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let day = date
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5) left--
  }
  return day
}

/** Nobody calls on the full minute: up to 50 s more, always the same for the same words. */
function spread(words: string): number {
  let hash = 7
  for (const letter of words) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003
  return hash % 50_000
}
