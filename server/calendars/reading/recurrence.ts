// A repeat rule lays its days out period by period (RFC 5545, 3.3.10) and is followed only within the window. ical.js' own
// iterator walks every time since the first, never comes back from a rule that never matches
// (FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30), and leaves BYWEEKNO and most of BYSETPOS out.
import { civilDate, dayLength, dayNumber, daysInMonth, weekdayOf } from './civil.ts'
import type { Rule } from './rule.ts'
import { placesOf, timesOfDay } from './times-of-day.ts'

/**
 * `starts` are wall times within the window, sorted. Not whole: there are more, or finding them would take too long; `looked`
 * is how many days and times it took.
 */
export type Expansion = { starts: number[]; isWhole: boolean; looked: number }

type Question = { rule: Rule; start: number; from: number; to: number; most: number; patience: number }

/** The wall times of a rule from its `start` on within `[from, to)`, at most `most` of them and with so much patience. */
export function expandRule({ rule, start, from, to, most, patience }: Question): Expansion {
  const { until, count } = rule
  const times = timesOfDay(rule, start)
  const fits = dayFilter(rule, Math.floor(start / dayLength))
  const last = Math.min(to - 1, until ?? Number.POSITIVE_INFINITY)
  const starts: number[] = []
  let counted = 0
  let looked = 0
  for (let period = firstPeriod(rule, start, from); ; period += stepOf(rule)) {
    const days = daysOfPeriod(rule, { start, fits, period })
    if (days.first * dayLength > last) return { starts, isWhole: true, looked }
    looked += days.looked
    if (looked > patience) return { starts, isWhole: false, looked }
    // Whole days before the window need only be counted.
    const isBefore = count !== null && (days.first + days.length) * dayLength <= from && days.first * dayLength > start
    if (isBefore && rule.bySetPos.length === 0 && times.isSame) {
      counted += days.matching.length * times.on(days.first).length
      if (counted >= count) return { starts, isWhole: true, looked }
      continue
    }
    for (const wall of wallsOf(rule, days.matching, times.on)) {
      if (wall < start) continue
      if (wall > last || (count !== null && counted >= count)) return { starts, isWhole: true, looked }
      counted += 1
      looked += 1
      if (wall < from) continue
      if (starts.length >= most) return { starts, isWhole: false, looked }
      starts.push(wall)
    }
  }
}

function* wallsOf(rule: Rule, days: number[], timesOn: (day: number) => number[]): Generator<number> {
  if (rule.bySetPos.length === 0 || isWithinDay(rule)) {
    for (const day of days) for (const time of timesOn(day)) yield day * dayLength + time
    return
  }
  const times = timesOn(days[0] ?? 0)
  for (const place of placesOf(rule.bySetPos, days.length * times.length)) {
    const day = days[Math.floor(place / times.length)] ?? 0
    yield day * dayLength + (times[place % times.length] ?? 0)
  }
}

function isWithinDay({ freq }: Rule): boolean {
  return freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY'
}

function stepOf(rule: Rule): number {
  return isWithinDay(rule) ? 1 : rule.interval
}

function firstPeriod(rule: Rule, start: number, from: number): number {
  const first = periodOf(rule, Math.floor(start / dayLength))
  const wanted = periodOf(rule, Math.floor(from / dayLength)) - 1
  if (rule.count !== null || wanted <= first) return first
  return first + Math.floor((wanted - first) / stepOf(rule)) * stepOf(rule)
}

function periodOf({ freq, weekStart }: Rule, day: number): number {
  if (freq === 'WEEKLY') return Math.floor((day - firstWeekday(weekStart)) / 7)
  if (freq !== 'YEARLY' && freq !== 'MONTHLY') return day
  const { year, month } = civilDate(day)
  return freq === 'YEARLY' ? year : year * 12 + month - 1
}

// Day 4 of 1970 was a Sunday: day number 3.
function firstWeekday(weekStart: number): number {
  return 3 + weekStart
}

type PeriodDays = { first: number; length: number; matching: number[]; looked: number }

type PeriodQuestion = { start: number; fits: DayTest; period: number }

function daysOfPeriod(rule: Rule, question: PeriodQuestion): PeriodDays {
  if (rule.freq === 'YEARLY') return daysOfYear(rule, question)
  const { first, length } = spanOf(rule, question.period)
  return { first, length, matching: daysThat(question.fits, first, length), looked: length }
}

function spanOf({ freq, weekStart }: Rule, period: number): { first: number; length: number } {
  if (freq === 'WEEKLY') return { first: period * 7 + firstWeekday(weekStart), length: 7 }
  if (freq !== 'MONTHLY') return { first: period, length: 1 }
  const [year, month] = [Math.floor(period / 12), (((period % 12) + 12) % 12) + 1]
  return { first: dayNumber(year, month, 1), length: daysInMonth(year, month) }
}

