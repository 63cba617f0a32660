import type { Temporal } from 'temporal-polyfill'
import { callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import { type Call, callsOfNumber } from './store.ts'

/** Several phones of one shop, or a system that asks again, tell of one call within so long. */
const repeatSeconds = 90
/** The phones of one call begin to ring within so long of each other. */
const ringSeconds = 30
/** Nobody speaks longer with a shop. */
const longestSeconds = 4 * 3600

export type Telling = {
  carrier: string
  number: string
  lineId: number
  startedAt: Temporal.Instant
  /** Whether the system says itself when the call began; if not, it is taken to have begun when it was told of. */
  saysWhen: boolean
}

/** The call that is told of here under another id: of one caller and one line, begun within 90 seconds, or while that one went on. */
export function sameCall(tx: Tx, { startedAt, saysWhen, ...whose }: Telling): Call | null {
  const since = startedAt.subtract({ seconds: longestSeconds })
  const until = startedAt.add({ seconds: repeatSeconds })
  const found = callsOfNumber(tx, { ...whose, since, until }).filter((call) => isOneCall(call, { startedAt, saysWhen }))
  const apart = (call: Call) => Math.abs(secondsBetween(call.startedAt, startedAt))
  return found.sort((one, other) => apart(one) - apart(other))[0] ?? null
}

/** Whoever was answered, put down and called again is a new caller, however soon. */
export function isOneCall(
  call: Pick<Call, 'outcome' | 'startedAt' | 'endedAt' | 'seconds'>,
  { startedAt, saysWhen }: Pick<Telling, 'startedAt' | 'saysWhen'>,
): boolean {
  const after = secondsBetween(call.startedAt, startedAt)
  const { outcome, seconds } = call
  if (outcome === 'answered' && after > 0) {
    // A system that counts whole seconds says of who calls again at once that they began as the other ended.
    if (seconds !== null) return after < seconds
    // Nobody said how long they spoke: two calls that began at two times are two.
    const known = call.endedAt ? secondsBetween(call.startedAt, call.endedAt) : 0
    if (saysWhen && known > 0) return after <= Math.min(ringSeconds, known)
  }
  return Math.abs(after) <= repeatSeconds || (after > 0 && after <= (seconds ?? 0))
}

/** Whether an id that came before is of the same call now: some systems count from one again, and give it to the next caller. */
export function isNamedAgain(
  tx: Tx,
  call: Call,
  { number, startedAt }: { number: string | null; startedAt: Temporal.Instant },
): boolean {
  const caller = call.callerId === null ? null : (callerById(tx, call.callerId)?.number ?? null)
  const apart = Math.abs(secondsBetween(call.startedAt, startedAt))
  if (number === caller) return apart <= longestSeconds
  return (number === null || caller === null) && apart <= repeatSeconds
}

function secondsBetween(one: Temporal.Instant, other: Temporal.Instant): number {
  return (other.epochMilliseconds - one.epochMilliseconds) / 1000
}
