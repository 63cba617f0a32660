// What is to be done at one visit, and how long all of it takes together.
import { minutesOf } from '../bookings/local-day.ts'
import type { WeeklyHours } from '../settings/opening-hours.ts'
import type { Service, TradePack } from '../understanding/packs/trade-pack.ts'
import { stemOf } from '../understanding/packs/word-forms.ts'
import { readText } from '../understanding/reading.ts'
import { findService } from '../understanding/service.ts'
import { doneAtVisit } from './added-work.ts'
import { type Enquiry, needsIn } from './enquiry.ts'
import { knownTo } from './need.ts'
import { speaksOfMore } from './other-need.ts'
import { serviceOf } from './trade.ts'

/** The service that an enquiry is for, with the time of all that was asked for beside it, as far as a day of the shop holds that. */
export function visitOf(
  packs: readonly TradePack[],
  { service: key, need }: Pick<Enquiry, 'service' | 'need'>,
  hours: WeeklyHours | null,
): Service | null {
  const service = serviceOf(packs, key)
  const here = need && doneAtVisit(need)
  if (!service || !here) return service
  const joined = joinedIn(packs, here)
  // One thing told in two ways stays one.
  if (joined.size < 2 && piecesOf(here).length === 1) return service
  const all = joined.has(service) ? joined : new Set([service, ...servicesIn(packs, here)])
  const together = [...all].reduce((sum, { minutes }) => sum + minutes, 0)
  return { ...service, minutes: Math.max(service.minutes, Math.min(together, longestDay(hours))) }
}

/** "A leaky faucet and a clogged toilet": each with a thing of its own; "and there is water under it" goes on about the same. */
function joinedIn(packs: readonly TradePack[], need: string): Set<Service> {
  const isOfTrade = knownTo([...packs])
  const pieces = needsIn(need)
    .flatMap((one) => one.split(and))
    .map((piece) => ({
      piece,
      things: thingsIn(piece, isOfTrade),
      service: serviceOf(packs, findService(readText(piece), packs)),
    }))
  const own = pieces.filter(({ piece, service, things }, n) => {
    const isSame = pieces.slice(0, n).some((before) => before.things.some((thing) => things.includes(thing)))
    return service !== null && !isSame && (n === 0 || isOfItsOwn(piece) || isWorkAtShop(service, things))
  })
  return new Set(own.flatMap(({ service }) => service ?? []))
}

function isOfItsOwn(piece: string): boolean {
  const words = readText(piece).plain
  return /\p{L} +\p{L}/u.test(words) && !goesOn.test(words)
}

/** "Un corte y tinte": where people come, a word alone names a work. */
function isWorkAtShop({ at }: Service, things: readonly string[]): boolean {
  return at === 'shop' && things.length > 0
}

function thingsIn(piece: string, isOfTrade: (word: string) => boolean): string[] {
  return readText(piece)
    .plain.split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !trouble.test(word) && isOfTrade(word))
    .map(stemOf)
}

const and = /\s*(?:[&+]|(?<!\p{L})(?:and|plus|y|e|et)(?!\p{L}))\s*/iu
const goesOn =
  /^(?:it|its|there|theres|now|no|not|wont|cant|doesnt|is|are|was|keeps?|then|so|i|we|you|he|she|they|that|this|hay|ya|no|se|esta|il|elle|ca|c'est|ne|plus|maintenant)\b|\b(?:it|water|floor|ceiling|smell\w*|noise|wet|mess|puddle|everywhere|agua|piso|olor|ruido|eau|plancher|plafond|odeur|bruit)\b/
const trouble =
  /^(?:leak|drip|clog|block|plug|brok|fix|repair|install|replac|need|work|run|loud|new|old|fuit|coul|goutt|bouch|bris|cass|repar|chang|gote|tapad|rot[ao]|arregl|cambi|fuga|kitchen|bath|cocina|bano|cuisine|salle)/

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
