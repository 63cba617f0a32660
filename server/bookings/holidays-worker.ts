// A thread of its own: the days off of all the world are megabytes that are needed once a month.
import { parentPort, workerData } from 'node:worker_threads'
import Holidays, { type HolidaysTypes } from 'date-holidays'
import { Temporal } from 'temporal-polyfill'

/** `region`: the second half of its ISO 3166-2 code; one that is not known counts as none. `language`: English where the data has no other. */
export type HolidayQuestion = {
  country: string
  region: string | null
  from: string
  to: string
  language: string
}

export type Holiday = { date: string; name: string }

/** Which parts of a country have holidays of their own. */
export type RegionQuestion = { regionsOf: string }

parentPort?.postMessage('regionsOf' in workerData ? regionsOf(workerData) : holidaysOf(workerData))

function regionsOf({ regionsOf: country }: RegionQuestion): [code: string, name: string][] {
  const states: Record<string, string> = new Holidays().getStates(country, 'en') ?? {}
  return Object.entries(states).sort(([, one], [, other]) => one.localeCompare(other))
}

function holidaysOf({ country, region, from, to, language }: HolidayQuestion): Holiday[] {
  const options = { types: ['public' as const], languages: [language, 'en'] }
  const calendar = region ? new Holidays(country, region, options) : new Holidays(country, options)
  const years = Temporal.PlainDate.from(to).year - Temporal.PlainDate.from(from).year
  // One that begins in December may last into January.
  const found = Array.from({ length: years + 2 }, (_, ahead) => Temporal.PlainDate.from(from).year - 1 + ahead)
    .flatMap((year) => calendar.getHolidays(year, language) || [])
    .flatMap(datesOf)
    .filter(({ date }) => from <= date && date <= to)
  const byDate = new Map(found.toReversed().map((holiday) => [holiday.date, holiday]))
  return [...byDate.values()].sort((one, other) => one.date.localeCompare(other.date))
}

/** One that lasts several days is every one of them. */
function datesOf({ date, start, end, name }: HolidaysTypes.Holiday): Holiday[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10))
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
  return Array.from({ length: days }, (_, ahead) => ({ date: first.add({ days: ahead }).toString(), name }))
}
