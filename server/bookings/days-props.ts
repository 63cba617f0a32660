import { Temporal } from 'temporal-polyfill'
import type { DayOffProps, SpecialDaysProps } from '../../views/bookings/special-days.tsx'
import type { Appliance } from '../appliance.ts'
import { versionOf } from '../settings/change-settings.ts'
import { readShop, readStored } from '../settings/store.ts'
import { dayWords } from './clock-words.ts'
import type { DayFaults, TypedDays } from './day-form.ts'
import { knownRegions, regionOf } from './keep-holidays.ts'
import { namesOfCrew, presentCrew } from './people-store.ts'
import { type NamedDay, namedDaysBetween } from './special-days-store.ts'
import { readDate } from './which-week.ts'

export type Means = Pick<Appliance, 'db' | 'config' | 'now' | 'quietHours'>

export function todayOf({ db, config, now }: Pick<Appliance, 'db' | 'config' | 'now'>): Temporal.PlainDate {
  return now()
    .toZonedDateTimeISO(readShop(db, config).zone ?? 'UTC')
    .toPlainDate()
}

/** The special days of the year ahead. */
export function specialDaysProps(means: Means): Omit<SpecialDaysProps, 'toast'> {
  const today = todayOf(means)
  const names = namesOfCrew(means.db)
  const days = namedDaysBetween(means.db, { from: today.toString(), to: today.add({ days: 400 }).toString() })
  const shown = days.map((day) => rowOf(day, names, today))
  return {
    holidays: shown.filter((_, n) => days[n]?.source === 'holiday'),
    own: shown.filter((_, n) => days[n]?.source === 'shop'),
    region: regionProps(means),
    isZoneSet: readShop(means.db, means.config).zone !== null,
  }
}

/** Null where all of the country has the same holidays. */
function regionProps(means: Means): SpecialDaysProps['region'] {
  const shop = readShop(means.db, means.config)
  const regions = knownRegions(means.db, shop.country)
  if (regions.length === 0) return null
  const region = regionOf(means, shop) ?? ''
  return {
    value: regions.some(([code]) => code === region) ? region : '',
    choices: [['', 'Only those of the whole country'], ...regions],
    isGuess: shop.region === null && region !== '',
    seen: versionOf(readStored(means.db), ['region']),
  }
}

/** The next days on which the shop is closed by the holidays of its country, as `Christmas Day (Fri 25 Dec)`. */
export function nextHolidays(means: Means, most = 3): string[] {
  return specialDaysProps(means)
    .holidays.filter(({ hours }) => hours?.length === 0)
    .slice(0, most)
    .map(({ name, words }) => (name ? `${name} (${words})` : words))
}

function rowOf(
  { date, resourceId, hours, name }: NamedDay,
  names: Map<number, string>,
  today: Temporal.PlainDate,
): SpecialDaysProps['own'][number] {
  const { weekday, title } = dayWords({ date })
  const { year } = Temporal.PlainDate.from(date)
  const words = `${weekday} ${title.split(' ').slice(1).join(' ')}${year === today.year ? '' : ` ${year}`}`
  const person = resourceId === null ? null : (names.get(resourceId) ?? null)
  return {
    date,
    words,
    name,
    person,
    hours: hours?.map(({ opens, closes }) => `${opens}-${closes}`) ?? null,
    href: `/settings/days/one?${new URLSearchParams({ date, ...(resourceId === null ? {} : { person: `${resourceId}` }) })}`,
  }
}

export type UnsavedDay = { typed: TypedDays; faults: DayFaults }

/** The form of one or several dates: as they stand, or as it was typed and not taken. */
export function dayOffProps(
  means: Means,
  query: { date?: unknown; person?: unknown },
  unsaved?: UnsavedDay,
): DayOffProps {
  const people = presentCrew(means.db).map(({ id, name }): [string, string] => [`${id}`, name])
  const standing = standingDay(means, query)
  return {
    typed: unsaved?.typed ?? typedOf(standing, query),
    faults: unsaved?.faults ?? {},
    people: [['', 'Everybody'], ...people],
    standing: standing
      ? { date: standing.date, person: `${standing.resourceId ?? ''}`, isHoliday: standing.source === 'holiday' }
      : null,
    today: todayOf(means).toString(),
  }
}

export function standingDay({ db }: Means, { date, person }: { date?: unknown; person?: unknown }): NamedDay | null {
  const day = readDate(date)?.toString()
  if (!day) return null
  const whose = typeof person === 'string' && person !== '' ? Number(person) : null
  return namedDaysBetween(db, { from: day, to: day }).find(({ resourceId }) => resourceId === whose) ?? null
}

function typedOf(standing: NamedDay | null, { date }: { date?: unknown }): TypedDays {
  const [hours] = standing?.hours ?? []
  return {
    date: standing?.date ?? readDate(date)?.toString() ?? '',
    until: '',
    person: `${standing?.resourceId ?? ''}`,
    name: standing?.name ?? '',
    kind: !standing || standing.hours?.length === 0 ? 'closed' : hours ? 'hours' : 'usual',
    opens: hours?.opens ?? '',
    closes: hours?.closes === '24:00' ? '00:00' : (hours?.closes ?? ''),
  }
}
