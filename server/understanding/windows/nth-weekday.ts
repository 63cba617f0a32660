// "The first Monday of December", "el segundo martes del mes", "le premier lundi de janvier".
import type { Temporal } from 'temporal-polyfill'
import { comingDate } from './coming.ts'
import { type DayMention, mentionOf } from './day.ts'
import type { Now } from './days.ts'
import { type Line, type Read, senseAt, skipArticle, textAt } from './line.ts'

export function readNthWeekday(line: Line, at: number, now: Now): Read<DayMention> | null {
  const nth = senseAt(line, skipArticle(line, at), 'ordinal')
  const weekday = nth && senseAt(line, nth.next, 'weekday')
  if (!nth || !weekday || Number(nth.value) > 5) return null
  const month = monthAt(line, weekday.next, now)
  const date = month && nthIn(month.value, Number(weekday.value), Number(nth.value))
  return date && month ? { value: mentionOf({ is: 'date', date, last: null }), next: month.next } : null
}

function monthAt(line: Line, at: number, { today }: Now): Read<Temporal.PlainDate> | null {
  if (!['of', 'in', 'de', 'en', 'del', 'du', 'd'].includes(textAt(line, at))) return null
  const name = senseAt(line, at + 1, 'month')
  const first = name && comingDate(1, Number(name.value), today.with({ day: 1 }))
  if (name && first) return { value: first, next: name.next }
  const which = senseAt(line, at + 1, 'next') ?? senseAt(line, at + 1, 'this')
  const unit = senseAt(line, which?.next ?? skipArticle(line, at + 1), 'unit', 'month')
  const post = unit && senseAt(line, unit.next, 'next-post')
  const months = which?.kind === 'next' || post ? 1 : 0
  return unit ? { value: today.with({ day: 1 }).add({ months }), next: post?.next ?? unit.next } : null
}

function nthIn(first: Temporal.PlainDate, weekday: number, nth: number): Temporal.PlainDate | null {
  const date = first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 })
  return date.month === first.month ? date : null
}
