// When something is, as the customer's language says it.
import { Temporal } from 'temporal-polyfill'
import type { Interval } from '../bookings/interval.ts'
import { spanInWords } from '../conversations/clock-words.ts'
import type { Language } from '../understanding/understanding.ts'

type Where = { zone: string; language: Language }

/** Thursday, May 14. */
export function dayInWords(date: Temporal.PlainDate, language: Language): string {
  const words = date.toLocaleString(language, { weekday: 'long', day: 'numeric', month: 'long' })
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** 9-10:15am. */
export function hoursInWords({ start, end }: Interval, { zone, language }: Where): string {
  return spanInWords(language, clockAt(start, zone), clockAt(end, zone))
}

export function wallAt(at: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
}

function clockAt(at: number, zone: string): string {
  return wallAt(at, zone).toPlainTime().toString().slice(0, 5)
}
