// Days in words: Tuesday, next Tuesday, Tuesday week, tomorrow, this weekend, next week, in 3 days, a week from Friday.
import type { CountryCode } from 'libphonenumber-js/max'
import type { Temporal } from 'temporal-polyfill'
import type { DayPart } from '../understanding.ts'
import { readAhead, readSpan } from './ahead.ts'
import { readBesideDay } from './beside-day.ts'
import { comingDayOfMonth } from './coming.ts'
import { type Calendar, readDate } from './dates.ts'
import { type Bound, type Day, type DayMention, mentionOf } from './day.ts'
import { readDayNumber } from './day-number.ts'
import type { Sense } from './lexicon.ts'
import { figureAt, isStop, isVisit, type Line, type Read, senseAt, skipArticle, textAt } from './line.ts'
import { readMonthPart } from './month-parts.ts'
import { readNthOfMonth } from './nth-weekday.ts'
import { readNamedWeek, readWeek } from './weeks.ts'

/** `country`: where the feasts are kept; null where it is not known. */
export type Now = Calendar & { now: Temporal.PlainDateTime; country: CountryCode | null }

const parts = ['morning', 'afternoon', 'evening', 'night'] as const

const afterWords =
  /^(?:after|no hasta despues|not (?:until|till|til) after|any ?days? after|anything after|any ?time after|despues|luego|apres|past|tras)/

export function readDay(line: Line, at: number, now: Now): Read<DayMention> | null {
  for (const bound of boundsAt(line, at)) {
    const day = readRange(line, skipArticle(line, bound.next), now)
    if (day) return { value: { ...day.value, bound: day.value.bound ?? bound.value }, next: day.next }
  }
  return readRange(line, at, now)
}

/** The longest wording first: "by the end of" a day, and "by" the end of a month. */
function boundsAt(line: Line, at: number): Read<Bound | null>[] {
  const preps = line.senses[at]?.filter(({ kind, value }) => kind === 'prep' && bounding.has(value)) ?? []
  if (isVisit(line, at)) return []
  return preps.filter(({ words }) => !/^(?:desde|depuis)/.test(words)).map(boundOf)
}

const bounding = new Set(['by', 'before', 'after', 'until', 'from', 'between'])

function boundOf({ value, words, next }: Sense): Read<Bound | null> {
  if (value === 'by' || value === 'until') return { value: 'by', next }
  if (value === 'before') return { value: 'before', next }
  return { value: value === 'after' && afterWords.test(words) ? 'after' : null, next }
}

/** "Mon to Wed", "the 3rd to the 5th", "between Monday and Wednesday". */
function readRange(line: Line, at: number, now: Now): Read<DayMention> | null {
  const first = readOne(line, at, now)
  if (!first) return null
  const join = senseAt(line, first.next, 'join', 'to') ?? betweenJoin(line, at, first.next)
  const last = join && readOne(line, skipArticle(line, join.next), now)
  const day = last && !last.value.start && spanned(first.value.day, last.value.day)
  return day ? { value: { ...first.value, day }, next: last.next } : first
}

function betweenJoin(line: Line, at: number, next: number) {
  const isBetween = senseAt(line, at - 1, 'prep', 'between') ?? senseAt(line, at - 2, 'prep', 'between')
  return isBetween ? senseAt(line, next, 'join', 'and') : undefined
}

function spanned(first: Day, last: Day): Day | null {
  if (first.is === 'weekday' && last.is === 'weekday' && first.day !== last.day)
    return { ...first, to: last.day, week: first.week ?? last.week }
  if (first.is === 'date' && last.is === 'date' && first.date.until(last.date).days > 0)
    return { ...first, last: last.last ?? last.date }
  return null
}

function readOne(line: Line, at: number, now: Now): Read<DayMention> | null {
  return (
    readNthOfMonth(line, at, now) ??
    readMonthPart(line, at, now) ??
    readBesideDay(line, at, now) ??
    readGone(line, at, now) ??
    readAhead(line, at, now) ??
    readWeeksFrom(line, at, now) ??
    readWeek(line, at, now) ??
    readWeekday(line, at, now) ??
    readRelative(line, at, now) ??
    plain(readDate(line, at, now))
  )
}

function plain(day: Read<Day> | null): Read<DayMention> | null {
  return day && { value: mentionOf(day.value), next: day.next }
}

