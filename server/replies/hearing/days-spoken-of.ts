// "Week after next", and one text later "wed": the days of which they spoke last.
import { Temporal } from 'temporal-polyfill'
import type { DaySpan, WantedTime } from '../../understanding/understanding.ts'
import type { Standing } from '../read-standing.ts'

/** Null where no days were named, or something else is agreed since. */
export function daysSpokenOf({ known, agreed, offered, wallClock }: Standing): DaySpan | null {
  if (agreed.ahead.length > 0 && offered.length === 0) return null
  const today = wallClock.toPlainDate()
  const spans = known.wanted.flatMap((window) => spanOf(window, offered.length > 0 ? today : null) ?? [])
  const from = spans.map((span) => span.from).toSorted()[0]
  const until = spans
    .map((span) => span.until)
    .toSorted()
    .at(-1)
  if (spans.length < known.wanted.length || !from || !until || until < today.toString()) return null
  const isBefore = offered.some(({ start }) => start.toPlainDate().toString() < from)
  return isBefore ? null : { from: from < today.toString() ? today.toString() : from, until }
}

/** One day alone stands for its week, where times are on offer and it is none of the days ahead. */
function spanOf({ date, dateEnd }: WantedTime, today: Temporal.PlainDate | null): DaySpan | null {
  if (date === null) return null
  if (dateEnd !== null) return { from: date, until: dateEnd }
  const day = Temporal.PlainDate.from(date)
  if (!today || today.until(day).days < 7) return null
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  return { from: monday.toString(), until: monday.add({ days: 6 }).toString() }
}
