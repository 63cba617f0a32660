import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { shopOpenAt } from '../bookings/shop-open.ts'
import { bookedAhead } from '../bookings/store.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { workingHere } from '../crew/store.ts'
import { phonesToRing } from '../crew/whose-phones-ring.ts'
import type { Tx } from '../database/open.ts'
import type { Ring } from '../providers/carrier/carrier.ts'
import type { Shop } from '../settings/settings.ts'
import { crewMobiles, type Line, lineByNumber, readShop } from '../settings/store.ts'
import { meets, planAt } from './call-plan.ts'
import { insertLegs, legsOf, ringsAlready } from './leg-store.ts'
import { type Call, updateCall } from './store.ts'

type Arrived = { call: Call; line: Line; now: Temporal.Instant }

/** Rings the crew where the plan of this line at this hour says so; null where the caller is greeted at once. */
export function ringCrew(tx: Tx, appliance: Appliance, { call, line, now }: Arrived): [Ring] | null {
  // The carrier asks again: the same phones, which it rings no second time.
  if (call.stage === 'ringing') return [ringOf(legsOf(tx, call.id), line)]
  const shop = readShop(tx, appliance.config)
  const open = shopOpenAt(tx, shop, now)
  const caller = call.callerId === null ? null : (callerById(tx, call.callerId) ?? null)
  const at = { shopHours: shop.hours, zone: shop.zone, now }
  const phones = phonesToRing(workingHere(tx, shop), caller?.number ?? null, at)
  const met = meets({
    plan: planAt(line, open),
    open,
    isKnown: caller !== null && isKnown(tx, caller, now),
    isUnwelcome: isUnwelcome(tx, { call, caller, shop }),
    phones: phones.length,
  })
  if (met !== 'rung') return null
  updateCall(tx, call.id, { stage: 'ringing' })
  const legs = phones.map(({ id, mobile }) => ({ callId: call.id, crewId: id, number: mobile, placedAt: now }))
  return [ringOf(insertLegs(tx, legs), line)]
}

function ringOf(legs: { id: number; number: string }[], line: Line): Ring {
  const phones = legs.map(({ id, number }) => ({ leg: id, number }))
  return { do: 'ring', phones, isInTurn: line.isRungInTurn, seconds: line.ringSeconds }
}

function isKnown(tx: Tx, caller: Caller, now: Temporal.Instant): boolean {
  return caller.name !== null || caller.personalAt !== null || bookedAhead(tx, caller.id, now).length > 0
}

/** A phone of the crew that sends unanswered calls on to us would ring the crew for ever. */
function isUnwelcome(tx: Tx, { call, caller, shop }: { call: Call; caller: Caller | null; shop: Shop }): boolean {
  if (call.forwardedFrom && sentBack(tx, call.forwardedFrom, shop)) return true
  if (!caller) return false
  const isOwnLine = caller.number !== null && lineByNumber(tx, caller.number) !== undefined
  return caller.blockedAt !== null || isOwnLine || ringsAlready(tx, { id: call.id, callerId: caller.id })
}

function sentBack(tx: Tx, forwardedFrom: string, { ownerMobile }: Shop): boolean {
  return forwardedFrom === ownerMobile || crewMobiles(tx).includes(forwardedFrom)
}
