import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { howTheyEnded } from './store.ts'

/** How many of those who waited in the last days were reached, and by what. */
export type Reached = { days: number; waited: number; byPhone: number; byText: number; percent: number }

const days = 30
/** Fewer are no share of anything. */
const fewest = 5
/** Who waits for no longer may yet be reached. */
const freshHours = 1

/** Null while too few have waited. Who was only played in practice, or is forgotten, counts nowhere. */
export function reachedLately(db: Queries, now: Temporal.Instant): Reached | null {
  const ended = howTheyEnded(db, {
    since: now.subtract({ hours: days * 24 }),
    fresh: now.subtract({ hours: freshHours }),
  })
  const counted = (because: string | null) => ended.find((row) => row.because === because)?.count ?? 0
  // Whoever got a job without a text was spoken with.
  const [byPhone, byText] = [counted('reached') + counted('booked'), counted('answered-by-text')]
  const waited = byPhone + byText + counted('gave-up') + counted(null)
  if (waited < fewest) return null
  return { days, waited, byPhone, byText, percent: Math.round(((byPhone + byText) / waited) * 100) }
}
