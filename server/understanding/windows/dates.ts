// Days of a month: 11/28, Dec 3rd, 3-5 déc, the 3rd, le 3, el 3 de diciembre.
import type { Temporal } from 'temporal-polyfill'
import { comingDate, comingDayOfMonth, dateOf } from './coming.ts'
import type { Day } from './day.ts'
import { type DayNumber, isSaidAlone, readDayNumber } from './day-number.ts'
import { mayFollow } from './lexicon.ts'
import { figureAt, isGlued, isStop, type Line, type Read, senseAt, textAt } from './line.ts'
import { readIso, readMarked } from './marked-dates.ts'

/** `isWhereAsked`: we asked for a place, so that "5th" is a street; `isWhenAsked`: for a time, so that "3/4" is a day. */
export type Calendar = {
  today: Temporal.PlainDate
  isMonthFirst: boolean
  places: readonly number[]
  isWhereAsked?: boolean
  isWhenAsked?: boolean
}

const things = new Set([
  'one',
  'option',
  'time',
  'slot',
  'choice',
  'floor',
  'street',
  'st',
  'ave',
  'avenue',
  'rue',
  'thing',
  'of',
])

export function readDate(line: Line, at: number, calendar: Calendar): Read<Day> | null {
  return (
    readIso(line, at) ??
    readMarked(line, at, calendar) ??
    readMonthFirst(line, at, calendar) ??
    readDayFirst(line, at, calendar) ??
    readNumberRange(line, at, calendar) ??
    readOrdinal(line, at, calendar)
  )
}

/** "Dec 3rd", "December the 3-5", "dec. 3, 2026". */
function readMonthFirst(line: Line, at: number, calendar: Calendar): Read<Day> | null {
  const month = senseAt(line, at, 'month')
  if (!month) return null
  const start = skip(line, month.next, ['.', 'the'])
  const day = readDayNumber(line, start)
  if (day?.isWord && (things.has(textAt(line, day.next)) || (!day.isOrdinal && isOtherWord(line, at)))) return null
  if (!day) return isNamed(line, at) ? wholeMonth(Number(month.value), month.next, calendar) : null
  if (textAt(line, day.next) === ':' || (isGlued(line, day.next) && isHalfOfDay(line, day.next))) return null
  return withYear(line, withLast(line, day, Number(month.value)), calendar)
}

/** "3 dec", "3rd of December", "3-5 déc", "3 de diciembre". */
function readDayFirst(line: Line, at: number, calendar: Calendar): Read<Day> | null {
  const start = skip(line, at, ['the', 'le', 'el', 'on'])
  const day = readDayNumber(line, start)
  if (!day) return null
  const join = senseAt(line, day.next, 'join', 'to')
  const last = join ? readDayNumber(line, skip(line, join.next, ['the', 'le', 'el'])) : null
  const end = last?.next ?? day.next
  const named = skip(line, end, ['of', 'de', 'the'])
  const month = senseAt(line, named, 'month')
  if (!month || (day.isWord && named === end && isOtherWord(line, named))) return null
  return withYear(
    line,
    { day: day.value, last: last?.value ?? null, month: Number(month.value), next: month.next },
    calendar,
  )
}

/** "Del 18 al 20", "du 18 au 20", "entre le 18 et le 20": of hours nobody says "del" and "du". */
function readNumberRange(line: Line, at: number, calendar: Calendar): Read<Day> | null {
  const first = ['del', 'du'].includes(textAt(line, at)) ? at + 1 : at
  const leads = rangeLeads[textAt(line, first - 1)]
  const day = leads && readDayNumber(line, first)
  const join = day && leads.includes(textAt(line, day.next)) ? day.next : null
  const isApart = join !== null && joins.has(textAt(line, join))
  const last = join === null ? null : readDayNumber(line, isApart ? join + 2 : join + 1)
  if (!day || !last || last.value <= day.value || (isApart && !articles.has(textAt(line, (join ?? 0) + 1)))) return null
  if (senseAt(line, last.next, 'hmark') || textAt(line, last.next) === ':' || senseAt(line, last.next, 'month'))
    return null
  const date = comingDayOfMonth(day.value, calendar.today)
  const until = date && dateOf(date.year, date.month, last.value)
  return until && { value: { is: 'date', date, last: until }, next: last.next }
}

