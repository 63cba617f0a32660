// Days as people say them from where they stand: today, Tue, Fri Nov 28, next week, by Fri.
import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../understanding/understanding.ts'
import { type TimeWords, timeWords } from './time-words.ts'

/** One day, or the days from `date` to `dateEnd`, both YYYY-MM-DD; `areWhole`: no hours of them are said after it. */
export type Days = { date: string; dateEnd: string | null; areWhole: boolean }

export function daysInWords(language: Language, days: Days, today: Temporal.PlainDate): string {
  const words = timeWords[language]
  const first = Temporal.PlainDate.from(days.date)
  if (days.dateEnd === null) return dayInWords(words, first, today)
  const last = Temporal.PlainDate.from(days.dateEnd)
  if (first.equals(today) && days.areWhole) return untilInWords(words, last, today)
  return rangeInWords(words, { first, last, today })
}

/** With its date, however near it is. */
export function dateInWords(language: Language, day: Temporal.PlainDate): string {
  const words = timeWords[language]
  return words.date(weekdayOf(words, day), dateOf(words, day))
}

function dayInWords(words: TimeWords, day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const ahead = daysBetween(today, day)
  if (ahead === 0) return words.today
  if (ahead === 1) return words.tomorrow
  return ahead > 1 && ahead < 7 ? weekdayOf(words, day) : words.date(weekdayOf(words, day), dateOf(words, day))
}

function untilInWords(words: TimeWords, last: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const day = dayInWords(words, last, today)
  return day === words.tomorrow ? words.today + words.or(day) + day : words.until(day)
}

type Range = { first: Temporal.PlainDate; last: Temporal.PlainDate; today: Temporal.PlainDate }

function rangeInWords(words: TimeWords, { first, last, today }: Range): string {
  const nextMonday = today.add({ days: 8 - today.dayOfWeek })
  if (first.equals(nextMonday) && last.equals(nextMonday.add({ days: 6 }))) return words.nextWeek
  if (first.equals(today)) return words.days(words.today, dayInWords(words, last, today))
  const isNear = daysBetween(today, first) > 0 && daysBetween(today, first) < 7 && daysBetween(first, last) < 7
  if (isNear && first.dayOfWeek === 6 && last.dayOfWeek === 7) return words.weekend
  if (isNear) return words.days(weekdayOf(words, first), weekdayOf(words, last))
  if (first.month === last.month && first.year === last.year)
    return words.daysOfMonth(first.day, last.day, monthOf(words, first))
  return words.dates(dateOf(words, first), dateOf(words, last))
}

function dateOf(words: TimeWords, day: Temporal.PlainDate): string {
  return words.dayOfMonth(day.day, monthOf(words, day))
}

function weekdayOf({ weekdays }: TimeWords, { dayOfWeek }: Temporal.PlainDate): string {
  return weekdays[dayOfWeek - 1] ?? ''
}

function monthOf({ months }: TimeWords, { month }: Temporal.PlainDate): string {
  return months[month - 1] ?? ''
}

function daysBetween(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return one.until(other).days
}
