// "My shift ends at 3 so after that", "away until the 25th, then any morning": a bound that was named right before.
import type { Temporal } from 'temporal-polyfill'
import { type Day, type DayMention, mentionOf } from './day.ts'
import type { Now } from './days.ts'
import { readDeadline } from './deadline.ts'
import { isStop, type Line, type Read, senseAt, textAt } from './line.ts'
import type { Mention } from './mention.ts'
import type { TimeMention } from './time.ts'

/** It stands for what was named before it, which means nothing by itself. */
export function readThatTime(
  line: Line,
  at: number,
  before: Mention | undefined,
  { today }: Now,
): Read<DayMention | TimeMention> | null {
  const deadline = before?.is === 'day' ? readDeadline(line, at, { before, today }) : null
  if (deadline) return deadline
  const sense = senseAt(line, at, 'that-time')
  if (!sense || !before || isApart(line, before.next, at)) return null
  const value = before.is === 'time' ? boundBy(before, sense.value) : onceOver(line, before, today)
  return value && (before.is === 'time' || isOfDay(line, sense)) ? { value, next: sense.next } : null
}

function boundBy({ start, end }: TimeMention, side: string): TimeMention | null {
  const hour = side === 'after' ? (end ?? start) : side === 'before' ? (start ?? end) : null
  const bounds = side === 'after' ? { start: hour, end: null } : { start: null, end: hour }
  return hour && { is: 'time', ...bounds, part: null, isBare: false }
}

/** From the day on that ends what they are away for. */
function onceOver(
  line: Line,
  { day, from, bound }: Mention & { is: 'day' },
  today: Temporal.PlainDate,
): DayMention | null {
  const isUntil = bound !== 'after' && line.senses[from]?.some(({ words }) => untilWords.test(words))
  const last = isUntil ? lastOf(day, today) : null
  return last ? mentionOf({ is: 'date', date: last.add({ days: 1 }), last: last.add({ days: openDays }) }) : null
}

function lastOf(day: Day, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (day.is === 'date') return day.last ?? day.date
  if (day.is !== 'weekday' || day.week !== null || day.plus > 0 || day.to !== null) return null
  return today.add({ days: (day.day - today.dayOfWeek + 7) % 7 || 7 })
}

const openDays = 14
/** "Until", "busy till", "hasta el", "jusqu'au". */
const untilWords = /(?:\b(?:un)?till?|\bhasta(?: el)?|\bjusqu\W?a?u?|\bjusque)$/

/** "After that any morning", but not "after that we are away". */
function isOfDay(line: Line, { value, next }: { value: string; next: number }): boolean {
  if (value === 'before') return false
  const isEnd = isStop(line, next) || textAt(line, next) === ','
  const isFree =
    open.has(textAt(line, next)) || ['part', 'works', 'light', 'weekday'].some((kind) => senseAt(line, next, kind))
  return isFree || (isEnd && value === 'after')
}

const open = new Set(
  'any anytime anything whenever free im ill i cualquier cuando puedo estoy n nimporte quand libre dispo je tous'.split(
    ' ',
  ),
)

/** Only a few words, and no other sentence, between it and what it means. */
function isApart(line: Line, from: number, at: number): boolean {
  return at - from > 6 || line.tokens.slice(from, at).some((_, n) => textAt(line, from + n) === '\n')
}
