import type { Temporal } from 'temporal-polyfill'
import { bookedAhead } from '../bookings/store.ts'
import { latestBridge } from '../callbacks/bridge-store.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { crewMobiles } from '../settings/store.ts'
import { aroundMinutes, type EarlierCall, judge, ownHours, type Suspicion } from './spam.ts'
import { callsAround, callsOfCaller, type Remembered } from './spam-store.ts'
import type { Call } from './store.ts'

/** What makes this call look like spam at its beginning; null where nothing does. */
export function suspicionOf(
  tx: Tx,
  {
    call,
    shop,
    now,
  }: { call: Pick<Call, 'id' | 'callerId' | 'carrier' | 'attestation'>; shop: Shop; now: Temporal.Instant },
): Suspicion | null {
  const caller = call.callerId === null ? undefined : callerById(tx, call.callerId)
  if (!caller?.number || isKnown(tx, caller, { shop, now })) return null
  const whose = { callerId: caller.id, carrier: call.carrier }
  const own = callsOfCaller(tx, { ...whose, besides: call.id, since: now.subtract({ hours: ownHours }) })
  const around = callsAround(tx, {
    ...{ ...whose, number: caller.number },
    since: now.subtract({ minutes: aroundMinutes }),
  })
  const judgement = judge({
    isKnown: false,
    attestation: call.attestation,
    own: own.flatMap(asEarlier),
    around: around.flatMap(asEarlier),
  })
  return judgement.is === 'suspect' ? judgement.because : null
}

/** Somebody with whom the shop has to do: nothing that they do is spam. */
export function isKnown(
  db: Queries,
  caller: Caller,
  { shop, now }: { shop: Pick<Shop, 'ownerMobile'>; now: Temporal.Instant },
): boolean {
  if (caller.name !== null || caller.personalAt !== null || caller.notSpamAt !== null) return true
  if (caller.number === shop.ownerMobile || (caller.number !== null && crewMobiles(db).includes(caller.number)))
    return true
  if (conversationWith(db, caller.id)?.lastInboundAt) return true
  return bookedAhead(db, caller.id, now).length > 0 || latestBridge(db, caller.id)?.outcome === 'reached'
}

/** Whoever is still on the line, and a call of which only a list told, say nothing of their manner. */
function asEarlier(call: Remembered): EarlierCall[] {
  const manner = mannerOf(call)
  return manner && call.callerId !== null ? [{ callerId: call.callerId, startedAt: call.startedAt, manner }] : []
}

/** Hung up before anybody could have understood what was said. */
const dropSeconds = 3
/** When both ends of a call are told at once, how long it rang is not known. */
const toldAtOnceMilliseconds = 500

function mannerOf(call: Remembered): EarlierCall['manner'] | null {
  const { endedAt, startedAt, seconds, carrierSaid, foundBy, outcome, passedAt, keyedNumber } = call
  if (outcome === 'answered' || outcome === 'voicemail' || passedAt || keyedNumber) return 'stayed'
  if (!endedAt) return null
  if (call.suspectedBecause === 'no-key') return 'silent'
  if (carrierSaid === 'completed') return seconds !== null && seconds <= dropSeconds ? 'dropped' : 'stayed'
  const rangFor = endedAt.epochMilliseconds - startedAt.epochMilliseconds
  if (foundBy === 'sweep' || rangFor < toldAtOnceMilliseconds) return null
  return rangFor <= dropSeconds * 1000 ? 'dropped' : 'stayed'
}
