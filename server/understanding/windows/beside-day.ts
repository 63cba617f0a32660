// Days that are told by another: the day after Memorial Day, the Friday before Labor Day, Easter weekend, la veille de Noël.
import type { Temporal } from 'temporal-polyfill'
import { dayCounts, readSpan } from './ahead.ts'
import { readDate } from './dates.ts'
import { type DayMention, mentionOf } from './day.ts'
import type { Now } from './days.ts'
import { bridgeAt, comingFeast, type Days, longWeekend, weekendAt } from './feasts.ts'
import { type Line, type Read, senseAt, skipArticle, textAt } from './line.ts'

export function readBesideDay(line: Line, at: number, now: Now): Read<DayMention> | null {
  const start = skipArticle(line, at)
  const span =
    readNeighbour(line, start, now) ??
    readCounted(line, start, now) ??
    readOnSide(line, start, now) ??
    readWeekAround(line, start, now) ??
    readFeast(line, start, now)
  if (!span) return null
  const { date, last } = span.value
  return { value: mentionOf({ is: 'date', date, last: date.equals(last) ? null : last }), next: span.next }
}

/** "The day after Thanksgiving", "el día antes de navidad". */
function readNeighbour(line: Line, at: number, now: Now): Read<Days> | null {
  // "Any day before the 20th" leaves more days than one.
  const sense = anyOne.has(textAt(line, at - 1)) ? undefined : senseAt(line, at, 'neighbour')
  const anchor = sense && readAnchor(line, sense.next, now)
  if (!anchor) return null
  const { date, last } = anchor.value
  const day = sense.value === '1' ? last.add({ days: 1 }) : date.subtract({ days: 1 })
  return { value: { date: day, last: day }, next: anchor.next }
}

const anyOne = new Set(['any', 'other', 'every', 'cualquier', 'otro', 'quel', 'autre', 'chaque'])

/** "Three days before Christmas", "a week after the 20th". */
function readCounted(line: Line, at: number, now: Now): Read<Days> | null {
  const span = readSpan(line, at)
  const days = span && dayCounts[span.value.unit]
  const side = span && senseAt(line, span.next, 'side')
  const anchor = days && side ? readAnchor(line, side.next, now) : null
  if (!span || !days || !side || !anchor) return null
  const by = days * span.value.count
  const date = side.value === '1' ? anchor.value.last.add({ days: by }) : anchor.value.date.subtract({ days: by })
  return { value: { date, last: date }, next: anchor.next }
}

/** "The Friday before Labor Day", "the week after Easter". */
function readOnSide(line: Line, at: number, now: Now): Read<Days> | null {
  const first = senseAt(line, at, 'nth', '1')?.next ?? at
  const head = senseAt(line, first, 'weekday') ?? senseAt(line, first, 'unit')
  const side = head && senseAt(line, head.next, 'side')
  const anchor = side && readAnchor(line, side.next, now)
  const span = anchor && onSide(anchor.value, head, side.value === '1')
  return span ? { value: span, next: anchor.next } : null
}

function onSide({ date, last }: Days, { kind, value }: { kind: string; value: string }, isAfter: boolean): Days | null {
  if (kind === 'weekday') return nextTo({ date, last }, { weekday: Number(value), days: 1, isAfter })
  if (value === 'week') return nextTo({ date, last }, { weekday: 1, days: 7, isAfter })
  return value === 'weekend' ? nextTo({ date, last }, { weekday: 6, days: 2, isAfter }) : null
}

/** The nearest days from such a weekday on that lie wholly after the others, or before them. */
function nextTo(
  { date, last }: Days,
  { weekday, days, isAfter }: { weekday: number; days: number; isAfter: boolean },
): Days {
  const edge = isAfter ? last.add({ days: 1 }) : date.subtract({ days })
  const shift = isAfter ? (weekday - edge.dayOfWeek + 7) % 7 : -((edge.dayOfWeek - weekday + 7) % 7)
  const from = edge.add({ days: shift })
  return { date: from, last: from.add({ days: days - 1 }) }
}

