import { mergeBusy } from '../../../server/calendars/reading/merge-busy.ts'
import { readCalendar } from '../../../server/calendars/reading/read-calendar.ts'
import type { Reading, ReadingRules } from '../../../server/calendars/reading/reading.ts'

export const madrid: ReadingRules = {
  zone: 'Europe/Madrid',
  from: Date.parse('2026-03-01T00:00:00Z'),
  to: Date.parse('2026-05-01T00:00:00Z'),
  allDayBlocks: true,
  ownAddresses: [],
}

export function within(from: string, to: string, more: Partial<ReadingRules> = {}): ReadingRules {
  return { ...madrid, from: Date.parse(from), to: Date.parse(to), ...more }
}

/** The text of a calendar; each part is a block of lines, indented as one likes. */
export function calendar(...parts: string[]): string {
  return lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...parts, 'END:VCALENDAR')
}

/** The text of one event; without a UID among its lines it gets one. */
export function event(...parts: string[]): string {
  const text = lines(...parts)
  return lines('BEGIN:VEVENT', ...(/^UID[:;]/m.test(text) ? [] : ['UID:one']), text, 'END:VEVENT')
}

export function lines(...parts: string[]): string {
  const all = parts.flatMap((part) => part.split(/\r?\n/)).map((line) => line.replace(/^ {2,}/, ''))
  return all.filter((line) => line !== '').join('\r\n')
}

export function read(text: string, rules: ReadingRules = madrid): Reading {
  const reading = readCalendar(text, rules)
  if ('because' in reading) throw new Error(`refused: ${reading.because}`)
  return reading
}

/** Merged, in UTC: `03-10 08:00-09:00`; the end with its day where that is another one. */
export function busy(text: string, rules: ReadingRules = madrid): string[] {
  return mergeBusy(read(text, rules).occurrences).map(({ start, end }) => {
    const [first, last] = [start, end].map((at) => new Date(at).toISOString().slice(5, 16).replace('T', ' '))
    return `${first}-${last?.slice(0, 5) === first?.slice(0, 5) ? last?.slice(6) : last}`
  })
}

/** The same of one event alone. */
export function busyOf(...parts: string[]): string[] {
  return busy(calendar(event(...parts)))
}
