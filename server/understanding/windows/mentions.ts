// Every day and every time of day that a text names, in order.

import { readSpan, shiftEnd } from './ahead.ts'
import { isAnchored, isBesideMention } from './anchors.ts'
import { goodsEnd } from './beside-day.ts'
import { type DayMention, mentionOf } from './day.ts'
import { readDayNumber } from './day-number.ts'
import { type Now, readDay } from './days.ts'
import { greetingEnd } from './greeting.ts'
import { figureAt, isStop, type Line, type Read, senseAt, textAt } from './line.ts'
import type { Around, Asked, Mention } from './mention.ts'
import { readThatTime } from './that-time.ts'
import { readTime, type TimeMention } from './time.ts'

export function readMentions(line: Line, now: Now, asked: Asked): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < line.tokens.length && mentions.length < most; ) {
    if (!mayStart(line, at)) {
      at += 1
      continue
    }
    const that = readThatTime(line, at, mentions.at(-1), now)
    if (that) {
      mentions.splice(-1, 1, { ...that.value, from: at, next: that.next })
      at = that.next
      continue
    }
    const skipped =
      senseAt(line, at, 'greeting')?.next ?? greetingEnd(line, at) ?? goodsEnd(line, at) ?? shiftEnd(line, at)
    const read =
      skipped === null || skipped === undefined ? readOne(line, at, { now, asked, before: mentions.at(-1) }) : null
    if (read) mentions.push({ ...read.value, from: at, next: read.next })
    at = Math.max(at + 1, read?.next ?? skipped ?? readSpan(line, at)?.next ?? at + 1)
  }
  return mentions
}

/** Nobody names more times than this; what does is noise. */
const most = 24

const starts = new Set(
  'weekday month days daypart day-after prep part number few next this last unit clock minutes end-of-day end-of-week week-edge feast nth neighbour long-weekend bridge week-of other-week that-time before-it ordinal day-number one-after late-day greeting'.split(
    ' ',
  ),
)

const articles = new Set(['the', 'on', 'le', 'la', 'les', 'el', 'los', 'du', 'del', 'au', 'al', 'half'])

function mayStart(line: Line, at: number): boolean {
  return (
    figureAt(line, at) !== null ||
    articles.has(textAt(line, at)) ||
    (line.senses[at]?.some(({ kind }) => starts.has(kind)) ?? false)
  )
}

function readOne(line: Line, at: number, around: Around): Read<DayMention | TimeMention> | null {
  const day =
    readListed(line, at, around.before) ?? readOneAfter(line, at, around.before) ?? readDay(line, at, around.now)
  if (day) return day
  const time = readTime(line, at)
  if (!time || isUnsaid(line, at, time, around)) return null
  return time.value.isBare && !isAnchored(line, at, time, around) ? null : time
}

/** "Dec 1 or 2", "el 20 o 21": a second day of the month just named. */
function readListed(line: Line, at: number, before: Mention | undefined): Read<DayMention> | null {
  const said = readDayNumber(line, at)
  if (before?.is !== 'day' || before.day.is !== 'date' || !said || (said.isWord && !said.isOrdinal)) return null
  const { value: day, next } = said
  const { date } = before.day
  const isNumbered = senseAt(line, before.from, 'month') ?? dayArticles.has(textAt(line, before.from))
  const isListed = isNumbered && senseAt(line, before.next, 'join', 'or')?.next === at
  if (!isListed || day > date.daysInMonth || day <= date.day) return null
  if (['ampm', 'hmark', 'month'].some((kind) => senseAt(line, next, kind)) || textAt(line, next) === ':') return null
  return { value: mentionOf({ is: 'date', date: date.with({ day }), last: null }), next }
}

const dayArticles = new Set(['el', 'le'])

/** "Not this Monday but the one after": the same day a week later. */
function readOneAfter(line: Line, at: number, before: Mention | undefined): Read<DayMention> | null {
  const after = senseAt(line, at, 'one-after') ?? nextAlone(line, at, before)
  if (!after || before?.is !== 'day' || at - before.next > 5 || senseAt(line, after.next, 'weekday')) return null
  const { day } = before
  if (day.is === 'week') return { value: mentionOf({ ...day, ahead: day.ahead + 1 }), next: after.next }
  if (day.is === 'weekday') return { value: mentionOf({ ...day, plus: day.plus + 1 }), next: after.next }
  if (day.is !== 'date' || day.last) return null
  return { value: mentionOf({ ...day, date: day.date.add({ weeks: 1 }) }), next: after.next }
}

/** "Not this week, next", "este finde no, el próximo". */
function nextAlone(line: Line, at: number, before: Mention | undefined) {
  const isOfThis =
    before?.is === 'day' && (before.day.is === 'week' || (before.day.is === 'weekday' && before.day.week === 0))
  const isSetOff = at > 0 && setOff.has(textAt(line, at - 1))
  const next = isOfThis && isSetOff ? (senseAt(line, at, 'next') ?? senseAt(line, at, 'other-week')) : undefined
  const isAlone =
    next && (isStop(line, next.next) || textAt(line, next.next) === ',' || senseAt(line, next.next, 'works'))
  return isAlone ? next : undefined
}

const setOff = new Set([',', 'but', 'pero', 'mais', 'or', 'o', 'ou', 'the', '.', 'maybe', 'then', ';', '-'])

/** "I am" and "Eve" are no parts of a day; "tomorrow am" and "am or pm" are. */
function isUnsaid(line: Line, at: number, time: Read<TimeMention>, around: Around): boolean {
  if (time.value.part === null || time.next !== at + 1 || !doubtful.has(textAt(line, at))) return false
  const [before, isEnd] = [textAt(line, at - 1), isStop(line, time.next)]
  if (before === 'i' || before === 'hi') return true
  const isListed =
    senseAt(line, time.next, 'join', 'or') !== undefined || senseAt(line, at - 1, 'join', 'or') !== undefined
  const isNamed = ['an', 'the', 'either', 'early', 'late'].includes(before) || (at === 0 && isEnd)
  return !(isListed || isNamed || isBesideMention(line, at, around.before) || readDay(line, time.next, around.now))
}

const doubtful = new Set(['am', 'pm', 'ams', 'pms', 'eve', 'mat', 'aft'])
