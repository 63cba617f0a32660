// The opening hours in one line: days that lie side by side and are alike are said together, closed days last.

import { spanInWords } from '../../conversations/clock-words.ts'
import { plainLetters } from '../../conversations/segments.ts'
import { type WeeklyHours, weekdays } from '../../settings/opening-hours.ts'
import type { Language } from '../../understanding/understanding.ts'

/** "Mon-Fri 8am-5pm, Sat 9am-12pm, closed Sun", in letters that cost no second alphabet. */
export function hoursInWords(language: Language, hours: WeeklyHours): string {
  const words = wordsOf[language]
  const runs = runsOf(hours)
  const open = runs.flatMap(({ days, day }) => (day ? `${daysInWords(days, words)} ${dayInWords(language, day)}` : []))
  const closed = runs.filter(({ day }) => !day).map(({ days }) => daysInWords(days, words))
  const last = closed.length > 0 ? [`${words.closed} ${listOf(closed, words.and)}`] : []
  return plainLetters([...open, ...last].join(', '))
}

type Day = WeeklyHours[keyof WeeklyHours]
type Run = { days: number[]; day: Day }
type Words = { days: readonly string[]; everyDay: string; closed: string; and: string; wholeDay: string }

const wordsOf: Readonly<Record<Language, Words>> = {
  en: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    everyDay: 'every day',
    closed: 'closed',
    and: ' and ',
    wholeDay: '24 hours',
  },
  es: {
    days: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    everyDay: 'todos los días',
    closed: 'cerrado',
    and: ' y ',
    wholeDay: '24 horas',
  },
  fr: {
    days: ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
    everyDay: 'tous les jours',
    closed: 'fermé',
    and: ' et ',
    wholeDay: '24 h sur 24',
  },
}

function runsOf(hours: WeeklyHours): Run[] {
  const runs: Run[] = []
  weekdays.forEach((name, at) => {
    const day = hours[name]
    const run = runs.at(-1)
    if (run && areAlike(run.day, day)) run.days.push(at)
    else runs.push({ days: [at], day })
  })
  return runs
}

function areAlike(one: Day, other: Day): boolean {
  return one?.opens === other?.opens && one?.closes === other?.closes
}

function daysInWords(days: readonly number[], words: Words): string {
  if (days.length === weekdays.length) return words.everyDay
  const [first, last] = [days.at(0), days.at(-1)].map((day) => words.days[day ?? 0])
  return days.length === 1 ? `${first}` : `${first}-${last}`
}

function dayInWords(language: Language, { opens, closes }: NonNullable<Day>): string {
  if (opens === '00:00' && closes === '24:00') return wordsOf[language].wholeDay
  return spanInWords(language, opens, closes)
}

function listOf(all: readonly string[], and: string): string {
  return all.length < 2 ? all.join('') : all.slice(0, -1).join(', ') + and + all.at(-1)
}
