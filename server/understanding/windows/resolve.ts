// Which calendar days a said day is. Weeks begin on Monday; a weekday alone is the next one to come.
import { Temporal } from 'temporal-polyfill'
import type { DaySpan } from '../understanding.ts'
import type { Day, DayMention } from './day.ts'

type PlainDate = Temporal.PlainDate
export type Span = { date: PlainDate; last: PlainDate | null }

/**
 * `isOver`: the hour that was said for today has passed; `offered`: the days that we offered, which a weekday alone means first;
 * `within`: the days of which they spoke before; `beside`: the day that was named right before it for the same hours.
 */
export type Around = {
  today: PlainDate
  isOver: boolean
  offered: readonly PlainDate[]
  within: DaySpan | null
  beside: PlainDate | null
}

export function spanOfDay(mention: DayMention, now: Around, previous: PlainDate | null): Span | null {
  const span = daysOf(mention.day, now, previous)
  if (!span || !mention.bound) return span && tidy(span, now.today)
  if (mention.bound === 'after') return { date: (span.last ?? span.date).add({ days: 1 }), last: null }
  const end = mention.bound === 'before' ? span.date.subtract({ days: 1 }) : (span.last ?? span.date)
  return Temporal.PlainDate.compare(end, now.today) < 0 ? null : tidy({ date: now.today, last: end }, now.today)
}

function daysOf(day: Day, now: Around, previous: PlainDate | null): Span | null {
  if (day.is === 'date') return { date: day.date, last: day.last }
  if (day.is === 'weekday') return weekdaysOf(day, now)
  if (day.is === 'week') return weekOf(day, now.today)
  return day.is === 'day-after' ? { date: (previous ?? now.today).add({ days: 1 }), last: null } : null
}

function weekdaysOf(day: Day & { is: 'weekday' }, { today, isOver, offered, within, beside }: Around): Span {
  const isAlone = day.week === null && day.plus === 0 && day.to === null
  const following = isAlone ? followingOf(day.day, beside, today) : null
  const meant = isAlone ? offered.find((one) => one.dayOfWeek === day.day) : undefined
  const date = following ?? meant ?? (isAlone ? weekdayWithin(day.day, within) : null) ?? weekdayOf(day, today, isOver)
  const length = day.to === null ? 0 : (day.to - day.day + 7) % 7
  return { date, last: length > 0 ? date.add({ days: length }) : null }
}

/** "Week after next", and then "wed". */
function weekdayWithin(day: number, within: DaySpan | null): PlainDate | null {
  if (!within) return null
  const from = Temporal.PlainDate.from(within.from)
  const date = from.add({ days: (day - from.dayOfWeek + 7) % 7 })
  return date.toString() <= within.until ? date : null
}

/** Who says "Tuesday or Wednesday" on a Wednesday means the day after that Tuesday. */
function followingOf(day: number, beside: PlainDate | null, today: PlainDate): PlainDate | null {
  const next = beside?.add({ days: 1 })
  const isMeant = next?.dayOfWeek === day && today.dayOfWeek === day && Temporal.PlainDate.compare(next, today) > 0
  return isMeant ? next : null
}

function weekdayOf({ day, week, plus }: Day & { is: 'weekday' }, today: PlainDate, isOver: boolean): PlainDate {
  const inThisWeek = today.add({ days: day - today.dayOfWeek })
  if (week !== null && week > 0) return inThisWeek.add({ weeks: week + plus })
  const ahead = (day - today.dayOfWeek + 7) % 7
  const isNextWeek = ahead === 0 && week === null && isOver
  return today.add({ days: ahead + (isNextWeek ? 7 : 0) + plus * 7 })
}

/** The days of a week that still lie ahead; working days of a week that is over are the next week's. */
function weekOf({ ahead, from, to }: Day & { is: 'week' }, today: PlainDate): Span {
  const isWork = from === 1 && to === 5 && ahead === 0
  const weeks = isWork && today.dayOfWeek >= 5 ? 1 : ahead
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks })
  return { date: monday.add({ days: from - 1 }), last: monday.add({ days: to - 1 }) }
}

function tidy({ date, last }: Span, today: PlainDate): Span {
  const first = last && Temporal.PlainDate.compare(date, today) < 0 ? today : date
  return { date: first, last: last && Temporal.PlainDate.compare(last, first) > 0 ? last : null }
}
