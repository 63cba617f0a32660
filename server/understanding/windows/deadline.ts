// "The wedding is on the 23rd so before that", "we leave Friday, must be done by then": of the day that was named only those before it are wanted.
import type { Temporal } from 'temporal-polyfill'
import { type DayMention, mentionOf } from './day.ts'
import { isStop, type Line, type Read, senseAt, textAt } from './line.ts'
import type { Mention } from './mention.ts'

type Named = { before: Mention & { is: 'day' }; today: Temporal.PlainDate }

export function readDeadline(line: Line, at: number, named: Named): Read<DayMention> | null {
  const { before } = named
  const between = line.tokens.slice(before.next, at).map((_, n) => textAt(line, before.next + n))
  if (before.bound || between.length > mostWords || between.some((word) => word === '\n' || not.has(word))) return null
  const day = dayOf(before, named.today)
  const beside = senseAt(line, at, 'neighbour')
  if (day && beside && between.length > 0 && isEnd(line, beside.next))
    return {
      value: mentionOf({ is: 'date', date: day.add({ days: Number(beside.value) }), last: null }),
      next: beside.next,
    }
  const next = endOf(line, at, between)
  if (!day || next === null) return null
  const bound = between.some((word) => or.has(word)) ? 'by' : 'before'
  return { value: mentionOf({ is: 'date', date: day, last: null }, { bound }), next }
}

/** "Before" alone means it only where its sentence ends, and not in "the Friday before". */
function endOf(line: Line, at: number, between: readonly string[]): number | null {
  const that = senseAt(line, at, 'that-time', 'before')
  if (that) return that.next
  const then = senseAt(line, at, 'before-it')
  const last = between.at(-1) ?? ''
  return then && isEnd(line, then.next) && /\p{L}/u.test(last) && !nouns.has(last) ? then.next : null
}

function isEnd(line: Line, next: number): boolean {
  return isStop(line, next) || [',', ')'].includes(textAt(line, next)) || polite.has(textAt(line, next))
}

function dayOf({ day }: Mention & { is: 'day' }, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (day.is === 'date') return day.last ? null : day.date
  if (day.is !== 'weekday' || day.to !== null) return null
  const weeks = (day.week ?? 0) + day.plus
  const ahead = day.week ? day.day - today.dayOfWeek : (day.day - today.dayOfWeek + 7) % 7 || 7
  return today.add({ days: ahead + weeks * 7 })
}

const mostWords = 10
const not = new Set(
  "not no cant can't cannot dont don't never nobody pas ne jamais nunca nadie ni until till hasta jusqu".split(' '),
)
const or = new Set(['or', 'o', 'u', 'ou'])
const nouns = new Set('day week weekend night morning dia noche semana jour soir semaine'.split(' '))
const polite = new Set('please pls plz thanks if ideally por porfa favor gracias si svp stp merci'.split(' '))
