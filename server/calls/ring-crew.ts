import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { shopOpenAt } from '../bookings/shop-open.ts'
import { bookedAhead } from '../bookings/store.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { dutyNow } from '../crew/keep-rota.ts'
import { workingHere } from '../crew/store.ts'
import { phonesToRing } from '../crew/whose-phones-ring.ts'
import type { Tx } from '../database/open.ts'
import type { Ring } from '../providers/carrier/carrier.ts'
import type { Shop } from '../settings/settings.ts'
import { type Line, lineByNumber, readShop } from '../settings/store.ts'
import { meets, planAt, whenAskedFor } from './call-plan.ts'
import { isForwardLoop, rungForThem, sentOnBy } from './forward-loop.ts'
import { insertLegs, legsOf } from './leg-store.ts'
import { asServed } from './line-offer.ts'
import { type Call, updateCall } from './store.ts'

type Arrived = {
  call: Call
  line: Line
  now: Temporal.Instant
  /** The caller asks for a person: also where the plan rings nobody before. */
  isAskedFor?: boolean
}

/** Rings the crew where the plan of this line at this hour says so; null where the caller is greeted at once. */
export function ringCrew(tx: Tx, appliance: Appliance, arrived: Arrived): [Ring] | null {
  const { call, line, now } = arrived
  const served = asServed(line, appliance.carrier.can)
  // The carrier asks again: the same phones, which it rings no second time.
  if (call.stage === 'ringing') return [ringOf(legsOf(tx, call.id), served)]
  const phones = phonesFor(tx, appliance, arrived)
  if (phones.length === 0) return null
  updateCall(tx, call.id, { stage: 'ringing' })
  const legs = phones.map(({ id, mobile }) => ({ callId: call.id, crewId: id, number: mobile, placedAt: now }))
  return [ringOf(insertLegs(tx, legs), served)]
}

/** The phones of the crew that ring for this call now, but for one that sent it on and those that ring for this caller already; none where it is greeted at once, or was rung in vain before. */
export function phonesFor(tx: Tx, { config }: Appliance, { call, line, now, isAskedFor = false }: Arrived) {
  if (isAskedFor && (call.rungUntil !== null || call.decidedAt)) return []
  const shop = readShop(tx, config)
  const open = shopOpenAt(tx, shop, now)
  const caller = call.callerId === null ? null : (callerById(tx, call.callerId) ?? null)
  const people = workingHere(tx, shop)
  const duty = dutyNow(tx, { zone: shop.zone, now, people })
  const at = { shopHours: shop.hours, zone: shop.zone, now, duty, isClosed: open === 'closed' }
  const besides = [sentOnBy(call, shop), ...rungForThem(tx, call)]
  const others = people.filter(({ mobile }) => !besides.includes(mobile))
  const phones = phonesToRing(others, caller?.number ?? null, at)
  const met = meets({
    plan: isAskedFor ? whenAskedFor(planAt(line, open)) : planAt(line, open),
    open,
    isKnown: caller !== null && isKnown(tx, caller, now),
    isUnwelcome: isUnwelcome(tx, { call, caller, shop }),
    phones: phones.length,
  })
  return met === 'rung' ? phones : []
}

function ringOf(legs: { id: number; number: string }[], line: Line): Ring {
  const phones = legs.map(({ id, number }) => ({ leg: id, number }))
  return { do: 'ring', phones, isInTurn: line.isRungInTurn, seconds: line.ringSeconds }
}

function isKnown(tx: Tx, caller: Caller, now: Temporal.Instant): boolean {
  return caller.name !== null || caller.personalAt !== null || bookedAhead(tx, caller.id, now).length > 0
}

/** Nobody is rung for who was blocked, looks like spam, or is a line or a phone of ours that brings a call in again. */
function isUnwelcome(tx: Tx, { call, caller, shop }: { call: Call; caller: Caller | null; shop: Shop }): boolean {
  if (isForwardLoop(tx, call, shop) || (call.suspectedBecause && !call.passedAt)) return true
  if (!caller) return false
  const isOwnLine = caller.number !== null && lineByNumber(tx, caller.number) !== undefined
  return caller.blockedAt !== null || isOwnLine
}
