// Times counted from now: in 3 days, within 2 hours, 2 weeks from now; and counts of time that are none: 3 days, 15 years.
import { type DayMention, mentionOf } from './day.ts'
import type { Now } from './days.ts'
import { wallTime } from './hours.ts'
import { figureAt, type Line, type Read, senseAt, textAt } from './line.ts'

export const dayCounts: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 }

/** "in 3 days", "within 2 hours", "2 weeks from now". */
export function readAhead(line: Line, at: number, now: Now): Read<DayMention> | null {
  const prep = senseAt(line, at, 'prep', 'within') ?? senseAt(line, at, 'prep', 'in')
  if (!prep) return readFromNow(line, at, now)
  const isOne =
    / (?:the|next)$/.test(prep.words) && prep.words !== 'the next' ? senseAt(line, prep.next, 'unit') : undefined
  const span = readSpan(line, prep.next) ?? (isOne && { value: { count: 1, unit: isOne.value }, next: isOne.next })
  if (!span) return null
  const mention = aheadOf(span.value, prep.value === 'within', now)
  return mention && { value: mention, next: senseAt(line, span.next, 'from-now')?.next ?? span.next }
}

function readFromNow(line: Line, at: number, now: Now): Read<DayMention> | null {
  const span = readSpan(line, at)
  const tail = span && senseAt(line, span.next, 'from-now')
  const mention = tail ? aheadOf(span.value, false, now) : null
  return mention && tail ? { value: mention, next: tail.next } : null
}

function aheadOf({ count, unit }: { count: number; unit: string }, isWithin: boolean, now: Now): DayMention | null {
  const days = (dayCounts[unit] ?? 0) * count
  if (count > 400) return null
  if (unit === 'month' && count < 13)
    return mentionOf({ is: 'date', date: now.today.add({ months: count }), last: null })
  if (days > 0) {
    const date = now.today.add({ days })
    if (isWithin) return mentionOf({ is: 'date', date: now.today, last: date })
    return mentionOf({ is: 'date', date, last: null, ...(unit !== 'day' && { weeks: days / 7 }) })
  }
  return unit === 'hour' || unit === 'minute' ? momentOf(count * (unit === 'hour' ? 60 : 1), isWithin, now) : null
}

function momentOf(minutes: number, isWithin: boolean, { now }: Now): DayMention {
  const moment = now.add({ minutes })
  const time = wallTime(moment.hour * 60 + moment.minute)
  const date = moment.toPlainDate()
  return mentionOf({ is: 'date', date, last: null }, isWithin ? { end: time } : { start: time })
}

/** A count of units: "3 days", "a couple of weeks", "half an hour". */
export function readSpan(line: Line, at: number): Read<{ count: number; unit: string }> | null {
  if (textAt(line, at) === 'half' && textAt(line, at + 1) === 'an' && senseAt(line, at + 2, 'unit', 'hour'))
    return { value: { count: 30, unit: 'minute' }, next: at + 3 }
  const word = senseAt(line, at, 'few') ?? senseAt(line, at, 'number')
  const count = figureAt(line, at) ?? (word ? Number(word.value) : null)
  const next = figureAt(line, at) === null ? word?.next : at + 1
  if (count === null || next === undefined) return null
  const or =
    figureAt(line, next + 1) !== null && (textAt(line, next) === '-' || senseAt(line, next, 'join')) ? next + 2 : next
  const unit = senseAt(line, or, 'unit')
  return unit ? { value: { count, unit: unit.value }, next: unit.next } : null
}

/** "2 horas más tarde", "décaler de 2 heures": a length of time and no hour; the place after it. */
export function shiftEnd(line: Line, at: number): number | null {
  const span = readSpan(line, at)
  if (!span || !['hour', 'minute'].includes(span.value.unit)) return null
  const next = senseAt(line, span.next, 'plus', '30')?.next ?? span.next
  if (ends.test([0, 1].map((n) => textAt(line, next + n)).join(' '))) return next + (isLate(line, next) ? 1 : 0)
  if (lasting.has(textAt(line, at - 1))) return span.next
  const isMoved = [1, 2, 3].some((back) => senseAt(line, at - back, 'move')?.next === leadStart(line, at))
  return isMoved ? span.next : null
}

/** "Llego 20 minutos tarde". */
function isLate(line: Line, at: number): boolean {
  return textAt(line, at) === 'tarde'
}

/** Where the words begin that lead to a length: "de 2 heures", "by 2 hours". */
function leadStart(line: Line, at: number): number {
  return ['de', 'd', 'by', 'unas', 'unos', 'back', 'up'].includes(textAt(line, at - 1)) ? at - 1 : at
}

const ends =
  /^(?:mas (?:tarde|temprano|pronto)|despues(?! de)|antes(?! de)|plus (?:tard|tot)|tarde\b|later\b|earlier\b|sooner\b)/
const lasting = new Set(
  'dure durera prend prendra dura tarda tardara toma tomara lleva llevara pendant durante'.split(' '),
)