/** "The weekend of the 23rd", "la semaine de Noël". */
function readWeekAround(line: Line, at: number, now: Now): Read<Days> | null {
  const unit = senseAt(line, at, 'bridge') ?? senseAt(line, at, 'long-weekend') ?? senseAt(line, at, 'unit')
  if (!unit || !ofWords.has(textAt(line, unit.next))) return readWeekBehind(line, at, now)
  const anchor = readAnchor(line, unit.next, now)
  const span = anchor && aroundDay(anchor.value.date, unit.kind === 'unit' ? unit.value : unit.kind)
  return span ? { value: span, next: anchor.next } : null
}

/** "July 4th weekend". */
function readWeekBehind(line: Line, at: number, now: Now): Read<Days> | null {
  const date = readDate(line, at, now)
  const unit = date && (senseAt(line, date.next, 'long-weekend') ?? senseAt(line, date.next, 'unit', 'weekend'))
  return unit && date.value.is === 'date' && !date.value.last
    ? { value: weekendAt(date.value.date), next: unit.next }
    : null
}

function aroundDay(date: Temporal.PlainDate, unit: string): Days | null {
  if (unit === 'bridge') return bridgeAt(date)
  if (unit === 'weekend' || unit === 'long-weekend') return weekendAt(date)
  if (unit !== 'week') return null
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  return { date: monday, last: monday.add({ days: 6 }) }
}

function readAnchor(line: Line, at: number, now: Now): Read<Days> | null {
  for (let start = at; start < at + 4; start += 1) {
    const named = readFeast(line, start, now) ?? readPlain(line, start, now)
    if (named) return named
    if (!ofWords.has(textAt(line, start))) return null
  }
  return null
}

function readPlain(line: Line, at: number, now: Now): Read<Days> | null {
  const date = readDate(line, at, now)
  if (date?.value.is !== 'date') return null
  return { value: { date: date.value.date, last: date.value.last ?? date.value.date }, next: date.next }
}

const ofWords = new Set([
  'of',
  'on',
  'the',
  'de',
  'del',
  'du',
  'd',
  'a',
  'al',
  'au',
  'el',
  'le',
  'la',
  'l',
  'los',
  'les',
])

/** "Boxing Day", "Memorial Day weekend", "the long weekend". */
function readFeast(line: Line, at: number, { today, country }: Now): Read<Days> | null {
  const long = senseAt(line, at, 'long-weekend')
  const span = long && longWeekend({ today, country })
  if (long && span) return { value: span, next: long.next }
  const name = senseAt(line, at, 'feast')
  const feast = name && comingFeast(name.value, { today, country })
  if (!feast || goodsEnd(line, at) !== null) return null
  const more = senseAt(line, name.next, 'long-weekend') ?? senseAt(line, name.next, 'unit')
  const around = more && aroundDay(feast.date, more.kind === 'unit' ? more.value : 'weekend')
  if (around) return { value: around, next: more.next }
  // "Thanksgiving Monday", "Thanksgiving Friday".
  const weekday = senseAt(line, name.next, 'weekday')
  const ahead = weekday && (Number(weekday.value) - feast.date.dayOfWeek + 7) % 7
  if (!weekday || ahead === undefined || ahead > 1) return { value: feast, next: name.next }
  const day = feast.date.add({ days: ahead })
  return { value: { date: day, last: day }, next: weekday.next }
}

/** What is sold or hung up for a feast is no day: the place after its name. */
export function goodsEnd(line: Line, at: number): number | null {
  const name = senseAt(line, at, 'feast')
  return name && goods.has(textAt(line, name.next)) ? name.next : null
}

const goods = new Set(
  'deal deals sale sales special specials offer offers discount discounts promo promotion price prices coupon coupons lights light decorations decoration tree trees party gift gifts present presents road rd lane street st ave avenue drive park dinner turkey ornaments cards card island'.split(
    ' ',
  ),
)
