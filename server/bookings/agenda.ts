import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { type Busy, busyBetween } from '../calendars/busy-store.ts'
import { isStale } from '../calendars/staleness.ts'
import { usedCalendars } from '../calendars/store.ts'
import { workingHere } from '../crew/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'
import type { Question, Taken, Wish } from './availability.ts'
import { resourcesOf } from './resources.ts'
import { specialDaysBetween } from './special-days-store.ts'
import { type Booking, bookingsBetween } from './store.ts'
import { gridMinutes } from './usual-rules.ts'
import type { Work } from './work.ts'

/** Why no time can be offered at all. */
export type NoAgenda = 'no-zone' | 'no-hours' | 'calendar-stale'

export type Agenda = { do: 'known'; question: Question; zone: string } | { do: 'unknown'; because: NoAgenda }

export type Asked = {
  /** Null: how long it takes is not known, and an hour is kept. */
  work: Work | null
  /** Bookings that count as free: the one that is to be moved, and what is held for whoever asks. */
  except?: readonly number[]
}

/** Minutes of a job whose service is not known. */
const usualMinutes = 60

/** All that is known of the shop's time from now on, as the question that availability answers. */
export function readAgenda(
  db: Queries,
  { config }: Pick<Appliance, 'config'>,
  asked: Asked,
  now: Temporal.Instant,
): Agenda {
  const shop = readShop(db, config)
  if (!shop.zone) return { do: 'unknown', because: 'no-zone' }
  const resources = resourcesOf(workingHere(db, shop), shop.hours)
  if (resources.length === 0) return { do: 'unknown', because: 'no-hours' }
  if (usedCalendars(db).some((calendar) => isStale(calendar, now))) return { do: 'unknown', because: 'calendar-stale' }
  const window = windowOf(shop, shop.zone, now)
  const span = {
    from: Temporal.Instant.fromEpochMilliseconds(window.start - dayMs),
    to: Temporal.Instant.fromEpochMilliseconds(window.end + dayMs),
  }
  const [from, to] = [span.from, span.to].map((at) =>
    at
      .toZonedDateTimeISO(shop.zone ?? 'UTC')
      .toPlainDate()
      .toString(),
  )
  const jobs = bookingsBetween(db, span, now).filter(({ id }) => !asked.except?.includes(id))
  const question = {
    now: now.epochMilliseconds,
    window,
    rules: rulesOf(shop, shop.zone),
    resources,
    specialDays: specialDaysBetween(db, { from: from ?? '', to: to ?? '' }),
    taken: [...jobs.map(takenByJob), ...busyBetween(db, span).map(takenByCalendar)],
    wish: wishOf(asked.work),
  }
  return { do: 'known', question, zone: shop.zone }
}

const dayMs = 86_400_000

function windowOf({ bookingAheadDays }: Shop, zone: string, now: Temporal.Instant): { start: number; end: number } {
  const afterLast = now
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: bookingAheadDays + 1 })
  return { start: now.epochMilliseconds, end: afterLast.toZonedDateTime(zone).epochMilliseconds }
}

function rulesOf(shop: Shop, zone: string): Question['rules'] {
  const { bookingNoticeMinutes: minNoticeMinutes, bookingAheadDays: lookAheadDays } = shop
  const { mostJobsPerDay: mostPerDay, travelMinutes } = shop
  return { zone, gridMinutes, minNoticeMinutes, lookAheadDays, mostPerDay, travelMinutes }
}

function wishOf(work: Work | null): Wish {
  return {
    minutes: work?.minutes ?? usualMinutes,
    isAtShop: work?.at === 'shop',
    beforeMinutes: work?.before ?? 0,
    afterMinutes: work?.after ?? 0,
  }
}

/** A job that is nobody's in particular keeps everybody: nobody knows who will do it. */
function takenByJob({ crewId, startsAt, endsAt, state, place, beforeMinutes, afterMinutes }: Booking): Taken {
  return {
    ...{ start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds },
    resourceId: crewId,
    kind: state === 'held' ? 'hold' : 'job',
    hasPlace: place === 'customer',
    ...{ beforeMinutes, afterMinutes },
  }
}

function takenByCalendar({ crewId, startsAt, endsAt, hasPlace }: Busy): Taken {
  return {
    ...{ start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds },
    ...{ resourceId: crewId, kind: 'busy', hasPlace, beforeMinutes: 0, afterMinutes: 0 },
  }
}