/** "last Tuesday", "Tuesday past", "3 days ago". */
function readGone(line: Line, at: number, now: Now): Read<DayMention> | null {
  const last = senseAt(line, at, 'last')
  const thing =
    last &&
    (senseAt(line, last.next, 'weekday') ?? senseAt(line, last.next, 'unit') ?? senseAt(line, last.next, 'month'))
  if (thing) return { value: mentionOf({ is: 'gone' }), next: thing.next }
  const name = senseAt(line, at, 'weekday') ?? senseAt(line, at, 'unit', 'week') ?? senseAt(line, at, 'unit', 'weekend')
  const post = name && senseAt(line, name.next, 'last-post')
  if (post) return { value: mentionOf({ is: 'gone' }), next: post.next }
  return readAgo(line, at, now)
}

function readAgo(line: Line, at: number, _now: Now): Read<DayMention> | null {
  const span = readSpan(line, at)
  const ago = span && senseAt(line, span.next, 'ago')
  return ago ? { value: mentionOf({ is: 'gone' }), next: ago.next } : null
}

/** "a week from Tuesday", "a week tomorrow". */
function readWeeksFrom(line: Line, at: number, now: Now): Read<DayMention> | null {
  const few = senseAt(line, at, 'few', '1')
  const count = figureAt(line, at) ?? (few ? 1 : Number(senseAt(line, at, 'number')?.value) || null)
  const named = senseAt(line, at, 'week-of')
  if (named) return readWeekOf(line, named.next, now)
  const unit = senseAt(line, count === null ? at : at + 1, 'unit')
  const week = unit && ['week', 'fortnight'].includes(unit.value) ? unit : undefined
  if (!week) return null
  if (weekOfWords.has(textAt(line, week.next))) return readWeekOf(line, week.next + 1, now)
  const isFrom = ['from', 'on', 'after'].includes(textAt(line, week.next))
  const start = isFrom ? week.next + 1 : week.next
  const isCounted = line.language === 'en' && count !== null && !perWeek.has(textAt(line, at - 1))
  const name = senseAt(line, start, 'this')?.next ?? start
  const isLed = isFrom || senseAt(line, start, 'days') || (isCounted && senseAt(line, name, 'weekday'))
  const day = isLed && (readWeekday(line, start, now) ?? readRelative(line, start, now))
  const weeks = (count ?? 1) * (week.value === 'fortnight' ? 2 : 1)
  return day ? { value: weeksLater(day.value, weeks), next: day.next } : null
}

/** "Twice a week Monday and Thursday". */
const perWeek = new Set('once twice thrice times time days day hours hour visits'.split(' '))

const weekOfWords = new Set(['of', 'commencing', 'starting', 'beginning', 'del', 'du'])

/** "the week of Nov 30". */
function readWeekOf(line: Line, at: number, now: Now): Read<DayMention> | null {
  const day = readDate(line, at, now) ?? dayOf(readWeekday(line, at, now))
  if (day?.value.is !== 'date') return null
  const monday = day.value.date.subtract({ days: day.value.date.dayOfWeek - 1 })
  return { value: mentionOf({ is: 'date', date: monday, last: monday.add({ days: 6 }) }), next: day.next }
}

function dayOf(read: Read<DayMention> | null): Read<Day> | null {
  return read && { value: read.value.day, next: read.next }
}

function weeksLater(mention: DayMention, weeks: number): DayMention {
  const { day } = mention
  if (day.is === 'weekday') return { ...mention, day: { ...day, plus: day.plus + weeks } }
  return day.is === 'date' ? { ...mention, day: { ...day, date: day.date.add({ weeks }) } } : mention
}

function readWeekday(line: Line, at: number, now: Now): Read<DayMention> | null {
  const start = skipArticle(line, at)
  const which = senseAt(line, start, 'next') ?? senseAt(line, start, 'this')
  const name = senseAt(line, which?.next ?? start, 'weekday')
  if (!name) return null
  const end = textAt(line, name.next) === '.' && name.words.length < 6 ? name.next + 1 : name.next
  const numbered = which ? null : readNumbered(line, end, Number(name.value), now)
  if (numbered) return numbered
  const dated = which
    ? null
    : (readDate(line, textAt(line, end) === ',' ? end + 1 : skipArticle(line, end), now) ?? readDate(line, end, now))
  if (dated) return plain(dated)
  const week = which ? (which.kind === 'next' ? 1 : coming(which.words)) : null
  const bare: Day = { is: 'weekday', day: Number(name.value), to: null, week, plus: 0 }
  return withWeek(line, at, { value: mentionOf(bare), next: name.next }, now)
}

