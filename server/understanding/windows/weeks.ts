// Whole weeks and their parts: this weekend, next week, la semaine prochaine, early next week, the week after next.
import { type Day, type DayMention, mentionOf } from './day.ts'
import type { Now } from './days.ts'
import { type Line, type Read, senseAt, skipArticle } from './line.ts'

/** "this week", "next weekend", "la semaine prochaine", "early next week", "week after next", "eow". */
export function readWeek(line: Line, at: number, now: Now): Read<DayMention> | null {
  const ending = senseAt(line, at, 'end-of-week')
  if (ending && !senseAt(line, at, 'unit'))
    return { value: mentionOf(isWeekend(ending.words, now) ? weekend : restOfWeek(now)), next: ending.next }
  const edge = senseAt(line, at, 'week-edge')
  const named = edge && readNamedWeek(line, skipArticle(line, edge.next), now)
  if (edge && named) return { value: edgeOf(named.value, edge.value), next: named.next }
  return readNamedWeek(line, at, now)
}

/** In Quebec "la fin de semaine" is Saturday and Sunday. */
function isWeekend(words: string, { country }: Now): boolean {
  return country === 'CA' && words === 'en fin de semaine'
}

const weekend: Day = { is: 'week', ahead: 0, from: 6, to: 7 }

function restOfWeek({ today }: Now): Day {
  const last = today.dayOfWeek < 6 ? 5 : 7
  return {
    is: 'date',
    date: today,
    last: today.dayOfWeek === last ? null : today.add({ days: last - today.dayOfWeek }),
  }
}

function edgeOf(mention: DayMention, edge: string): DayMention {
  if (mention.day.is !== 'week') return mention
  const span = edge === 'start' ? { from: 1, to: 2 } : edge === 'middle' ? { from: 3, to: 3 } : { from: 4, to: 5 }
  return { ...mention, day: { ...mention.day, ...span } }
}

export function readNamedWeek(line: Line, at: number, now: Now): Read<DayMention> | null {
  const start = skipArticle(line, at)
  const which = senseAt(line, start, 'next') ?? senseAt(line, start, 'this')
  const unit = senseAt(line, which?.next ?? start, 'unit')
  const post = unit && (senseAt(line, unit.next, 'next-post') ?? senseAt(line, unit.next, 'after-next'))
  if (!unit || !(which || post || unit.value === 'weekend' || unit.value === 'weekday')) return null
  if (unit.value === 'month') return which?.kind === 'next' || post ? monthAhead(now, post?.next ?? unit.next) : null
  const ahead = (which?.kind === 'next' || post?.kind === 'next-post' ? 1 : 0) + (post?.kind === 'after-next' ? 2 : 0)
  const span = weekSpans[unit.value]
  return span ? { value: mentionOf({ is: 'week', ahead, ...span }), next: post?.next ?? unit.next } : null
}

const weekSpans: Readonly<Record<string, { from: number; to: number }>> = {
  week: { from: 1, to: 7 },
  weekend: { from: 6, to: 7 },
  weekday: { from: 1, to: 5 },
}

function monthAhead({ today }: Now, next: number): Read<DayMention> {
  const first = today.with({ day: 1 }).add({ months: 1 })
  return { value: mentionOf({ is: 'date', date: first, last: first.with({ day: first.daysInMonth }) }), next }
}
