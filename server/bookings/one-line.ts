import type { Temporal } from 'temporal-polyfill'

/** Words of customers and owners without line breaks and what cannot be seen: calendars and headers end at a line. */
export function onOneLine(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}

/** iCalendar knows no fractions of a second. */
export function wholeSeconds(at: Temporal.Instant): Temporal.Instant {
  return at.round({ smallestUnit: 'second', roundingMode: 'floor' })
}
