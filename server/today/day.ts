import type { Temporal } from 'temporal-polyfill'

/** Today is the shop's own day; while its zone is not known, the last 24 hours stand for it. */
export function dayOf({ zone, now }: { zone: string | null; now: Temporal.Instant }): {
  since: Temporal.Instant
  isCalendarDay: boolean
} {
  if (zone === null) return { since: now.subtract({ hours: 24 }), isCalendarDay: false }
  return { since: now.toZonedDateTimeISO(zone).startOfDay().toInstant(), isCalendarDay: true }
}
