// A week as the calendar shows it: what is taken, by whom, and when nobody works.
import { Temporal } from 'temporal-polyfill'
import type { DayProps, WeekProps } from '../../views/bookings/week.tsx'
import type { Appliance } from '../appliance.ts'
import { type Busy, busyBetween } from '../calendars/busy-store.ts'
import { isStale } from '../calendars/staleness.ts'
import { usedCalendars } from '../calendars/store.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import type { Resource } from './availability.ts'
import { type DayView, dayProps } from './day.ts'
import { localDays } from './local-day.ts'
import { shownHours } from './shown-hours.ts'
import { namedDaysBetween } from './special-days-store.ts'
import { type Booking, bookingsBetween } from './store.ts'
import { type Doer, doersOf, resourcesOfShop } from './week-people.ts'
import { type Week, whichWeek } from './which-week.ts'

type Asked = { week: unknown; day: unknown; person: unknown }

export function weekProps(appliance: Appliance, asked: Asked): WeekProps {
  const { db, config } = appliance
  const shop = readShop(db, config)
  const zone = shop.zone ?? 'UTC'
  const now = appliance.now()
  const week = whichWeek(asked, now.toZonedDateTimeISO(zone).toPlainDate())
  const taken = takenIn(appliance, week, zone)
  const resources = resourcesOfShop(db, shop)
  const doers = doersOf(db, [...resources.map(({ id }) => id), ...taken.jobs.flatMap(({ crewId }) => crewId ?? [])])
  const only = doers.find(({ id }) => `${id}` === asked.person) ?? null
  const shown = onlyOf(only, { ...taken, resources })
  const days = daysOf(appliance, { ...shown, shop, week, doers: doers.length > 1 ? doers : [] })
  return {
    isZoneSet: shop.zone !== null,
    unread: unreadCalendars(appliance, shop),
    hasHours: resources.length > 0,
    ...ways(week, only),
    people: doers.length > 1 ? filters(doers, only, week) : [],
    ...shownHours(days),
    days,
    isEmpty: days.every(({ items }) => items.every(({ kind }) => kind === 'busy')),
  }
}

/** Whose times may have changed since they were read. */
function unreadCalendars({ db, now }: Appliance, { zone }: Shop): WeekProps['unread'] {
  const stale = usedCalendars(db).filter((calendar) => isStale(calendar, now()))
  return stale.map(({ id, name, freshAt }) => ({
    id,
    name,
    readAt: freshAt && shopTime(freshAt, { zone, now: now() }),
  }))
}

type Taken = { jobs: Booking[]; busy: Busy[] }

function takenIn({ db, now }: Appliance, { monday }: Week, zone: string): Taken {
  const [from, to] = [monday, monday.add({ days: 7 })].map((date) => date.toZonedDateTime(zone).toInstant())
  const span = { from: from ?? now(), to: to ?? now() }
  return { jobs: bookingsBetween(db, span, now()), busy: busyBetween(db, span) }
}

/** What is nobody's in particular keeps everybody, and shows with each. */
function onlyOf<T extends Taken & { resources: Resource[] }>(only: Doer | null, { jobs, busy, resources, ...rest }: T) {
  const isTheirs = ({ crewId }: { crewId: number | null }) => only === null || crewId === null || crewId === only.id
  const theirs = resources.filter(({ id }) => only === null || id === only.id)
  return { ...rest, jobs: jobs.filter(isTheirs), busy: busy.filter(isTheirs), resources: theirs }
}

type Shown = Taken & { resources: Resource[]; shop: Shop; week: Week; doers: Doer[] }

function daysOf({ db, now }: Appliance, { shop, week, ...shown }: Shown): DayProps[] {
  const zone = shop.zone ?? 'UTC'
  const { monday, chosen, today } = week
  const at = now()
  const span = {
    start: monday.toZonedDateTime(zone).epochMilliseconds,
    end: monday.add({ days: 7 }).toZonedDateTime(zone).epochMilliseconds,
  }
  const named = namedDaysBetween(db, { from: monday.toString(), to: monday.add({ days: 6 }).toString() })
  return localDays(zone, span).map((day) => {
    const view: DayView = { ...shown, db, day, named, country: shop.country, now: at, today: today.toString() }
    return { ...dayProps(view), isChosen: day.date === chosen.toString() }
  })
}

function ways(
  { monday, chosen, today }: Week,
  only: Doer | null,
): Pick<WeekProps, 'title' | 'previous' | 'next' | 'thisWeek' | 'here'> {
  const at = (date: Temporal.PlainDate) => addressOf(date, date, only)
  const last = monday.add({ days: 6 })
  return {
    title: `${monday.day}${monday.month === last.month ? '' : ` ${monthOf(monday)}`} to ${last.day} ${monthOf(last)} ${last.year}`,
    previous: at(monday.subtract({ days: 7 })),
    next: at(monday.add({ days: 7 })),
    thisWeek:
      Temporal.PlainDate.compare(monday, today.subtract({ days: today.dayOfWeek - 1 })) === 0 && chosen.equals(today)
        ? null
        : at(today),
    here: addressOf(monday, null, only),
  }
}

function filters(doers: Doer[], only: Doer | null, { monday, chosen }: Week): WeekProps['people'] {
  const everybody = {
    href: addressOf(monday, chosen, null),
    words: 'Everybody',
    initials: null,
    tone: 0,
    isHere: only === null,
  }
  const each = doers.map((doer) => ({
    ...{ href: addressOf(monday, chosen, doer), words: doer.name, isHere: doer.id === only?.id },
    ...{ initials: doer.initials, tone: doer.tone },
  }))
  return [everybody, ...each]
}

function addressOf(week: Temporal.PlainDate, day: Temporal.PlainDate | null, only: Doer | null): string {
  const query = new URLSearchParams({
    week: week.toString(),
    ...(day ? { day: day.toString() } : {}),
    ...(only ? { person: `${only.id}` } : {}),
  })
  return `/calendar?${query}`
}

function monthOf(date: Temporal.PlainDate): string {
  return months[date.month - 1] ?? ''
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