// Most yearly rules name their month: the other eleven need no look.
function daysOfYear(rule: Rule, { start, fits, period: year }: PeriodQuestion): PeriodDays {
  const first = dayNumber(year, 1, 1)
  const months = monthsToLookAt(rule, Math.floor(start / dayLength))
  const length = dayNumber(year + 1, 1, 1) - first
  const matching = months
    ? months.flatMap((month) => daysThat(fits, dayNumber(year, month, 1), daysInMonth(year, month)))
    : daysThat(fits, first, length)
  return { first, length, matching, looked: months ? months.length * 31 : length }
}

function monthsToLookAt(rule: Rule, startDay: number): number[] | null {
  if (rule.byMonth.length > 0) return rule.byMonth.toSorted((a, b) => a - b)
  return namesNoDay(rule) ? [civilDate(startDay).month] : null
}

function daysThat(fits: DayTest, first: number, length: number): number[] {
  const days: number[] = []
  for (let day = first; day < first + length; day += 1) if (fits(day)) days.push(day)
  return days
}

function namesNoDay(rule: Rule): boolean {
  return [rule.byDay, rule.byMonthDay, rule.byYearDay, rule.byWeekNo].every(({ length }) => length === 0)
}

type DayTest = (day: number) => boolean

/** What the rule leaves open comes from the first day: its weekday, its day of the month. */
function dayFilter(rule: Rule, startDay: number): DayTest {
  const tests: DayTest[] = []
  const { freq, byMonth, byMonthDay, byYearDay, byWeekNo, byDay } = rule
  if (byMonth.length > 0) tests.push((day) => byMonth.includes(civilDate(day).month))
  if (byWeekNo.length > 0) tests.push((day) => isInWeeks(day, rule))
  if (byYearDay.length > 0) tests.push((day) => isInYearDays(day, byYearDay))
  if (byMonthDay.length > 0) tests.push((day) => isInMonthDays(day, byMonthDay))
  if (byDay.length > 0) tests.push((day) => byDay.some((each) => isWeekday(day, each, rule)))
  if (namesNoDay(rule) && (freq === 'YEARLY' || freq === 'MONTHLY')) {
    tests.push((day) => civilDate(day).day === civilDate(startDay).day)
  }
  const takesWeekday = freq === 'WEEKLY' || (freq === 'YEARLY' && byWeekNo.length > 0)
  if (takesWeekday && byDay.length + byMonthDay.length + byYearDay.length === 0) {
    tests.push((day) => weekdayOf(day) === weekdayOf(startDay))
  }
  return (day) => tests.every((test) => test(day))
}

function isInMonthDays(dayNo: number, wanted: number[]): boolean {
  const { year, month, day } = civilDate(dayNo)
  return wanted.includes(day) || wanted.includes(day - daysInMonth(year, month) - 1)
}

function isInYearDays(day: number, wanted: number[]): boolean {
  const { year } = civilDate(day)
  const ofYear = day - dayNumber(year, 1, 1) + 1
  return wanted.includes(ofYear) || wanted.includes(day - dayNumber(year + 1, 1, 1))
}

function isInWeeks(day: number, { byWeekNo, weekStart }: Rule): boolean {
  // A week belongs to the year that holds its fourth day.
  const fourth = day - ((((weekdayOf(day) - weekStart) % 7) + 7) % 7) + 3
  const { year } = civilDate(fourth)
  const number = Math.floor((fourth - dayNumber(year, 1, 1)) / 7) + 1
  const weeksLeft = Math.floor((dayNumber(year + 1, 1, 1) - 1 - fourth) / 7) + 1
  return byWeekNo.includes(number) || byWeekNo.includes(-weeksLeft)
}

/** `2MO` is the second Monday of the month, or of the year where no month is named; elsewhere the number means nothing. */
function isWeekday(dayNo: number, wanted: Rule['byDay'][number], rule: Rule): boolean {
  if (weekdayOf(dayNo) !== wanted.weekday) return false
  if (wanted.nth === 0) return true
  const { year, month, day } = civilDate(dayNo)
  const { freq, byMonth, byWeekNo } = rule
  if (freq === 'MONTHLY' || (freq === 'YEARLY' && byMonth.length > 0)) {
    return isNth(day - 1, daysInMonth(year, month) - day, wanted.nth)
  }
  if (freq !== 'YEARLY' || byWeekNo.length > 0) return true
  return isNth(dayNo - dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1) - 1 - dayNo, wanted.nth)
}

function isNth(daysBefore: number, daysAfter: number, nth: number): boolean {
  return nth > 0 ? Math.floor(daysBefore / 7) + 1 === nth : Math.floor(daysAfter / 7) + 1 === -nth
}
