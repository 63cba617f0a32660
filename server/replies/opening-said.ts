// What is said of the hours to who asked for them: of the days that were asked for, else of the week with what differs soon.
import { Temporal } from 'temporal-polyfill'
import { nextOpening, type OpenDay, type Openings, openingOn, openingsFrom, type Span } from '../bookings/opening.ts'
import type { HoursAsked } from '../understanding/hours-asked.ts'
import type { Quotable } from './quotable.ts'

/** `until`: it is asked of this minute; `except`: days unlike the week; `days`: none for the week itself. */
export type OpeningSaid =
  | { say: 'openThen'; day: OpenDay; until: string | null }
  | { say: 'closedThen'; days: OpenDay[]; isNow: boolean; next: OpenDay }
  | { say: 'hoursAre'; days: OpenDay[]; except: OpenDay[] }
  | { say: 'hoursUnknown' }

/** `now` is the shop's wall clock. */
export function openingSaid(
  asked: HoursAsked | null,
  { zone, hours, hoursWords, specialDays }: Pick<Quotable, 'zone' | 'hours' | 'hoursWords' | 'specialDays'>,
  now: Temporal.PlainDateTime,
): OpeningSaid {
  if (!hours) return hoursWords === null ? { say: 'hoursUnknown' } : theWeek([])
  if (!zone) return theWeek([])
  const openings = { hours, specialDays }
  const today = now.toPlainDate()
  const within = (days: number) =>
    openingsFrom(openings, today, today.add({ days })).filter(({ isSpecial }) => isSpecial)
  if (asked?.isNow) return ofNow(openings, now)
  if (asked?.ofHolidays) return theWeek(within(holidayDays).slice(0, mostExcept))
  const dates = asked ? datesOf(asked, today) : []
  if (dates.length === 0) return theWeek(within(6))
  const days = dates.map((date) => openingOn(openings, date))
  if (days.length > mostDays) return theWeek(days.filter(({ isSpecial }) => isSpecial).slice(0, mostExcept))
  const [only] = days
  if (days.length === 1 && dates[0]?.equals(today) && only && isOver(only.spans, now)) return ofNow(openings, now)
  return ofDays(openings, days)
}

/** So far ahead holidays are told of, and so many of them. */
const holidayDays = 120
const mostExcept = 3
/** More days than these are told as a week. */
const mostDays = 7

function theWeek(except: OpenDay[]): OpeningSaid {
  return { say: 'hoursAre', days: [], except }
}

function ofDays(openings: Openings, days: OpenDay[]): OpeningSaid {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return theWeek([])
  if (days.length === 1 && first.spans.length > 0) return { say: 'openThen', day: first, until: null }
  if (days.some(({ spans }) => spans.length > 0)) return { say: 'hoursAre', days, except: [] }
  return closed(openings, { days, isNow: false, from: Temporal.PlainDate.from(last.date).add({ days: 1 }) })
}

function ofNow(openings: Openings, now: Temporal.PlainDateTime): OpeningSaid {
  const today = now.toPlainDate()
  const day = openingOn(openings, today)
  const time = clockOf(now)
  const span = day.spans.find(({ opens, closes }) => opens <= time && time < closes)
  if (span) return { say: 'openThen', day, until: span.closes }
  const later = { ...day, spans: day.spans.filter(({ opens }) => opens > time) }
  if (later.spans.length > 0) return { say: 'closedThen', days: [day], isNow: true, next: later }
  return closed(openings, { days: [day], isNow: true, from: today.add({ days: 1 }) })
}

function closed(
  openings: Openings,
  { days, isNow, from }: { days: OpenDay[]; isNow: boolean; from: Temporal.PlainDate },
): OpeningSaid {
  const next = nextOpening(openings, from)
  return next ? { say: 'closedThen', days, isNow, next } : { say: 'hoursAre', days, except: [] }
}

function isOver(spans: readonly Span[], now: Temporal.PlainDateTime): boolean {
  return spans.length > 0 && spans.every(({ closes }) => closes <= clockOf(now))
}

/** In order, each once; what is over is not told. */
function datesOf({ times }: HoursAsked, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const dates = times.flatMap(({ date, dateEnd }) => {
    if (date === null) return []
    const first = Temporal.PlainDate.from(date)
    const count = Math.min(longest, first.until(dateEnd ?? date).days)
    return Array.from({ length: Math.max(0, count) + 1 }, (_, days) => first.add({ days }))
  })
  const once = [...new Set(dates.map((date) => date.toString()))]
    .toSorted()
    .map((date) => Temporal.PlainDate.from(date))
  return once.filter((date) => Temporal.PlainDate.compare(date, today) >= 0)
}

const longest = 62

function clockOf(now: Temporal.PlainDateTime): string {
  return now.toPlainTime().toString().slice(0, 5)
}
