import ICAL from 'ical.js'
import { readStamp, type Stamp } from './stamp.ts'

const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const

/** A repeat rule by the book. `until` is a wall time, inclusive; weekdays count from Sunday, 0. */
export type Rule = {
  freq: (typeof frequencies)[number]
  interval: number
  count: number | null
  until: number | null
  weekStart: number
  byMonth: number[]
  byWeekNo: number[]
  byYearDay: number[]
  byMonthDay: number[]
  byDay: { nth: number; weekday: number }[]
  byHour: number[]
  byMinute: number[]
  bySecond: number[]
  bySetPos: number[]
}

/** Null for what ical.js refuses, and for calendars other than the Gregorian. `toWall` turns UNTIL into the event's wall time. */
export function readRule(text: string, toWall: (until: Stamp) => number): Rule | null {
  const parts = partsOf(text)
  const until = parts.find((part) => part.startsWith('UNTIL='))?.slice('UNTIL='.length)
  const stamp = until === undefined ? null : readStamp(until)
  if ((until !== undefined && stamp === null) || parts.some(isForeign)) return null
  const recur = recurOf(parts.filter((part) => !part.startsWith('UNTIL=')).join(';'))
  const freq = frequencies.find((each) => each === recur?.freq)
  if (!recur || !freq || !isCountable(recur)) return null
  const numbers = (name: string) => recur.getComponent(name).map(Number)
  return {
    freq,
    interval: recur.interval,
    count: recur.count ?? null,
    until: stamp && toWall(stamp),
    weekStart: recur.wkst - 1,
    byMonth: numbers('BYMONTH'),
    byWeekNo: numbers('BYWEEKNO'),
    byYearDay: numbers('BYYEARDAY'),
    byMonthDay: numbers('BYMONTHDAY'),
    byDay: recur.getComponent('BYDAY').map((each) => weekdayIn(String(each))),
    byHour: numbers('BYHOUR'),
    byMinute: numbers('BYMINUTE'),
    bySecond: numbers('BYSECOND'),
    bySetPos: numbers('BYSETPOS'),
  }
}

// The book does not mind small letters, ical.js does; spaces and a semicolon too many are common.
function partsOf(text: string): string[] {
  const parts = text.toUpperCase().replaceAll(/\s+/g, '').split(';')
  return parts.filter((part) => part !== '')
}

function isCountable({ interval, count }: ICAL.Recur): boolean {
  return interval < 1e9 && (count === null || Number.isFinite(count))
}

function isForeign(part: string): boolean {
  return /^RSCALE=(?!GREGORIAN$)|^SKIP=(?!OMIT$)/.test(part)
}

function recurOf(text: string): ICAL.Recur | null {
  try {
    return ICAL.Recur.fromString(text)
  } catch {
    return null
  }
}

function weekdayIn(text: string): { nth: number; weekday: number } {
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'].indexOf(text.slice(-2))
  return { nth: Number(text.slice(0, -2) || 0), weekday }
}
