import type { DayProps } from '../../views/bookings/week.tsx'

/** The part of the day that a week shows, in whole hours: when somebody works, and whatever lies outside of that. */
export function shownHours(days: readonly DayProps[]): { first: number; last: number } {
  const spans = days.flatMap(({ open, items }) => [
    ...open,
    ...items.filter(({ isWhole }) => !isWhole).map(({ span }) => span),
  ])
  const first = Math.floor(Math.min(...spans.map(({ start }) => start), usual.start) / 60)
  const last = Math.ceil(Math.max(...spans.map(({ end }) => end), usual.end) / 60)
  return { first, last }
}

/** Minutes after midnight. */
const usual = { start: 8 * 60, end: 17 * 60 }
