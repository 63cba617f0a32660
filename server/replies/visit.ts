// What is to be done at one visit, and how long all of it takes together.
import { minutesOf } from '../bookings/local-day.ts'
import type { WeeklyHours } from '../settings/opening-hours.ts'
import type { Service, TradePack } from '../understanding/packs/trade-pack.ts'
import { readText } from '../understanding/reading.ts'
import { findService } from '../understanding/service.ts'
import { bookedIn } from './added-work.ts'
import { type Enquiry, needsIn } from './enquiry.ts'
import { speaksOfMore } from './other-need.ts'
import { serviceOf } from './trade.ts'

/** The service that an enquiry is for, with the time of all that was asked for beside it, as far as a day of the shop holds that. */
export function visitOf(
  packs: readonly TradePack[],
  { service: key, need }: Pick<Enquiry, 'service' | 'need'>,
  hours: WeeklyHours | null,
): Service | null {
  const service = serviceOf(packs, key)
  const here = need && bookedIn(need)
  if (!service || !here || piecesOf(here).length === 1) return service
  const all = new Set([service, ...servicesIn(packs, here)])
  const together = [...all].reduce((sum, { minutes }) => sum + minutes, 0)
  return { ...service, minutes: Math.max(service.minutes, Math.min(together, longestDay(hours))) }
}

/** "My tap drips and the toilet is clogged too" names two; "and" alone may go on about the same. */
function piecesOf(need: string): string[] {
  return needsIn(need).flatMap((one) => (speaksOfMore(readText(one)) ? one.split(joint) : [one]))
}

const joint = /\s*(?:[,;&+]|(?<!\p{L})(?:and|plus|y|et|e)(?!\p{L}))\s*/iu

export function servicesIn(packs: readonly TradePack[], need: string): Service[] {
  return piecesOf(need).flatMap((one) => serviceOf(packs, findService(readText(one), packs)) ?? [])
}

/** What is longer could never be offered. */
export function longestDay(hours: WeeklyHours | null): number {
  const days = Object.values(hours ?? {}).flatMap((day) => (day ? [minutesOf(day.closes) - minutesOf(day.opens)] : []))
  return Math.max(0, ...days)
}
