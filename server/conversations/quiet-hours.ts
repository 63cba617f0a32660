// What the caller's own call or text asked for goes at any hour; what the shop starts goes when it is day for the caller and
// the shop is open; what a person writes goes when it is sent, and they are told how late it is there.
import { Temporal } from 'temporal-polyfill'
import { countryOf } from '../callers/phone-number.ts'
import { openAt, type WeeklyHours, weekdays } from '../settings/opening-hours.ts'
import type { Shop } from '../settings/settings.ts'

/** When people may be texted, as config/quiet-hours.yaml and config/area-codes.yaml say it. */
export type QuietHours = {
  /** The day on which the hours were last compared with the law, YYYY-MM-DD. */
  asOf: string
  everywhereElse: WeeklyHours
  countries: Readonly<Record<string, WeeklyHours>>
  /** By names such as `US-FL`; what is stricter than the country. */
  states: Readonly<Record<string, WeeklyHours>>
  /** State and IANA zones by the three digits after +1. */
  areaCodes: ReadonlyMap<string, { state: string; zones: readonly string[] }>
}

export type Sending = {
  /** E.164. */
  to: string
  /** `appointment`: what is only told of a job that is agreed, also on a day on which the shop is closed. */
  startedBy: 'answer' | 'shop' | 'appointment' | 'person'
  /** When the caller last called or texted. */
  lastContactAt: Temporal.Instant
  shop: Pick<Shop, 'zone' | 'hours'>
  now: Temporal.Instant
}

export type MayGo =
  | { do: 'go' }
  | { do: 'wait'; until: Temporal.Instant; because: 'quiet-hours' }
  /** Nothing that depends on local time is decided before the shop's zone is set; or there is no hour that suits all. */
  | { do: 'never'; because: 'zone-unknown' | 'no-hour-suits' }

/** So long after the caller's last call or text an answer is an answer; later it is something that the shop starts. */
const answerMinutes = 30
/** Nearly always it is one of the first; zones reckon slowly. */
const daysAhead = [
  [0, 1, 2],
  [3, 4, 5, 6, 7, 8],
]

export function whenMayGo(quiet: QuietHours, sending: Sending): MayGo {
  const { to, shop, now } = sending
  if (sending.startedBy === 'person' || isAnswer(sending)) return { do: 'go' }
  if (!shop.zone) return { do: 'never', because: 'zone-unknown' }
  const ofShop = shop.hours && sending.startedBy !== 'appointment' ? [{ zone: shop.zone, hours: shop.hours }] : []
  const windows = [...windowsOf(quiet, to, shop.zone), ...ofShop]
  if (suitsAll(now, windows)) return { do: 'go' }
  const until = firstOpening(windows, now)
  return until ? { do: 'wait', until, because: 'quiet-hours' } : { do: 'never', because: 'no-hour-suits' }
}

/** What the clocks say where a number is from when it is no hour to text there, `23:10` or `22:10 or 23:10`; null by day, and where nobody can tell. */
export function lateThere(quiet: QuietHours, { to, shop, now }: Pick<Sending, 'to' | 'shop' | 'now'>): string | null {
  const windows = windowsOf(quiet, to, shop.zone)
  if (suitsAll(now, windows)) return null
  const clocks = windows.map(({ zone }) => now.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5))
  return [...new Set(clocks)].sort().join(' or ')
}

type Window = { zone: string; hours: WeeklyHours }

function isAnswer({ startedBy, lastContactAt, now }: Sending): boolean {
  const minutes = (now.epochMilliseconds - lastContactAt.epochMilliseconds) / 60_000
  return startedBy === 'answer' && minutes <= answerMinutes
}

/** In every zone that the number may be in, the hours of its country and of its state. */
function windowsOf(quiet: QuietHours, to: string, shopZone: string | null): Window[] {
  const { country, state, zones } = placeOf(quiet, to)
  const found = zones.length > 0 ? zones : shopZone ? [shopZone] : []
  const ofCountry = (country && quiet.countries[country]) || quiet.everywhereElse
  const ofState = state === null ? undefined : quiet.states[state]
  return found.flatMap((zone) => [ofCountry, ofState].flatMap((hours) => (hours ? [{ zone, hours }] : [])))
}

type Place = { country: string | null; state: string | null; zones: readonly string[] }

function placeOf(quiet: QuietHours, to: string): Place {
  const known = to.startsWith('+1') ? quiet.areaCodes.get(to.slice(2, 5)) : undefined
  if (known) return { country: known.state.slice(0, 2), ...known }
  const country = countryOf(to)
  return { country, state: null, zones: country ? zonesOfCountry(country) : [] }
}

function zonesOfCountry(country: string): string[] {
  const locale: Intl.Locale & { getTimeZones?(): string[] | undefined } = new Intl.Locale(`und-${country}`)
  return locale.getTimeZones?.() ?? []
}

function suitsAll(at: Temporal.Instant, windows: readonly Window[]): boolean {
  return windows.every(({ zone, hours }) => openAt(at, zone, hours) === 'open')
}

/** The first of the moments at which one of them opens that suits all: no other moment can be the first. */
function firstOpening(windows: readonly Window[], now: Temporal.Instant): Temporal.Instant | null {
  for (const days of daysAhead) {
    const openings = windows
      .flatMap((window) => openingsOf(window, now, days))
      .filter((at) => Temporal.Instant.compare(at, now) > 0)
      .sort(Temporal.Instant.compare)
    const found = openings.find((at) => suitsAll(at, windows))
    if (found) return found
  }
  return null
}

function openingsOf({ zone, hours }: Window, now: Temporal.Instant, days: readonly number[]): Temporal.Instant[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return days.flatMap((each) => {
    const date = today.add({ days: each })
    const opens = hours[weekdays[date.dayOfWeek - 1] ?? 'mon']?.opens
    return opens ? [date.toZonedDateTime({ timeZone: zone, plainTime: opens }).toInstant()] : []
  })
}
