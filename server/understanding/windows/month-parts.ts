// Parts of a month: the end of the month, early June, mi-juin, a finales de mayo.
import { Temporal } from 'temporal-polyfill'
import { comingDate } from './coming.ts'
import { type Day, type DayMention, mentionOf } from './day.ts'
import type { Now } from './days.ts'
import { type Line, type Read, senseAt, skipArticle, textAt } from './line.ts'

export function readMonthPart(line: Line, at: number, now: Now): Read<DayMention> | null {
  const edge = senseAt(line, skipArticle(line, at), 'week-edge')
  const month = edge && readMonth(line, edge.next, now)
  if (!edge || !month) return null
  const part = partOf(month.value, edge.value)
  const isOver = part.last && Temporal.PlainDate.compare(part.last, now.today) < 0
  const ahead = isOver ? partOf(month.value.add(month.isNamed ? { years: 1 } : { months: 1 }), edge.value) : part
  // "Before the end of the month" is in time on its last day.
  const isLimit = edge.value === 'end' && [at - 1, at - 2].some((place) => senseAt(line, place, 'prep', 'before'))
  return { value: mentionOf(ahead, { bound: isLimit ? 'by' : null }), next: month.next }
}

function partOf(first: Temporal.PlainDate, edge: string): Day & { is: 'date' } {
  const end = first.daysInMonth
  const [from, until] = edge === 'start' ? [1, 10] : edge === 'middle' ? [11, 20] : [end - 6, end]
  return { is: 'date', date: first.with({ day: from }), last: first.with({ day: until }) }
}

/** The first of a month that is named, or of this one or the next; `after-of`: only where a word leads to it. */
export function readMonth(
  line: Line,
  at: number,
  { today }: Now,
  how: 'after-of' | 'as-it-is' = 'as-it-is',
): (Read<Temporal.PlainDate> & { isNamed: boolean }) | null {
  const start = skipLed(line, at)
  if (how === 'after-of' && start === at) return null
  const which = senseAt(line, start, 'next') ?? senseAt(line, start, 'this')
  const name = senseAt(line, start, 'month')
  const first = name && !senseAt(line, start, 'greeting') && comingDate(1, Number(name.value), today.with({ day: 1 }))
  if (name && first) return { value: first, next: name.next, isNamed: true }
  const unit = senseAt(line, which?.next ?? start, 'unit', 'month')
  const post = unit && senseAt(line, unit.next, 'next-post')
  const months = which?.kind === 'next' || post ? 1 : 0
  return unit ? { value: today.with({ day: 1 }).add({ months }), next: post?.next ?? unit.next, isNamed: false } : null
}

function skipLed(line: Line, at: number): number {
  let next = at
  while (leading.has(textAt(line, next)) && next < at + 3) next += 1
  return next
}

const leading = new Set(['of', 'in', 'the', 'de', 'del', 'el', 'en', 'du', 'd', 'le', 'au', '-'])
