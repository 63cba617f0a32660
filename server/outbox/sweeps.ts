import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { insertSweep, type Sweep, sweepOf, updateSweep } from './store.ts'

type Kind = Pick<Sweep, 'provider' | 'kind'>

/** Lists run late: every sweep reads again what the last one read at its end. */
const overlapMinutes = 15

/** From when on a provider's list must be read; null at the very first: what was before the box was connected is none of its business. */
export function startOfSweep(
  db: Queries,
  kind: Kind,
  { now, noLaterThan }: { now: Temporal.Instant; noLaterThan: Temporal.Instant | null },
): Temporal.Instant | null {
  const sweep = sweepOf(db, kind)
  if (!sweep) {
    insertSweep(db, { ...kind, beganAt: now, sweptTo: now })
    return null
  }
  const overlap = sweep.sweptTo.subtract({ minutes: overlapMinutes })
  return latest(sweep.beganAt, noLaterThan ? earliest(noLaterThan, overlap) : overlap)
}

export function recordSweep(db: Queries, kind: Kind, startedAt: Temporal.Instant): void {
  updateSweep(db, kind, { sweptTo: startedAt, failedSince: null })
}

export function recordFailedSweep(db: Queries, kind: Kind, now: Temporal.Instant): void {
  if (!sweepOf(db, kind)?.failedSince) updateSweep(db, kind, { failedSince: now })
}

function earliest(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return a.epochMilliseconds < b.epochMilliseconds ? a : b
}

function latest(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return a.epochMilliseconds > b.epochMilliseconds ? a : b
}
