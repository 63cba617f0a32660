// "The first Monday of December", "el ultimo viernes del mes", "la premiere semaine de juin".
import type { Temporal } from 'temporal-polyfill'
import { type DayMention, mentionOf } from './day.ts'
import type { Now } from './days.ts'
import { type Line, type Read, senseAt, skipArticle } from './line.ts'
import { readMonth } from './month-parts.ts'

export function readNthOfMonth(line: Line, at: number, now: Now): Read<DayMention> | null {
  const start = skipArticle(line, at)
  const nth = senseAt(line, start, 'nth') ?? senseAt(line, start, 'ordinal')
  const named = nth && (senseAt(line, nth.next, 'weekday') ?? senseAt(line, nth.next, 'unit'))
  const month = named && readMonth(line, named.next, now, 'after-of')
  if (!nth || !month || Number(nth.value) > 5) return null
  const span = spanIn(month.value, Number(nth.value), named)
  return span && { value: mentionOf({ is: 'date', ...span }), next: month.next }
}

type Span = { date: Temporal.PlainDate; last: Temporal.PlainDate | null }

function spanIn(first: Temporal.PlainDate, nth: number, { kind, value }: { kind: string; value: string }): Span | null {
  if (kind === 'weekday') return nthIn(first, nth, Number(value), 1)
  if (value === 'weekend') return nthIn(first, nth, 6, 2)
  if (value !== 'week') return null
  const day = nth < 0 ? first.daysInMonth - 6 : nth * 7 - 6
  return day > 28 ? null : { date: first.with({ day }), last: first.with({ day: day + 6 }) }
}

function nthIn(first: Temporal.PlainDate, nth: number, weekday: number, days: number): Span | null {
  const day = 1 + ((weekday - first.dayOfWeek + 7) % 7) + (nth < 0 ? 28 : (nth - 1) * 7)
  const fits = day <= first.daysInMonth
  if (!fits && nth > 0) return null
  const date = first.add({ days: (fits ? day : day - 7) - 1 })
  return { date, last: days > 1 ? date.add({ days: days - 1 }) : null }
}
