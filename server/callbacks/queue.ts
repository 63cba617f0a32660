import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { waitingCallers } from './store.ts'

export type Waiting = ReturnType<typeof waitingCallers>[number]

/** Within the first hour a call back may still win the job. */
const warmMinutes = 60

/** The queue in its order: whose first hour is running, then the others; in both who called more often, then whose chance is the freshest. */
export function queue(
  db: Queries,
  { now, size, skip = 0 }: { now: Temporal.Instant; size: number; skip?: number },
): Waiting[] {
  const turn = now.subtract({ minutes: warmMinutes })
  const warm = waitingCallers(db, skip + size, { since: turn })
  const shown = warm.slice(skip)
  const cold = waitingCallers(db, size - shown.length, { before: turn, skip: Math.max(0, skip - warm.length) })
  return [...shown, ...cold]
}
