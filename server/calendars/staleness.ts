// For how long what a calendar last said is believed: after it nobody is promised a time that only that calendar could refuse.
import type { Temporal } from 'temporal-polyfill'
import type { Calendar } from './store.ts'

/** Minutes: servers are asked every minute or two, files every quarter of an hour. */
const mostMinutes: Record<Calendar['kind'], number> = { caldav: 15, google: 15, ics: 45 }

export function isStale({ kind, freshAt }: Pick<Calendar, 'kind' | 'freshAt'>, now: Temporal.Instant): boolean {
  if (!freshAt) return true
  // What was read in the future was read by a clock that went wrong: nobody knows how long ago.
  return Math.abs(now.epochMilliseconds - freshAt.epochMilliseconds) > mostMinutes[kind] * 60_000
}
