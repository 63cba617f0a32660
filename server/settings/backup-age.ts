import type { Temporal } from 'temporal-polyfill'

const oldHours = 48

/** Two nights without a copy: something is wrong. */
export function isOldBackup(made: Temporal.Instant, now: Temporal.Instant): boolean {
  return now.epochMilliseconds - made.epochMilliseconds >= oldHours * 3_600_000
}
