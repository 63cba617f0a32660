import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { arrivalsOf } from '../connections.ts'
import { lastForgottenAt } from './forget-store.ts'

/** Somebody may be forgotten by a command beside this process, too: what a telephone system sent until then goes with them. */
export function forgetArrivals(appliance: Pick<Appliance, 'db' | 'carrier' | 'others'>): void {
  const arrivals = arrivalsOf(appliance)
  const oldest = arrivals?.memory.kept.at(-1)
  if (!arrivals || !oldest) return
  const last = lastForgottenAt(appliance.db)
  if (last && Temporal.Instant.compare(oldest.at, last) <= 0) arrivals.forget(last)
}
