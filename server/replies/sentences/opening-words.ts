// The opening hours of days that were asked for: today 8am-5pm, closed Mon May 18 (Victoria Day).
import { Temporal } from 'temporal-polyfill'
import type { OpenDay } from '../../bookings/opening.ts'
import { clockInWords, spanInWords } from '../../conversations/clock-words.ts'
import { plainLetters } from '../../conversations/segments.ts'
import type { Language } from '../../understanding/understanding.ts'
import { dateInWords } from './day-words.ts'
import { timeWords } from './time-words.ts'

type Words = {
  /** Before a day that a sentence speaks of. */
  on: string
  from: string
  and: string
  /** From one day to another. */
  to: string
  closed: string
  wholeDay: string
  now: string
  until: (clock: string) => string
}

const wordsOf: Readonly<Record<Language, Words>> = {
  en: {
    ...{ on: '', from: '', and: ' and ', to: ' to ', closed: 'closed', wholeDay: '24 hours', now: 'now' },
    until: (clock) => `now, until ${clock}`,
  },
  es: {
    ...{ on: 'el ', from: 'de ', and: ' y ', to: ' a ', closed: 'cerrado', wholeDay: 'las 24 horas', now: 'ahora' },
    until: (clock) => `ahora, hasta ${/^1\D/.test(clock) ? 'la' : 'las'} ${clock}`,
  },
  fr: {
    ...{ on: '', from: 'de ', and: ' et ', to: ' à ', closed: 'fermé', wholeDay: '24 h sur 24' },
    ...{ now: 'en ce moment', until: (clock) => `en ce moment, jusqu’à ${clock}` },
  },
}

/** "tomorrow 8am-5pm", "now, until 5pm". */
export function openInWords(language: Language, day: OpenDay, { today, until }: Open): string {
  const words = wordsOf[language]
  if (until !== null) return plainLetters(words.until(clockInWords(language, until)))
  return plainLetters(`${dayOn(language, day, today)} ${spansInWords(language, day)}`)
}

type Open = { today: Temporal.PlainDate; until: string | null }

/** "Sat May 16 and Sun May 17", "Mon May 18 (Victoria Day)", "now". */
export function closedInWords(language: Language, days: readonly OpenDay[], { today, isNow }: Closed): string {
  const words = wordsOf[language]
  if (isNow) return words.now
  const runs = runsOf(days).map((run) => runInWords(language, run, { today, isOn: true }))
  return plainLetters(listOf(runs, words.and))
}

type Closed = { today: Temporal.PlainDate; isNow: boolean }

/** "Fri May 15 8am-5pm, closed Sat May 16 and Sun May 17". */
export function daysInWords(language: Language, days: readonly OpenDay[], today: Temporal.PlainDate): string {
  const words = wordsOf[language]
  const runs = runsOf(days)
  const parts = runs.map((run) => {
    const name = runInWords(language, run, { today, isOn: false })
    const [first] = run
    return first && first.spans.length > 0 ? `${name} ${spansInWords(language, first)}` : `${words.closed} ${name}`
  })
  return plainLetters(parts.join(', '))
}

function runsOf(days: readonly OpenDay[]): OpenDay[][] {
  const runs: OpenDay[][] = []
  for (const day of days) {
    const before = runs.at(-1)?.at(-1)
    if (before && isNext(before, day) && areAlike(before, day)) runs.at(-1)?.push(day)
    else runs.push([day])
  }
  return runs
}

function isNext(one: OpenDay, other: OpenDay): boolean {
  return Temporal.PlainDate.from(one.date).add({ days: 1 }).toString() === other.date
}

/** A holiday that has a name is told by itself. */
function areAlike(one: OpenDay, other: OpenDay): boolean {
  return JSON.stringify(one.spans) === JSON.stringify(other.spans) && (one.name ?? other.name) === null
}

function runInWords(language: Language, run: readonly OpenDay[], { today, isOn }: RunHow): string {
  const words = wordsOf[language]
  const name = (day: OpenDay) =>
    (isOn ? dayOn(language, day, today) : dayName(language, day, today)) + holiday(language, day)
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return ''
  if (run.length === 1) return name(first)
  return name(first) + (run.length === 2 ? words.and : words.to) + name(last)
}

type RunHow = { today: Temporal.PlainDate; isOn: boolean }

/** Their names are kept in English. */
function holiday(language: Language, { name }: OpenDay): string {
  return language === 'en' && name ? ` (${name})` : ''
}

function dayOn(language: Language, day: OpenDay, today: Temporal.PlainDate): string {
  const ahead = daysAhead(day, today)
  return (ahead > 1 ? wordsOf[language].on : '') + dayName(language, day, today)
}

function dayName(language: Language, day: OpenDay, today: Temporal.PlainDate): string {
  const ahead = daysAhead(day, today)
  if (ahead === 0) return timeWords[language].today
  return ahead === 1 ? timeWords[language].tomorrow : dateInWords(language, Temporal.PlainDate.from(day.date))
}

function daysAhead({ date }: OpenDay, today: Temporal.PlainDate): number {
  return today.until(date).days
}

function spansInWords(language: Language, { spans }: OpenDay): string {
  const words = wordsOf[language]
  if (spans.some(({ opens, closes }) => opens === '00:00' && closes === '24:00')) return words.wholeDay
  return listOf(
    spans.map(({ opens, closes }) => words.from + spanInWords(language, opens, closes)),
    words.and,
  )
}

function listOf(all: readonly string[], and: string): string {
  return all.length < 2 ? all.join('') : all.slice(0, -1).join(', ') + and + all.at(-1)
}
