import { OneSentence } from '../database/one-sentence.ts'
import { type WeeklyHours, weekdays, weeklyHours } from '../settings/opening-hours.ts'

/** Reads "mon-fri 08:00-17:00, sat 09:00-12:00"; a day that is not named is closed. Throws OneSentence. */
export function readWrittenHours(written: string): WeeklyHours {
  const named = written.toLowerCase().split(',').flatMap(readPart)
  const [twice] = named.map(([day]) => day).filter((day, at, days) => days.indexOf(day) < at)
  if (twice) throw new OneSentence(`--hours names ${twice} twice: a day has one span, from its first hour to its last.`)
  const week = Object.fromEntries([...weekdays.map((day) => [day, null]), ...named])
  const read = weeklyHours.strict().safeParse(week)
  if (read.success) return read.data
  throw new OneSentence(`"${written}" are no hours: write them as 'mon-fri 08:00-17:00, sat 09:00-12:00'.`)
}

function readPart(part: string): [string, { opens: string; closes: string }][] {
  const [, from = '', to = from, opens = '', closes = ''] = form.exec(part) ?? []
  return daysFrom(from, to).map((day) => [day, { opens, closes }])
}

const form = /^\s*([a-z]+)(?:\s*-\s*([a-z]+))?\s+([\d:]+)\s*-\s*([\d:]+)\s*$/

/** "fri-mon" goes over the weekend; what is no day stays as it is. */
function daysFrom(from: string, to: string): string[] {
  const days: readonly string[] = weekdays
  const [first, last] = [days.indexOf(from), days.indexOf(to)]
  if (first === -1 || last === -1) return [first === -1 ? from : to]
  return [...days, ...days].slice(first, last < first ? last + 8 : last + 1)
}
