// What a visit that is agreed becomes when something is to be done there beside it, or less than was agreed.
import type { Booking } from '../bookings/store.ts'
import { type Work, workOf } from '../bookings/work.ts'
import type { WeeklyHours } from '../settings/opening-hours.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import type { Service, TradePack } from '../understanding/packs/trade-pack.ts'
import { type Reading, readText } from '../understanding/reading.ts'
import { findService } from '../understanding/service.ts'
import { addedIn, doneAtVisit, withAdded } from './added-work.ts'
import { needsIn } from './enquiry.ts'
import { knownTo } from './need.ts'
import { serviceOf } from './trade.ts'
import { longestDay, servicesIn } from './visit.ts'

/** `adds`: what is asked for beside it; null where it only becomes less. */
export type Resized = { service: string | null; need: string | null; minutes: number; adds: string | null }

type Around = { packs: readonly TradePack[]; hours: WeeklyHours | null }

/** "Can I add color as well?": null where it is a part of it already, or nothing that the trade knows. */
export function visitWithMore(
  booking: Booking,
  more: { service: string | null; words: string },
  { packs, hours }: Around,
): Resized | null {
  const added = serviceOf(packs, more.service)
  if (!added || servicesOf(booking, packs).includes(added)) return null
  const { minutes } = workOf(booking)
  const together = Math.max(minutes, Math.min(minutes + added.minutes, longestDay(hours)))
  const service = added.minutes > (serviceOf(packs, booking.service)?.minutes ?? 0) ? added.key : booking.service
  const need = withAdded([booking.need, more.words].filter(Boolean).join('; '))
  return { service, need, minutes: together, adds: more.words }
}

/** "Just the cut", of a cut and color. */
export function visitWithLess(booking: Booking, reading: Reading, { packs }: Pick<Around, 'packs'>): Resized | null {
  const all = servicesOf(booking, packs)
  const kept = keptOf(booking, all, { reading, packs })
  if (kept.length === 0 || kept.length === all.length) return null
  const added = addedIn(booking.need)
  const isKept = (words: string) => {
    const named = servicesIn(packs, words)
    return named.length === 0 || named.some((service) => kept.includes(service))
  }
  const agreed = needsIn(doneAtVisit(booking.need ?? ''))
  const pieces = agreed.filter(isKept)
  const { minutes } = workOf(booking)
  // What was never in its time takes none of it.
  const inTime = [...new Set([...servicesIn(packs, agreed.join('; ')), ...own(booking, packs)])]
  const gone = inTime.filter(
    (service) =>
      !kept.includes(service) && service.key !== serviceOf(packs, findService(readText(added ?? ''), packs))?.key,
  )
  const left = Math.max(minutes - sum(gone), ...kept.map((service) => service.minutes))
  const service = kept.toSorted((one, other) => other.minutes - one.minutes)[0]?.key ?? booking.service
  const need =
    pieces.length > 0 && (pieces.length < agreed.length || gone.length === 0) ? pieces.join('; ') : reading.clean
  return { service, need, minutes: Math.min(minutes, left), adds: null }
}

/** With what was asked for since, for which its time is too short. */
export function workWanted(booking: Booking, { packs, hours }: Around): Work {
  const added = addedIn(booking.need)
  const service = added === null ? null : findService(readText(added), packs)
  const bare = { ...booking, need: doneAtVisit(booking.need ?? '') }
  const longer = added === null ? null : visitWithMore(bare, { service, words: added }, { packs, hours })
  return longer ? asWork(booking, longer) : workOf(booking)
}

export function asWork(booking: Booking, { service, minutes }: Pick<Resized, 'service' | 'minutes'>): Work {
  return { ...workOf(booking), key: service, minutes }
}

function servicesOf(booking: Booking, packs: readonly TradePack[]): Service[] {
  const named = servicesIn(packs, withAdded(booking.need ?? ''))
  return [...new Set([...own(booking, packs), ...named])]
}

function own(booking: Booking, packs: readonly TradePack[]): Service[] {
  return serviceOf(packs, booking.service) ? [serviceOf(packs, booking.service) as Service] : []
}

/** "The toilet", of a toilet that is clogged: what is told of with the same word. */
function alike(
  booking: Booking,
  all: readonly Service[],
  { words, packs }: { words: string; packs: readonly TradePack[] },
): Service[] {
  const isOfTrade = knownTo([...packs])
  const said = readText(words)
    .plain.split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && isOfTrade(word))
  const pieces = needsIn(withAdded(doneAtVisit(booking.need ?? '')))
  const named = pieces.filter((piece) =>
    said.some((word) =>
      readText(piece)
        .plain.split(/[^\p{L}]+/u)
        .includes(word),
    ),
  )
  if (named.length !== 1) return []
  const found = servicesIn(packs, named[0] ?? '')
  return all.filter((service) => found.includes(service))
}

function keptOf(
  booking: Booking,
  all: readonly Service[],
  { reading, packs }: { reading: Reading; packs: readonly TradePack[] },
): Service[] {
  const text = clausesOf(reading).join('\n')
  const named = (words: string | undefined) => {
    const service = words ? findService(readText(words), packs) : null
    const same = all.filter(({ key }) => key === service)
    return same.length > 0 || !words ? same : alike(booking, all, { words, packs })
  }
  const left = named(text.match(only)?.[1])
  if (left.length > 0) return left
  const dropped = named(text.match(without)?.[1])
  return dropped.length === 0 ? [] : all.filter((service) => !dropped.includes(service))
}

function sum(services: readonly Service[]): number {
  return services.reduce((all, { minutes }) => all + minutes, 0)
}

const only =
  /\b(?:just|only|solo|solamente|nomas|juste|seulement|rien que)\b(?! (?:wondering|asking|checking|curious|wanted))(.*)/
const without =
  /\b(?:no|not|without|skip|forget|drop|leave out|remove|dont (?:need|want|do)|sin|quit\w+|no (?:quiero|necesito|hagan?)|sans|pas|plus|enlev\w+|oublie\w*|laiss\w+)\b(?: (?:about|the|any|my|de|del|la|el|le|l|ma|mon|une?|besoin|d))*(.*)/
