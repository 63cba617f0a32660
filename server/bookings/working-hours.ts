// When somebody works on a date: what was said of that date and that person, else of that date, else the weekly hours.
import { weekdays } from '../settings/opening-hours.ts'
import type { Resource, SpecialDay } from './availability.ts'
import { type LocalDay, minutesOf } from './local-day.ts'

/** Minutes after midnight. */
type Hours = { opens: number; closes: number }

/** In order, those that touch as one. */
export function workingHours(
  resource: Resource,
  day: Pick<LocalDay, 'date' | 'weekday'>,
  specialDays: readonly SpecialDay[],
): Hours[] {
  const ofDate = specialDays.filter(({ date }) => date === day.date)
  const own = ofDate.filter(({ resourceId }) => resourceId === resource.id)
  const special = own.length > 0 ? own : ofDate.filter(({ resourceId }) => resourceId === null)
  if (special.some(({ hours }) => hours.length === 0)) return []
  const usual = resource.hours[weekdays[day.weekday - 1] ?? 'mon']
  const hours = special.length > 0 ? special.flatMap((each) => each.hours) : usual ? [usual] : []
  return joined(hours.map(({ opens, closes }) => ({ opens: minutesOf(opens), closes: minutesOf(closes) })))
}

function joined(hours: Hours[]): Hours[] {
  const whole: Hours[] = []
  for (const each of hours.toSorted((one, other) => one.opens - other.opens)) {
    const last = whole.at(-1)
    if (last && each.opens <= last.closes) last.closes = Math.max(last.closes, each.closes)
    else whole.push({ ...each })
  }
  return whole
}