const rangeLeads: Readonly<Record<string, readonly string[]>> = {
  del: ['al', 'hasta'],
  du: ['au'],
  le: ['et', 'au'],
  el: ['y', 'al'],
}
const joins = new Set(['et', 'y', 'hasta'])
const articles = new Set(['le', 'el'])

/** "the 3rd", "on the 3rd", "le 3", "el 3", "3rd": only where no thing follows that it could count. */
function readOrdinal(line: Line, at: number, calendar: Calendar): Read<Day> | null {
  const article = textAt(line, at)
  const start = skip(line, at, ['on', 'the', 'le', 'el', 'du', 'al', 'au', 'del'])
  const day = readDayNumber(line, start)
  const isMarked =
    day !== null &&
    ((day.isOrdinal && !day.isWord) ||
      (day.isWord && day.isOrdinal && line.language === 'en') ||
      textAt(line, start - 1) === 'le' ||
      textAt(line, start - 1) === 'el' ||
      article === 'on' ||
      isAfterContraction(line, start, at))
  if (!day || !isMarked || calendar.places.includes(day.value)) return null
  const month = monthBehind(line, day.next, calendar)
  if (month) return dayIn(month, day.value)
  if (!isFree(line, day.next) || (day.isWord && !isSaidAlone(line, start, day))) return null
  if (day.isOrdinal && (isStreet(line, start, calendar.isWhereAsked ?? false) || isFloor(line, start, day.value)))
    return null
  const date = comingDayOfMonth(day.value, calendar.today)
  return date && { value: { is: 'date', date, last: null }, next: day.next }
}

/** "Of this month", "of next month", "del mes que viene", "du mois prochain". */
function monthBehind(line: Line, next: number, { today }: Calendar): Read<Temporal.PlainDate> | null {
  if (!['of', 'de', 'del', 'du', 'd'].includes(textAt(line, next))) return null
  const which = senseAt(line, next + 1, 'next') ?? senseAt(line, next + 1, 'this')
  const start = which?.next ?? skip(line, next + 1, ['the', 'el', 'le'])
  const unit = senseAt(line, start, 'unit', 'month')
  const post = unit && senseAt(line, unit.next, 'next-post')
  if (!unit) return null
  const months = which?.kind === 'next' || post ? 1 : 0
  return { value: today.with({ day: 1 }).add({ months }), next: post?.next ?? unit.next }
}

function dayIn({ value, next }: Read<Temporal.PlainDate>, day: number): Read<Day> | null {
  const date = dateOf(value.year, value.month, day)
  return date && { value: { is: 'date', date, last: null }, next }
}

/** "Two may be late", "march one over". */
function isOtherWord(line: Line, at: number): boolean {
  return line.language === 'en' && ['may', 'march', 'mar'].includes(textAt(line, at))
}

/** "A partir del 15", "no antes del día 15": hours are "de las". */
function isAfterContraction(line: Line, start: number, at: number): boolean {
  if (start !== at) return false
  const before = textAt(line, start - 1)
  if (before === 'au') return textAt(line, start - 2) === 'jusqu' && !senseAt(line, start + 1, 'hmark')
  return ['del', 'du', 'dia'].includes(before)
}

/** "14 rue Oak au 2e", "en el 2o": of the days of a month only the first is an ordinal in Spanish and French. */
function isFloor(line: Line, start: number, day: number): boolean {
  if (line.language === 'en') return false
  return day > 1 || (textAt(line, start - 1) === 'au' && veiled.test(textAt(line, start - 2)))
}

/** An address, which is no word of the times. */
const veiled = /^x{3,}$/

/** "The gas station on 5th", "Main and 2nd": a numbered street, as nobody says of a day. */
function isStreet(line: Line, start: number, isWhereAsked: boolean): boolean {
  if (line.language !== 'en' || textAt(line, start - 1) === 'the') return false
  const at = textAt(line, start - 1) === 'on' ? start - 1 : start
  if (isWhereAsked || spots.has(textAt(line, at - 1))) return true
  const before = line.senses[at - 2]?.some(({ kind }) => calendarKinds.has(kind)) || figureAt(line, at - 2) !== null
  return ['and', '&'].includes(textAt(line, at - 1)) && at >= 2 && !before
}

