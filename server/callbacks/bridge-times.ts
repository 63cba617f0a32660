import type { Temporal } from 'temporal-polyfill'

/** So long the caller's phone rings. */
export const ringSeconds = 35
/** What is said at the first phone before, and what a company takes to begin. */
const mostBeforeSeconds = 5

/** Whether the caller's phone may still be ringing: the company tells of no picking up. */
export function mayRing(startedAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return now.since(startedAt).total('seconds') <= ringSeconds + mostBeforeSeconds
}
