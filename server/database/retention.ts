import type { Temporal } from 'temporal-polyfill'

// A silent fault must not outlive the set of backups: of each of the last 7 days, 4 weeks and 12 months that have a
// backup, the newest one is kept. Counted in backups, not by the clock: a clock that jumps must not delete anything.
const kept = { day: 7, week: 4, month: 12 } as const

/** The moments whose backups stay, newest first; the very newest is always among them. */
export function whichToKeep(moments: Temporal.Instant[]): Temporal.Instant[] {
  const newestFirst = [...moments].sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)
  const keepers = new Set([
    ...newestOfEach(newestFirst, dayOf).slice(0, kept.day),
    ...newestOfEach(newestFirst, weekOf).slice(0, kept.week),
    ...newestOfEach(newestFirst, monthOf).slice(0, kept.month),
  ])
  return newestFirst.filter((moment) => keepers.has(moment))
}

function newestOfEach(newestFirst: Temporal.Instant[], periodOf: (moment: Temporal.Instant) => string) {
  const newest = new Map<string, Temporal.Instant>()
  for (const moment of newestFirst) {
    const period = periodOf(moment)
    if (!newest.has(period)) newest.set(period, moment)
  }
  return [...newest.values()]
}

function dayOf(moment: Temporal.Instant): string {
  return moment.toString().slice(0, 10)
}

function weekOf(moment: Temporal.Instant): string {
  const { yearOfWeek, weekOfYear } = moment.toZonedDateTimeISO('UTC')
  return `${yearOfWeek}-${weekOfYear}`
}

function monthOf(moment: Temporal.Instant): string {
  return moment.toString().slice(0, 7)
}
