import type { Temporal } from 'temporal-polyfill'
import type { Errand } from './errand.ts'

/** Full jitter over 2, 4, 8, 16, 30, 60 seconds, then a minute each, until the errand's own time is over. */
const ceilings = [2, 4, 8, 16, 30, 60]

/** A row that took the process down with it so often is parked for the owner to look at. */
export const mostCrashes = 5

/** Looks at the provider's list before an unknown outcome counts as "never arrived". */
export const looksNeeded = 2

/** The instant of the next attempt; never later than the moment the errand runs out, so that its end is noticed in time. */
export function nextAttempt(
  errand: Errand,
  now: Temporal.Instant,
  { afterSeconds = null as number | null, random = Math.random } = {},
): Temporal.Instant {
  const ceiling = ceilings[Math.min(errand.attempts, ceilings.length) - 1] ?? 2
  const wait = Math.max(afterSeconds ?? 0, random() * ceiling)
  return earlier(now.add({ milliseconds: Math.ceil(wait * 1000) }), errand.notAfter)
}

/** When the provider's list may be searched: so long after the mark, and never before the request's own time-out. */
export function lookAt(
  markedAt: Temporal.Instant,
  { reconcileAfterSeconds, sendTimeoutSeconds }: { reconcileAfterSeconds: number; sendTimeoutSeconds: number },
): Temporal.Instant {
  return markedAt.add({ seconds: Math.max(reconcileAfterSeconds, sendTimeoutSeconds) })
}

/** The order of what waits for another hour: it must not stand before what may go now. */
export function laterKey(orderKey: string): string {
  return orderKey.startsWith('later:') ? orderKey : `later:${orderKey}`
}

export function isOver(errand: { notAfter: Temporal.Instant | null }, now: Temporal.Instant): boolean {
  return errand.notAfter !== null && now.epochMilliseconds >= errand.notAfter.epochMilliseconds
}

function earlier(at: Temporal.Instant, limit: Temporal.Instant | null): Temporal.Instant {
  return limit && limit.epochMilliseconds < at.epochMilliseconds ? limit : at
}
