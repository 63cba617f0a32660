// Which week, and which of its days, a page of the calendar shows: the one with today in it unless another is asked for.
import { Temporal } from 'temporal-polyfill'

export type Week = { monday: Temporal.PlainDate; chosen: Temporal.PlainDate; today: Temporal.PlainDate }

/** `week` and `day` as they stand in the address; what is no date there counts as not asked for. */
export function whichWeek({ week, day }: { week: unknown; day: unknown }, today: Temporal.PlainDate): Week {
  const asked = readDate(week) ?? readDate(day) ?? today
  const monday = asked.subtract({ days: asked.dayOfWeek - 1 })
  const wanted = [readDate(day), today].find((date) => date != null && isIn(monday, date))
  return { monday, chosen: wanted ?? monday, today }
}

/** A date such as 2026-11-23 of our times, or null. */
export function readDate(written: unknown): Temporal.PlainDate | null {
  if (typeof written !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(written)) return null
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' })
  } catch {
    return null
  }
}

function isIn(monday: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  const ahead = monday.until(date).days
  return ahead >= 0 && ahead < 7
}
