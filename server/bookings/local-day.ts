// A date of the shop's calendar as a stretch of time. The zone is asked once for a day, not for every time on it.
import { Temporal } from 'temporal-polyfill'
import { type Interval, minute } from './interval.ts'

/** `weekday` from 1, a Monday; `change`: when the clocks were changed on that day, or its end when they were not. */
export type LocalDay = Interval & { date: string; weekday: number; change: number }

/** Every day that the span touches, in order. */
export function localDays(zone: string, span: Interval): LocalDay[] {
  const days: LocalDay[] = []
  let date = dateOf(zone, span.start)
  let midnight = date.toZonedDateTime(zone)
  while (midnight.epochMilliseconds < span.end) {
    const next = date.add({ days: 1 }).toZonedDateTime(zone)
    const [start, end] = [midnight.epochMilliseconds, next.epochMilliseconds]
    // A date that a zone left out altogether has no length.
    if (start < end)
      days.push({ date: date.toString(), weekday: date.dayOfWeek, start, end, change: changeOf(midnight, end) })
    date = date.add({ days: 1 })
    midnight = next
  }
  return days
}

export function dateOf(zone: string, instant: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
}

/** When the wall clock shows so many minutes after midnight: the first time if it does so twice, null if it never does. */
export function instantAt(day: LocalDay, minutes: number): number | null {
  const before = day.start + minutes * minute
  if (before < day.change) return before
  const after = day.end - (wholeDay - minutes) * minute
  return after >= day.change ? after : null
}

/** Likewise for the beginning or end of something; what lies in the hour that is left out is the change itself. */
export function edgeAt(day: LocalDay, minutes: number): number {
  return instantAt(day, minutes) ?? day.change
}

/** What the wall clock shows, in minutes after midnight. */
export function wallMinutes(day: LocalDay, instant: number): number {
  return instant < day.change ? (instant - day.start) / minute : wholeDay - (day.end - instant) / minute
}

/** Minutes after midnight of a time such as 08:30; 24:00 is the day's end. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

const wholeDay = 24 * 60

function changeOf(midnight: Temporal.ZonedDateTime, end: number): number {
  if (end - midnight.epochMilliseconds === wholeDay * minute) return end
  // Where the clocks are changed at midnight the day begins with the change.
  if (midnight.hour + midnight.minute > 0) return midnight.epochMilliseconds
  return midnight.getTimeZoneTransition('next')?.epochMilliseconds ?? end
}
