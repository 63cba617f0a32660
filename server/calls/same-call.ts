import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { type Call, callsOfNumber } from './store.ts'

/** Several phones of one shop, or a system that asks again, tell of one call within so long. */
const repeatSeconds = 90
/** Nobody speaks longer with a shop. */
const longestSeconds = 4 * 3600

export type Telling = { carrier: string; number: string; lineId: number; startedAt: Temporal.Instant }

/** The call that is told of here under another id: of one caller and one line, begun within 90 seconds, or while that one went on. */
export function sameCall(tx: Tx, { startedAt, ...whose }: Telling): Call | null {
  const since = startedAt.subtract({ seconds: longestSeconds })
  const until = startedAt.add({ seconds: repeatSeconds })
  return callsOfNumber(tx, { ...whose, since, until }).find((call) => isSame(call, startedAt)) ?? null
}

/** Whoever was answered, put down and called again is a new caller, however soon. */
function isSame(call: Call, startedAt: Temporal.Instant): boolean {
  const after = (startedAt.epochMilliseconds - call.startedAt.epochMilliseconds) / 1000
  const { seconds } = call
  if (call.outcome === 'answered' && seconds !== null && after > 0) return after <= seconds
  return Math.abs(after) <= repeatSeconds || (after > 0 && after <= (seconds ?? 0))
}
