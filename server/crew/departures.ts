// Whoever was removed a moment ago can be brought back whole; what that needs is kept in memory, for a minute, and nowhere else.
import type { Temporal } from 'temporal-polyfill'

/** What leaves the row of who is removed. */
type Kept = {
  mobile: string | null
  passwordHash: string | null
  invitationHash: string | null
  invitedAt: Temporal.Instant | null
}

export type Departures = {
  keep(id: number, kept: Kept): void
  /** Whether it is still fresh enough to be undone. */
  has(id: number): boolean
  /** Gives it out, once. */
  take(id: number): Kept | undefined
}

const freshSeconds = 60

export function makeDepartures(now: () => Temporal.Instant): Departures {
  const fresh = new Map<number, { kept: Kept; at: Temporal.Instant }>()
  const forgetOld = () => {
    for (const [id, { at }] of fresh) {
      const age = now().epochMilliseconds - at.epochMilliseconds
      if (age < 0 || age > freshSeconds * 1000) fresh.delete(id)
    }
  }
  return {
    keep(id, kept) {
      forgetOld()
      fresh.set(id, { kept, at: now() })
    },
    has(id) {
      forgetOld()
      return fresh.has(id)
    },
    take(id) {
      forgetOld()
      const found = fresh.get(id)
      fresh.delete(id)
      return found?.kept
    },
  }
}
