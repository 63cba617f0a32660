// A phone of ours that sends on what it is rung for brings the same call in again. Only what surely is such a call is turned away; any other call of the same caller is one of its own.
import type { Temporal } from 'temporal-polyfill'
import { inFull } from '../callers/phone-number.ts'
import { callerById } from '../callers/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { legsOf, type RingingLeg, ringingLegs } from './leg-store.ts'
import type { Call } from './store.ts'

/** So long after the last ring the word of its end may still be on its way. */
const lateSeconds = 10

type Arrived = Pick<Call, 'id' | 'callerId' | 'startedAt' | 'forwardedFrom'>

/** It comes from a phone that rings at this moment: by the number that it shows, or as the same caller's call sent on. */
export function isForwardLoop(db: Queries, call: Arrived, shop: Pick<Shop, 'country'>): boolean {
  const ringing = ringingAt(db, call)
  if (ringing.length === 0) return false
  const from = call.callerId === null ? null : (callerById(db, call.callerId)?.number ?? null)
  const by = sentOnBy(call, shop)
  return ringing.some(({ number, callerId }) => number === from || (number === by && callerId === call.callerId))
}

/** The phones that ring for this caller at this moment, about an earlier call: they ring no second time. */
export function rungForThem(db: Queries, call: Arrived): string[] {
  return ringingAt(db, call)
    .filter(({ callerId }) => callerId === call.callerId)
    .map(({ number }) => number)
}

/** The number that sent the call on, E.164 where it can be read so. */
export function sentOnBy({ forwardedFrom }: Arrived, { country }: Pick<Shop, 'country'>): string | null {
  return forwardedFrom ? inFull(forwardedFrom, country) : null
}

/** A phone whose end nobody told rings no longer than its line lets it. */
function ringingAt(db: Queries, { id, startedAt }: Arrived): RingingLeg[] {
  return ringingLegs(db, id).filter((leg) => {
    const turns = leg.isInTurn ? legsOf(db, leg.callId).length : 1
    const since = secondsBetween(leg.placedAt, startedAt)
    return since >= 0 && since <= leg.ringSeconds * turns + lateSeconds
  })
}

function secondsBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 1000
}
