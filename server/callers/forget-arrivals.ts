import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { allArrivals } from '../connections.ts'
import { lastForgottenAt } from './forget-store.ts'

/** Somebody may be forgotten by a command beside this process, too: what a system or a gateway sent until then goes with them. */
export function forgetArrivals(appliance: Pick<Appliance, 'db' | 'carrier' | 'messenger' | 'others'>): void {
  const kept = allArrivals(appliance).flatMap(([, arrivals]) => (arrivals.memory.kept.length > 0 ? arrivals : []))
  if (kept.length === 0) return
  const last = lastForgottenAt(appliance.db)
  if (!last) return
  for (const arrivals of kept) {
    const oldest = arrivals.memory.kept.at(-1)
    if (oldest && Temporal.Instant.compare(oldest.at, last) <= 0) arrivals.forget(last)
  }
}
