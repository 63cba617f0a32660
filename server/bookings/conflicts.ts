// What stands in the way of a job where a person wants it: they are told, and may want it there all the same.
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { busyBetween } from '../calendars/busy-store.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'
import type { Resource } from './availability.ts'
import { jobTimes } from './clock-words.ts'
import type { JobTime } from './job-time.ts'
import { instantAt, type LocalDay, localDays } from './local-day.ts'
import { specialDaysBetween } from './special-days-store.ts'
import { bookingsBetween } from './store.ts'
import { resourcesOfShop } from './week-people.ts'
import { workingHours } from './working-hours.ts'

/** `words`: a sentence each. `isTaken`: another job, or a slot that is kept for somebody, is there. */
export type Conflicts = { isTaken: boolean; words: string[] }

export function conflictsOf(
  db: Queries,
  { config, now }: Pick<Appliance, 'config' | 'now'>,
  time: JobTime & { exceptId: number | null },
): Conflicts {
  const shop = readShop(db, config)
  const clock = { zone: shop.zone, now: now() }
  const span = { from: at(time.start), to: at(time.end) }
  const isTheirs = ({ crewId }: { crewId: number | null }) =>
    crewId === null || time.crewId === null || crewId === time.crewId
  const jobs = bookingsBetween(db, span, now()).filter((job) => job.id !== time.exceptId && isTheirs(job))
  const busy = busyBetween(db, span).filter(isTheirs)
  return {
    isTaken: jobs.length > 0,
    words: [
      ...jobs.map((job) => {
        const who = job.name ?? 'somebody'
        return job.state === 'held'
          ? `${jobTimes(job, clock)} is offered to ${who} just now.`
          : `${jobTimes(job, clock)} is booked: ${[who, job.need].filter(Boolean).join(', ')}.`
      }),
      ...busy.map((each) => `${each.calendar} has “${each.summary ?? 'Busy'}”, ${jobTimes(each, clock)}.`),
      ...(isInHours(db, shop, time) ? [] : ['It is outside of working hours.']),
    ],
  }
}

/** Where hours are not known, nothing is outside of them. */
function isInHours(db: Queries, shop: Shop, time: JobTime): boolean {
  const resources = resourcesOfShop(db, shop).filter(({ id }) => time.crewId === null || id === time.crewId)
  if (resources.length === 0 || !shop.zone) return true
  const days = localDays(shop.zone, time)
  const [first, last] = [days.at(0), days.at(-1)]
  if (!first || !last) return true
  const special = specialDaysBetween(db, { from: first.date, to: last.date })
  return resources.some((resource) => isWithin(resource, first, { special, time }))
}

type Asked = { special: ReturnType<typeof specialDaysBetween>; time: JobTime }

function isWithin(resource: Resource, day: LocalDay, { special, time }: Asked): boolean {
  return workingHours(resource, day, special).some(({ opens, closes }) => {
    const [from, until] = [
      instantAt(day, opens) ?? day.start,
      closes === 24 * 60 ? day.end : (instantAt(day, closes) ?? day.end),
    ]
    return from <= time.start && time.end <= until
  })
}

function at(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms)
}
