// "December thirty second at two": a day is named that no calendar has, or that cannot be read; its hour is of no other day.
import { type Line, senseAt, textAt } from './line.ts'
import type { Mention } from './mention.ts'

/** A month with a number beside it, or with nothing but an hour, that no day was read from. */
export function namesUnreadDay(line: Line, mentions: readonly Mention[]): boolean {
  const isRead = (at: number) => mentions.some((one) => one.is === 'day' && one.from <= at && at < one.next)
  return line.tokens.some((_, at) => senseAt(line, at, 'month') !== undefined && !isRead(at) && isOfDay(line, at))
}

function isOfDay(line: Line, at: number): boolean {
  const isWord = ambiguous.has(textAt(line, at))
  const [before, after] = [skipBack(line, at - 1), at + 1 + (textAt(line, at + 1) === 'the' ? 1 : 0)]
  const isNumbered = isNumber(line, before) || isNumber(line, after)
  return isWord ? isNumbered && isOrdinal(line, before, after) : isNumbered || textAt(line, after) === 'at'
}

/** Names of months that are words of another meaning as well, or short ones of weekdays. */
const ambiguous = new Set([
  'may',
  'march',
  'mar',
  'mars',
  'mai',
  'mayo',
  'mer',
  'dec',
  'jan',
  'sept',
  'ago',
  'fev',
  'ene',
])

function isOrdinal(line: Line, before: number, after: number): boolean {
  return [before, after].some((at) => senseAt(line, at, 'ordinal') ?? senseAt(line, at + 1, 'ordinal-mark'))
}

function isNumber(line: Line, at: number): boolean {
  return /^\d{1,2}$/.test(textAt(line, at)) || numbers.some((kind) => senseAt(line, at, kind) !== undefined)
}

const numbers = ['ordinal', 'day-number', 'number']

function skipBack(line: Line, at: number): number {
  return ['of', 'de', 'the'].includes(textAt(line, at)) ? at - 1 : at
}
