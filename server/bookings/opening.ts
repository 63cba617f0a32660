// When the shop is open on a date: by what was said of that date, else by the week. It knows no clock: the dates are handed in.
import type { Temporal } from 'temporal-polyfill'
import type { WeeklyHours } from '../settings/opening-hours.ts'
import type { NamedDay } from './special-days-store.ts'
import { workingHours } from './working-hours.ts'

/** The week, and the dates of the whole shop that are unlike it. */
export type Openings = { hours: WeeklyHours; specialDays: readonly NamedDay[] }
/** Clock times, HH:MM with 24:00. */
export type Span = { opens: string; closes: string }
/** None of `spans` when closed; `name` of the holiday that it is; `isSpecial`: unlike that day of any other week. */
export type OpenDay = { date: string; spans: Span[]; name: string | null; isSpecial: boolean }

export function openingOn({ hours, specialDays }: Openings, day: Temporal.PlainDate): OpenDay {
  const date = day.toString()
  const weekday = day.dayOfWeek
  const said = specialDays.flatMap((each) => (each.hours === null ? [] : [{ ...each, hours: each.hours }]))
  const special = said.find((each) => each.date === date && each.resourceId === null)
  const spansBy = (days: typeof said) =>
    workingHours({ id: shopItself, hours }, { date, weekday }, days).map(({ opens, closes }) => ({
      opens: clockOf(opens),
      closes: clockOf(closes),
    }))
  const spans = spansBy(said)
  const isSpecial = JSON.stringify(spans) !== JSON.stringify(spansBy([]))
  return { date, spans, name: special?.source === 'holiday' ? special.name : null, isSpecial }
}

/** The first open day from then on; null when there is none for weeks. */
export function nextOpening(openings: Openings, from: Temporal.PlainDate): OpenDay | null {
  return openingsFrom(openings, from, from.add({ days: weeks * 7 })).find(({ spans }) => spans.length > 0) ?? null
}

/** Every day from one to the other, both included. */
export function openingsFrom(openings: Openings, from: Temporal.PlainDate, to: Temporal.PlainDate): OpenDay[] {
  const count = Math.max(0, from.until(to).days + 1)
  return Array.from({ length: count }, (_, days) => openingOn(openings, from.add({ days })))
}

const weeks = 6
const shopItself = 0

function clockOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((figure) => `${figure}`.padStart(2, '0')).join(':')
}
