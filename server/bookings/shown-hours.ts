import type { DayProps } from '../../views/bookings/week.tsx'
import type { Interval } from './interval.ts'

/** The part of the day that a week shows, in whole hours: when somebody works, and the jobs outside of that. What calendars elsewhere say of the night makes no week longer. */
export function shownHours(days: readonly DayProps[]): { first: number; last: number } {
  const spans = days.flatMap(({ open, items }) => [
    ...open,
    ...items.flatMap(({ kind, span }) => (kind === 'busy' ? awakeIn(span) : [span])),
  ])
  const first = Math.floor(Math.min(...spans.map(({ start }) => start), usual.start) / 60)
  const last = Math.ceil(Math.max(...spans.map(({ end }) => end), usual.end) / 60)
  return { first, last }
}

function awakeIn({ start, end }: Interval): Interval[] {
  const part = { start: Math.max(start, awake.start), end: Math.min(end, awake.end) }
  return part.start < part.end ? [part] : []
}

/** Minutes after midnight. */
const awake = { start: 6 * 60, end: 21 * 60 }
const usual = { start: 8 * 60, end: 17 * 60 }
