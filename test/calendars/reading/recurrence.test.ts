import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate, dayLength, dayNumber, daysInMonth, weekdayOf } from '../../../server/calendars/reading/civil.ts'
import { expandRule } from '../../../server/calendars/reading/recurrence.ts'
import { readRule } from '../../../server/calendars/reading/rule.ts'

const runs = Number(process.env.READING_RUNS ?? 150)

test('days and dates go over into each other for every year that a file can name', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      const date = civilDate(day)
      expect(dayNumber(date.year, date.month, date.day)).toBe(day)
      const iso = new Date(day * dayLength)
      expect(date).toEqual({ year: iso.getUTCFullYear(), month: iso.getUTCMonth() + 1, day: iso.getUTCDate() })
      expect(weekdayOf(day)).toBe(iso.getUTCDay())
    }),
    { numRuns: runs * 3 },
  )
})

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const list = <T>(each: fc.Arbitrary<T>) => fc.uniqueArray(each, { minLength: 1, maxLength: 3 })
const sometimes = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined, freq: 2 })

type Parts = {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  interval: number
  weekStart: number
  months?: number[]
  monthDays?: number[]
  days?: { nth: number; weekday: number }[]
}

const parts: fc.Arbitrary<Parts> = fc.record({
  freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
  interval: fc.integer({ min: 1, max: 4 }),
  weekStart: fc.integer({ min: 0, max: 6 }),
  months: sometimes(list(fc.integer({ min: 1, max: 12 }))),
  monthDays: sometimes(list(fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0))),
  days: sometimes(list(fc.record({ nth: fc.integer({ min: -5, max: 5 }), weekday: fc.integer({ min: 0, max: 6 }) }))),
})

test('a rule strikes on exactly the days that the book says, looked at one by one', () => {
  const start = dayNumber(2023, 5, 17)
  fc.assert(
    fc.property(parts, (rule) => {
      const expected: number[] = []
      for (let day = start; day < start + 1500; day += 1) if (strikes(rule, start, day)) expected.push(day)
      const { starts, isWhole } = expandRule({
        rule: readRule(textOf(rule), () => 0) ?? expect.fail('not read'),
        start: start * dayLength,
        from: start * dayLength,
        to: (start + 1500) * dayLength,
        most: 10_000,
        patience: 1_000_000,
      })
      expect(isWhole).toBe(true)
      expect(starts.map((wall) => wall / dayLength)).toEqual(expected)
    }),
    { numRuns: runs },
  )
})

test('what a rule strikes in a window is what it strikes in a larger one, cut; a count only shortens it', () => {
  const start = dayNumber(2023, 5, 17) * dayLength
  fc.assert(
    fc.property(parts, fc.nat(1500), fc.nat(400), fc.integer({ min: 1, max: 60 }), (rule, offset, length, count) => {
      const strikesIn = (text: string, from: number, to: number) => {
        const read = readRule(text, () => 0) ?? expect.fail('not read')
        return expandRule({ rule: read, start, from, to, most: 10_000, patience: 1_000_000 }).starts
      }
      const [from, to] = [start + offset * dayLength, start + (offset + length) * dayLength]
      const all = strikesIn(textOf(rule), start, start + 2000 * dayLength)
      expect(strikesIn(textOf(rule), from, to)).toEqual(all.filter((at) => at >= from && at < to))
      const counted = all.slice(0, count).filter((at) => at >= from && at < to)
      expect(strikesIn(`${textOf(rule)};COUNT=${count}`, from, to)).toEqual(counted)
    }),
    { numRuns: runs },
  )
})

function textOf({ freq, interval, weekStart, months, monthDays, days }: Parts): string {
  const text = [`FREQ=${freq}`, `INTERVAL=${interval}`, `WKST=${names[weekStart]}`]
  if (months) text.push(`BYMONTH=${months}`)
  if (monthDays) text.push(`BYMONTHDAY=${monthDays}`)
  if (days) text.push(`BYDAY=${days.map(({ nth, weekday }) => `${nth || ''}${names[weekday]}`)}`)
  return text.join(';')
}

// The table of RFC 5545, 3.3.10, asked about one day at a time.
function strikes(rule: Parts, start: number, day: number): boolean {
  const { months, monthDays, days, freq } = rule
  const [date, first] = [civilDate(day), civilDate(start)]
  const length = daysInMonth(date.year, date.month)
  if (periodsBetween(rule, start, day) % rule.interval !== 0) return false
  if (months && !months.includes(date.month)) return false
  if (monthDays && !monthDays.some((each) => (each > 0 ? each : length + each + 1) === date.day)) return false
  if (days) return days.some((each) => weekdayOf(day) === each.weekday && isRightOne(each.nth, rule, day))
  if (monthDays || freq === 'DAILY') return true
  if (freq === 'WEEKLY') return weekdayOf(day) === weekdayOf(start)
  return date.day === first.day && (freq === 'MONTHLY' || months !== undefined || date.month === first.month)
}

function isRightOne(nth: number, { freq, months }: Parts, day: number): boolean {
  if (nth === 0 || freq === 'DAILY' || freq === 'WEEKLY') return true
  const { year, month } = civilDate(day)
  const isOfMonth = freq === 'MONTHLY' || months !== undefined
  const [from, to] = isOfMonth
    ? [dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month))]
    : [dayNumber(year, 1, 1), dayNumber(year, 12, 31)]
  const same = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((each) => (each - day) % 7 === 0)
  return same.at(nth > 0 ? nth - 1 : nth) === day
}

function periodsBetween({ freq, weekStart }: Parts, start: number, day: number): number {
  const [from, to] = [civilDate(start), civilDate(day)]
  if (freq === 'YEARLY') return to.year - from.year
  if (freq === 'MONTHLY') return to.year * 12 + to.month - from.year * 12 - from.month
  const weekOf = (each: number) => each - ((weekdayOf(each) - weekStart + 7) % 7)
  return freq === 'WEEKLY' ? (weekOf(day) - weekOf(start)) / 7 : day - start
}
