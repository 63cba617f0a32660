// Dates of figures with marks between them: 11/28, 28.11., 28/11/26, 2026-11-28.
import type { Temporal } from 'temporal-polyfill'
import { comingDate, dateOf } from './coming.ts'
import type { Calendar } from './dates.ts'
import type { Day } from './day.ts'
import { figureAt, isGlued, isStop, type Line, type Read, senseAt, textAt } from './line.ts'

const fractions = new Set([
  '1/2',
  '1/3',
  '2/3',
  '1/4',
  '3/4',
  '1/8',
  '3/8',
  '5/8',
  '7/8',
  '24/7',
  '50/50',
  '10/10',
  '9/10',
  '5/5',
])

export function readIso(line: Line, at: number): Read<Day> | null {
  const [year, month, day] = [figureAt(line, at), figureAt(line, at + 2), figureAt(line, at + 4)]
  const isIso = textAt(line, at).length === 4 && textAt(line, at + 1) === '-' && textAt(line, at + 3) === '-'
  const date = isIso && year && month && day ? dateOf(year, month, day) : null
  return date && { value: { is: 'date', date, last: null }, next: at + 5 }
}

/** Two or three figures with slashes, dots or dashes between them. */
export function readMarked(line: Line, at: number, calendar: Calendar): Read<Day> | null {
  const [first, mark, second] = [figureAt(line, at), textAt(line, at + 1), figureAt(line, at + 2)]
  if (first === null || second === null || !isTight(line, at)) return null
  const hasYear = textAt(line, at + 3) === mark && isGlued(line, at + 3) && isGlued(line, at + 4)
  const year = hasYear ? figureAt(line, at + 4) : null
  if (!mayBeDate(line, at, year !== null, calendar)) return null
  // Where points stand between them the day goes first everywhere.
  const isMonthFirst = calendar.isMonthFirst && mark !== '.'
  const date = inOrder({ first, second, year, calendar: { ...calendar, isMonthFirst } })
  const end = year === null ? at + 3 : at + 5
  return (
    date && { value: { is: 'date', date, last: null }, next: mark === '.' && textAt(line, end) === '.' ? end + 1 : end }
  )
}

function isTight(line: Line, at: number): boolean {
  return (
    isGlued(line, at + 1) && isGlued(line, at + 2) && textAt(line, at).length <= 2 && textAt(line, at + 2).length <= 2
  )
}

function mayBeDate(line: Line, at: number, hasYear: boolean, calendar: Calendar): boolean {
  const [first, mark, second] = [textAt(line, at), textAt(line, at + 1), textAt(line, at + 2)]
  if (hasYear) return mark === '/' || mark === '.' || mark === '-'
  if (mark === '/')
    return (
      (!fractions.has(`${first}/${second}`) || isMet(line, at) || isTaken(line, at, calendar)) &&
      textAt(line, at + 3) !== '"' &&
      textAt(line, at - 1) !== '-'
    )
  if (mark === '-')
    return Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12 && !senseAt(line, at + 3, 'unit')
  return mark === '.' && textAt(line, at + 3) === '.' && isGlued(line, at + 3)
}

/** "1/2 at 9" is a day, "1/2 inch" is none. */
function isMet(line: Line, at: number): boolean {
  return (
    textAt(line, at) !== '24' &&
    (senseAt(line, at + 3, 'prep') !== undefined || textAt(line, at - 1) === 'on') &&
    textAt(line, at + 3) !== 'from'
  )
}

/** "Could you do 3/4?", "el 3/4 por la mañana", and "3/4 works" where we asked when: of the year to come the first half. */
function isTaken(line: Line, at: number, calendar: Calendar): boolean {
  const next = at + 3
  const isOpen = at === 0 && calendar.isWhenAsked === true
  if (calendar.places.length > 0 || !(isOpen || leads.has(textAt(line, at - 1)))) return false
  const isTimed = timed.some((kind) => senseAt(line, next, kind))
  if (!isTimed && !isStop(line, next) && textAt(line, next) !== ',') return false
  const [first, second] = [figureAt(line, at) ?? 0, figureAt(line, at + 2) ?? 0]
  const date = inOrder({ first, second, year: null, calendar })
  return date !== null && calendar.today.until(date).days <= halfYear
}

const leads = new Set(['do', 'el', 'le', 'for', 'say', 'prefer', 'para', 'pour'])
const timed = ['part', 'works', 'ask', 'weekday', 'join', 'contrast']
const halfYear = 183

function inOrder(one: {
  first: number
  second: number
  year: number | null
  calendar: Calendar
}): Temporal.PlainDate | null {
  const orders = [
    { month: one.first, day: one.second },
    { month: one.second, day: one.first },
  ]
  if (!one.calendar.isMonthFirst) orders.reverse()
  for (const { day, month } of orders) {
    const date = one.year === null ? comingDate(day, month, one.calendar.today) : dateOf(fullYear(one.year), month, day)
    if (date) return date
  }
  return null
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}
