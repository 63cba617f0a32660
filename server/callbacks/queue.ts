import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { inOrder } from './queue-order.ts'
import { standingOfAll, waitingRows } from './waiting-store.ts'

export type Waiting = ReturnType<typeof waitingRows>[number]

/** A part of the queue in its order: `size` of those who wait, after the first `skip`. */
export function queue(
  db: Queries,
  { now, size, skip = 0 }: { now: Temporal.Instant; size: number; skip?: number },
): Waiting[] {
  const ids = inOrder(standingOfAll(db, now), now.epochMilliseconds)
    .slice(skip, skip + size)
    .map(({ id }) => id)
  const rows = new Map(waitingRows(db, ids).map((row) => [row.callback.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}