/** "martes 24", "Tuesday 24": a figure that is no hour, or that this weekday bears. */
function readNumbered(line: Line, at: number, weekday: number, { today }: Now): Read<DayMention> | null {
  const said = readDayNumber(line, at)
  if (!said || said.isOrdinal || (said.isWord && line.language === 'en')) return null
  const { value: day, next } = said
  if (
    ([':', 'h', '/', '-', '.'].includes(textAt(line, next)) && !senseAt(line, next + 1, 'weekday')) ||
    ['ampm', 'hmark', 'month'].some((kind) => senseAt(line, next, kind) !== undefined)
  )
    return null
  const date = comingDayOfMonth(day, today)
  const isDate = date !== null && (day > 12 || line.language !== 'en') && date.dayOfWeek === weekday
  return isDate ? { value: mentionOf({ is: 'date', date, last: null }), next } : null
}

/** "this coming Friday" is the next one to come. */
function coming(words: string): number | null {
  return words.includes('coming') ? null : 0
}

/** "Tuesday next week", "Tuesday week", "martes que viene", "Tuesday after next". */
function withWeek(line: Line, at: number, read: Read<DayMention>, now: Now): Read<DayMention> {
  const { day } = read.value
  if (day.is !== 'weekday') return read
  const post = senseAt(line, read.next, 'next-post')
  if (post) return { value: mentionOf({ ...day, week: 1 }), next: post.next }
  const after = senseAt(line, read.next, 'after-next')
  if (after) return { value: mentionOf({ ...day, week: day.week ?? 1, plus: 1 }), next: after.next }
  if (textAt(line, read.next) === 'after' && (isStop(line, read.next + 1) || textAt(line, read.next + 1) === 'at'))
    return { value: mentionOf({ ...day, plus: 1 }), next: read.next + 1 }
  const later = weeksBehind(line, read.next)
  if (later) return { value: weeksLater(read.value, later.value), next: later.next }
  const named = isRefusedApart(line, at, read.next) ? null : readNamedWeek(line, skipOf(line, read.next), now)
  if (named?.value.day.is !== 'week' || named.value.day.to !== 7 || named.value.day.from !== 1) return read
  return { value: mentionOf({ ...day, week: named.value.day.ahead }), next: named.next }
}

/** "Not Friday, next week": the week is what is wanted in its place. */
function isRefusedApart(line: Line, at: number, next: number): boolean {
  if (textAt(line, next) !== ',') return false
  return [1, 2, 3, 4, 5].some((before) => at >= before && refusing.has(textAt(line, at - before)))
}

const refusing = new Set(['not', 'no', 'ni', 'pas', 'neither', 'nor', 'except', 'sauf', 'menos'])

/** "Tuesday week", "tomorrow fortnight", "mardi en huit", "de hoy en quince". */
function weeksBehind(line: Line, at: number): Read<number> | null {
  const one = line.language === 'en' ? senseAt(line, at, 'unit', 'week') : senseAt(line, at, 'week-later')
  const two = line.language === 'en' ? senseAt(line, at, 'unit', 'fortnight') : senseAt(line, at, 'fortnight-later')
  const later = one ?? two
  // "En ocho minutos", "en quinze jours".
  if (!later || (line.language !== 'en' && ['unit', 'hmark'].some((kind) => senseAt(line, later.next, kind))))
    return null
  return { value: one ? 1 : 2, next: later.next }
}

function readRelative(line: Line, at: number, { today }: Now): Read<DayMention> | null {
  const sense = line.senses[at]?.find(({ kind }) => kind === 'day-after' || kind === 'daypart' || kind === 'days')
  if (!sense) return null
  // The day after something that nobody knows is no day at all.
  if (sense.kind === 'day-after' && afterWhat.has(textAt(line, sense.next))) return null
  if (sense.kind === 'day-after') return { value: mentionOf({ is: 'day-after' }), next: sense.next }
  const [days = '0', word] = sense.value.split(' ')
  const day: Day =
    Number(days) < 0 ? { is: 'gone' } : { is: 'date', date: today.add({ days: Number(days) }), last: null }
  const mention = mentionOf(day, { part: partOf(word) })
  const later = sense.kind === 'days' && Number(days) >= 0 ? weeksBehind(line, sense.next) : null
  return later ? { value: weeksLater(mention, later.value), next: later.next } : { value: mention, next: sense.next }
}

const afterWhat = new Set(['of', 'de', 'del', 'du', 'des', 'd'])

export function partOf(word: string | undefined): DayPart | null {
  return parts.find((part) => part === word) ?? null
}

function skipOf(line: Line, at: number): number {
  let next = at
  while (['of', 'on', 'de', 'la', 'in', ',', 'd'].includes(textAt(line, next)) && next < at + 2) next += 1
  return next
}
