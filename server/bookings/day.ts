// One day of the calendar, in minutes of the shop's wall clock.
import type { CountryCode } from 'libphonenumber-js/max'
import type { Temporal } from 'temporal-polyfill'
import type { DayProps, ItemProps } from '../../views/bookings/week.tsx'
import type { Busy } from '../calendars/busy-store.ts'
import { callerById } from '../callers/store.ts'
import { whoIs } from '../callers/who.ts'
import type { Queries } from '../database/queries.ts'
import type { Resource } from './availability.ts'
import { clockWords, dayWords } from './clock-words.ts'
import { type Interval, overlap } from './interval.ts'
import { type LocalDay, minutesOf, wallMinutes } from './local-day.ts'
import { sideBySide } from './side-by-side.ts'
import type { NamedDay } from './special-days-store.ts'
import type { Booking } from './store.ts'
import type { Doer } from './week-people.ts'
import { workingHours } from './working-hours.ts'

export type DayView = {
  db: Queries
  day: LocalDay
  jobs: readonly Booking[]
  busy: readonly Busy[]
  resources: readonly Resource[]
  named: readonly NamedDay[]
  /** Empty where there is nobody to tell apart. */
  doers: readonly Doer[]
  country: CountryCode
  now: Temporal.Instant
  today: string
}

export function dayProps(view: DayView): Omit<DayProps, 'isChosen'> {
  const { day, today, now, resources } = view
  const open = openOf(view)
  const ofDay = view.named.filter(({ date }) => date === day.date)
  const busy = view.busy.filter((each) => overlap(spanOf(each), day))
  const jobs = view.jobs.filter((job) => overlap(spanOf(job), day)).map((job) => jobItem(job, view))
  const [whole, timed] = [busy.filter((each) => isWhole(each, day)), busy.filter((each) => !isWhole(each, day))]
  const items = [...jobs, ...timed.map((each, n) => busyItem(each, n, day))]
  return {
    date: day.date,
    ...dayWords(day),
    isToday: day.date === today,
    isPast: day.date < today,
    open,
    hours: resources.length === 0 ? null : open.map(({ start, end }) => `${clockWords(start)}-${clockWords(end)}`),
    names: ofDay.flatMap(({ name }) => name ?? []),
    wholeDay: wholeDayWords(whole),
    items: sideBySide(items.sort((one, other) => one.span.start - other.span.start)),
    now:
      day.start <= now.epochMilliseconds && now.epochMilliseconds < day.end
        ? wallMinutes(day, now.epochMilliseconds)
        : null,
  }
}

/** When at least one of them works. */
function openOf({ resources, day, named }: DayView): Interval[] {
  const special = named.flatMap(({ date, resourceId, hours }) => (hours ? [{ date, resourceId, hours }] : []))
  const all = resources.flatMap((resource) => workingHours(resource, day, special))
  const joined: Interval[] = []
  for (const { opens, closes } of all.sort((one, other) => one.opens - other.opens)) {
    const last = joined.at(-1)
    if (last && opens <= last.end) last.end = Math.max(last.end, closes)
    else joined.push({ start: opens, end: closes })
  }
  return joined
}

type Item = Omit<ItemProps, 'lane' | 'lanes'>

function jobItem(job: Booking, { db, day, doers, country, now }: DayView): Item {
  const caller = job.callerId === null ? undefined : callerById(db, job.callerId)
  const who = caller && whoIs(caller, { country })
  const doer = doers.find(({ id }) => id === job.crewId)
  const isHeld = job.state === 'held'
  return {
    id: `job-${job.id}`,
    kind: isHeld ? 'held' : job.state === 'done' ? 'done' : 'job',
    href: isHeld
      ? job.conversationId === null
        ? null
        : `/conversations/${job.conversationId}`
      : `/bookings/${job.id}`,
    ...timesOf(job, day),
    title: job.name ?? who?.name ?? who?.number ?? 'Nobody named',
    detail: isHeld
      ? offeredWords(job, now)
      : [job.need ?? job.service?.replaceAll('-', ' '), job.address].filter(Boolean).join(', '),
    doer: doer ? { name: doer.name, initials: doer.initials } : null,
    tone: doer?.tone ?? 0,
    isConfirmed: job.confirmedAt !== null,
    moves: job.state === 'booked' && day.start <= job.startsAt.epochMilliseconds ? job.id : null,
  }
}

function offeredWords({ heldUntil }: Booking, now: Temporal.Instant): string {
  const minutes = heldUntil
    ? Math.max(1, Math.round((heldUntil.epochMilliseconds - now.epochMilliseconds) / 60_000))
    : 0
  return minutes < 90 ? `offered, kept for ${minutes} min` : `offered, kept for ${Math.round(minutes / 60)} h`
}

function isWhole(each: Busy, day: LocalDay): boolean {
  const { start, end } = spanOf(each)
  return each.isAllDay || (start <= day.start && day.end <= end)
}

/** What takes the whole day, each once; null where nothing does. */
function wholeDayWords(busy: Busy[]): string | null {
  const words = busy.map(({ summary, calendar }) => `${summary ?? 'Busy'} (${calendar})`)
  return busy.length === 0 ? null : [...new Set(words)].join(', ')
}

function busyItem(busy: Busy, n: number, day: LocalDay): Item {
  return {
    ...{ id: `busy-${day.date}-${n}`, kind: 'busy', href: null },
    ...timesOf(busy, day),
    title: busy.summary ?? 'Busy',
    detail: busy.calendar,
    ...{ doer: null, tone: 0, isConfirmed: false, moves: null },
  }
}

type Timed = { startsAt: Temporal.Instant; endsAt: Temporal.Instant }

/** What goes over midnight stands on both days. */
function timesOf(timed: Timed, day: LocalDay): Pick<Item, 'span' | 'times'> {
  const { start, end } = spanOf(timed)
  const from = start <= day.start ? 0 : wallMinutes(day, start)
  const until = end >= day.end ? minutesOf('24:00') : wallMinutes(day, end)
  // Where the clocks are set back an hour the end may be before the start on the wall.
  const span = { start: from, end: Math.max(until, from + 5) }
  return { span, times: `${clockWords(from)}-${clockWords(until)}` }
}

function spanOf({ startsAt, endsAt }: Timed): Interval {
  return { start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds }
}