const spots = new Set(
  'station shop store house place bank corner building restaurant bar cafe church school apartment apt condo hotel motel garage office market mall park diner pharmacy live lives located between near off block'.split(
    ' ',
  ),
)
const calendarKinds = new Set(['month', 'weekday', 'ordinal', 'ordinal-mark', 'days', 'number'])

function isFree(line: Line, next: number): boolean {
  const text = textAt(line, next)
  if (things.has(text) || text === ':' || text === '/' || isHalfOfDay(line, next)) return false
  if (isStop(line, next) || text === ',' || text === '-' || text === ')') return true
  const isRoad = senseAt(line, next, 'join') && !isKnown(line, next + 1)
  return !isRoad && isKnown(line, next)
}

function isKnown(line: Line, at: number): boolean {
  const isFigure = figureAt(line, at) !== null
  return (
    isStop(line, at) ||
    isFigure ||
    mayFollow(textAt(line, at)) ||
    (line.senses[at]?.some((sense) => sense.kind !== 'past') ?? false)
  )
}

/** "3 pm" is an hour, "Jan 3 in the evening" a day. */
function isHalfOfDay(line: Line, at: number): boolean {
  return senseAt(line, at, 'ampm')?.next === at + 1
}

type Days = { day: number; last: number | null; month: number; next: number }

function withLast(line: Line, day: DayNumber, month: number): Days {
  const join = senseAt(line, day.next, 'join', 'to')
  const last = join ? readDayNumber(line, skip(line, join.next, ['the'])) : null
  const isHours =
    last !== null && (senseAt(line, last.next, 'ampm') || textAt(line, last.next) === ':' || last.value <= day.value)
  if (!last || isHours) return { day: day.value, last: null, month, next: day.next }
  return { day: day.value, last: last.value, month, next: last.next }
}

function withYear(line: Line, days: Days, calendar: Calendar): Read<Day> | null {
  const at = skip(line, days.next, [',', 'de', '.'])
  const said = senseAt(line, at, 'year')
  const year = said ? Number(said.value) : textAt(line, at).length === 4 ? figureAt(line, at) : null
  const isYear = year !== null && year > 2000 && year < 2100
  const date = isYear ? dateOf(year, days.month, days.day) : comingDate(days.day, days.month, calendar.today)
  const last = date && days.last !== null ? dateOf(date.year, days.month, days.last) : null
  return date && { value: { is: 'date', date, last }, next: isYear ? (said?.next ?? at + 1) : days.next }
}

/** "in December", "can you do July", "July then?": not "may", not "march". */
function isNamed(line: Line, at: number): boolean {
  if (senseAt(line, at, 'greeting')) return false
  const isEdge = [at - 1, at - 2, at - 3].some((place) =>
    line.senses[place]?.some(({ kind, value, next }) => kind === 'prep' && edges.has(value) && next === at),
  )
  return isEdge || leadsToMonth.has(textAt(line, at - 1)) || isMonthAlone(line, at)
}

const leadsToMonth = new Set(
  'in en until early late mid sometime next about do does try hacia vers courant durante pendant'.split(' '),
)

/** Nothing else is said, or only that it is asked for: a name that is a month as well needs more than that. */
function isMonthAlone(line: Line, at: number): boolean {
  const rest = line.tokens.map(({ text }) => text).filter((_, place) => place !== at)
  if (!rest.every((text) => besideMonth.has(text))) return false
  return !isPerson.has(textAt(line, at)) || rest.some((text) => asksOfMonth.has(text))
}

const asksOfMonth = new Set('? then instead works rather entonces mejor alors plutot maybe'.split(' '))
const besideMonth = new Set([
  ...asksOfMonth,
  ...'ok okay and or so please pls is good fine y o pues por favor et ou bon svp sinon , . ! ¿'.split(' '),
])
const isPerson = new Set('april june may august march mar abril julio'.split(' '))

/** "Before June", "not till June", "jusqu'en juin", "antes de junio". */
const edges = new Set(['before', 'after', 'until', 'by'])

function wholeMonth(month: number, next: number, { today }: Calendar): Read<Day> | null {
  const first = month === today.month ? today : comingDate(1, month, today)
  return first && { value: { is: 'date', date: first, last: first.with({ day: first.daysInMonth }) }, next }
}

function skip(line: Line, at: number, words: readonly string[]): number {
  let next = at
  while (words.includes(textAt(line, next)) && next < at + 3) next += 1
  return next
}
