// When a customer is reminded of a job: the day before, and two hours before unless they have answered since.
import type { Temporal } from 'temporal-polyfill'

export type Reminder = 'day-before' | 'hours-before'

/** What a reminder is decided by; instants in milliseconds count from `now`. */
export type Upcoming = {
  startsAt: Temporal.Instant
  /** When it was agreed, or moved to where it stands. */
  agreedAt: Temporal.Instant
  /** When the customer last said that it stands. */
  confirmedAt: Temporal.Instant | null
  /** When they last called or wrote. */
  lastContactAt: Temporal.Instant
}

const dayBefore = 24 * 60
const hoursBefore = 2 * 60
/** Nearer than that nobody reads it in time. */
const tooNear = 30
/** Who agreed so short a while ago has not forgotten. */
const freshHours = 12

/** The reminder that may go now; null where there is none to send. */
export function reminderDue(upcoming: Upcoming, now: Temporal.Instant): Reminder | null {
  const minutes = (upcoming.startsAt.epochMilliseconds - now.epochMilliseconds) / 60_000
  if (minutes <= tooNear || minutes > dayBefore) return null
  if (hoursSince(upcoming.agreedAt, now) < freshHours) return null
  if (minutes > hoursBefore) return 'day-before'
  return upcoming.confirmedAt === null && !hasAnswered(upcoming) ? 'hours-before' : null
}

/** When the next reminder goes if nothing changes; null: none will. */
export function nextReminderAt(
  upcoming: Upcoming,
  { now, isSent }: { now: Temporal.Instant; isSent(kind: Reminder): boolean },
): Temporal.Instant | null {
  const { startsAt, agreedAt } = upcoming
  const moments = [
    startsAt.subtract({ minutes: dayBefore }),
    agreedAt.add({ hours: freshHours }),
    startsAt.subtract({ minutes: hoursBefore }),
    now,
  ].filter((at) => at.epochMilliseconds >= now.epochMilliseconds)
  const found = moments
    .sort((one, other) => one.epochMilliseconds - other.epochMilliseconds)
    .find((at) => {
      const kind = reminderDue(upcoming, at)
      return kind !== null && !isSent(kind)
    })
  return found ?? null
}

/** Whoever called or wrote within the day before it knows of it. */
function hasAnswered({ startsAt, lastContactAt }: Upcoming): boolean {
  return startsAt.epochMilliseconds - lastContactAt.epochMilliseconds < dayBefore * 60_000
}

function hoursSince(then: Temporal.Instant, now: Temporal.Instant): number {
  return (now.epochMilliseconds - then.epochMilliseconds) / 3_600_000
}
