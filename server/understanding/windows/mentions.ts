// Every day and every time of day that a text names, in order.
import { type DayMention, mentionOf } from './day.ts'
import { type Now, readDay, readSpan } from './days.ts'
import { figureAt, isStop, type Line, type Read, senseAt, textAt } from './line.ts'
import { readTime, type TimeMention } from './time.ts'

export type Mention = (DayMention | TimeMention) & { from: number; next: number }

/** `isAsked`: we asked when, so that a figure alone is a time; `slots`: so many times were offered, at these `hours`, and small figures mean their places. */
export type Asked = { isAsked: boolean; slots: number; hours: readonly number[] }

export function readMentions(line: Line, now: Now, asked: Asked): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < line.tokens.length && mentions.length < most; ) {
    if (!mayStart(line, at)) {
      at += 1
      continue
    }
    const skipped = senseAt(line, at, 'greeting')?.next ?? greetingEnd(line, at)
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
  'weekday month days daypart day-after prep part number few next this last unit clock minutes end-of-day end-of-week week-edge holiday ordinal greeting'.split(
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

type Around = { now: Now; asked: Asked; before: Mention | undefined }

function readOne(line: Line, at: number, around: Around): Read<DayMention | TimeMention> | null {
  const day = readListed(line, at, around.before) ?? readDay(line, at, around.now)
  if (day) return day
  const time = readTime(line, at)
  return time && !(time.value.isBare && !isAnchored(line, at, time, around)) ? time : null
}

/** "Dec 1 or 2": a second day of the month just named. */
function readListed(line: Line, at: number, before: Mention | undefined): Read<DayMention> | null {
  const day = figureAt(line, at)
  const isListed =
    before?.is === 'day' &&
    before.day.is === 'date' &&
    senseAt(line, before.from, 'month') &&
    senseAt(line, before.next, 'join', 'or')?.next === at
  if (
    !isListed ||
    before.day.is !== 'date' ||
    day === null ||
    day > before.day.date.daysInMonth ||
    day <= before.day.date.day
  )
    return null
  const next = senseAt(line, at + 1, 'ordinal-mark')?.next ?? at + 1
  if (senseAt(line, next, 'ampm') || textAt(line, next) === ':') return null
  return { value: mentionOf({ is: 'date', date: before.day.date.with({ day }), last: null }), next }
}

/** Bare figures are a time after a word of time, beside a day, before "works", or where we asked for one. */
function isAnchored(line: Line, at: number, time: Read<TimeMention>, around: Around): boolean {
  if (hasPrep(line, at, time) && !isArticle(line, at)) return true
  if (isPlace(line, at, time, around.asked)) return false
  if (line.tokens[at] && !/^\d/.test(textAt(line, at))) return false
  const isAlone = at === 0 && isStop(line, time.next)
  if (isAlone && time.value.start && time.value.end) return true
  if (around.asked.slots > 0) return Number(textAt(line, at)) > around.asked.slots || !isAlone
  if (around.asked.isAsked && (isAlone || asksBefore(line, at) || at === 0)) return true
  return (
    isBesideMention(line, at, around.before) ||
    isBeforeDay(line, time.next, around.now) ||
    asksBefore(line, at) ||
    worksAfter(line, time)
  )
}

function hasPrep(line: Line, at: number, time: Read<TimeMention>): boolean {
  const prep = line.senses[at]?.find(({ kind, value }) => kind === 'prep' && value !== 'in' && value !== 'within')
  if (!prep || (time.value.start && time.value.end)) return prep !== undefined
  if (line.language === 'es' && prep.words === 'la') return textAt(line, prep.next) === 'una'
  return !(weak[line.language]?.has(prep.words) ?? false)
}

/** "go with 1", "la 2" where two times were offered: the place, unless one starts at that hour. */
function isPlace(line: Line, at: number, time: Read<TimeMention>, { slots, hours }: Asked): boolean {
  const figure = figureAt(line, at) ?? figureAt(line, at + 1)
  return (
    slots > 0 &&
    figure !== null &&
    figure <= slots &&
    (!hours.includes(figure) || line.tokens.length === 1) &&
    !(time.value.start && time.value.end)
  )
}

function isArticle(line: Line, at: number): boolean {
  return (
    ['la', 'las', 'a'].includes(textAt(line, at)) && (at === 0 || line.language === 'fr') && textAt(line, at) === 'la'
  )
}

/** Words that stand before much else than hours. */
const weak: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(['pour', 'sur', 'de', 'du', 'des']),
  es: new Set(['de', 'del']),
}

function isBesideMention(line: Line, at: number, before: Mention | undefined): boolean {
  if (!before || at - before.next > 3) return false
  for (let place = before.next; place < at; place += 1) {
    if (textAt(line, place) !== ',' && !senseAt(line, place, 'join') && !senseAt(line, place, 'light')) return false
  }
  return true
}

function isBeforeDay(line: Line, next: number, now: Now): boolean {
  for (let at = next; at < next + 3; at += 1) {
    if (readDay(line, at, now)) return true
    const join = senseAt(line, at, 'join', 'or')
    const time = join && readTime(line, join.next)
    if (join && time) return !time.value.isBare || isBeforeDay(line, time.next, now)
    if (!senseAt(line, at, 'light') && textAt(line, at) !== ',') return false
  }
  return false
}

const asking = new Set([
  'do',
  'about',
  'bout',
  'it',
  'say',
  'maybe',
  'prefer',
  'preferably',
  'lets',
  'for',
  'come',
  'ideally',
  'disons',
  'digamos',
  'then',
  'appt',
  'appointment',
  'time',
])

function asksBefore(line: Line, at: number): boolean {
  return asking.has(textAt(line, at - 1)) && at > 0
}

function worksAfter(line: Line, time: Read<TimeMention>): boolean {
  return senseAt(line, time.next, 'works') !== undefined && time.value.start !== null
}

const greetings = new Set(['morning', 'afternoon', 'evening', 'mornin', 'arvo'])

/** "Morning, my sink is blocked" greets; "morning works" does not. */
function greetingEnd(line: Line, at: number): number | null {
  if (at !== 0 || !greetings.has(textAt(line, 0)) || (isStop(line, 1) && textAt(line, 2) === '')) return null
  const isAnswer =
    senseAt(line, 1, 'works') ??
    senseAt(line, 1, 'join') ??
    senseAt(line, 1, 'days') ??
    senseAt(line, 1, 'prep') ??
    senseAt(line, 1, 'not-right')
  const isLight = [
    'only',
    'if',
    'is',
    'on',
    'of',
    'for',
    'suits',
    'preferably',
    'best',
    'appointment',
    'appt',
    'slot',
    'one',
    'time',
    'preferred',
  ].includes(textAt(line, 1))
  return isAnswer || isLight ? null : 1
}
