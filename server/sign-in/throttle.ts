// Whoever guesses waits: after each wrong try twice as long, never over 30 seconds, so that nobody is shut out for good.
// Every try counts as wrong from its start, so that many at once gain nothing; a right one clears the slate.
import type { Temporal } from 'temporal-polyfill'

type Admission = { do: 'try' } | { do: 'wait'; seconds: number }

/** Slates of tries, one per guesser: a known device, or a network; and one for each secret that a guesser aims at. */
export type Throttle = {
  /** Counts a try on each slate, or says how many whole seconds to wait; a try that must wait is not counted. */
  admit(...slates: string[]): Admission
  /** Forgets the tries of a guesser who was right. */
  clear(...slates: string[]): void
}

type Slate = { tries: number; lastAt: Temporal.Instant }

const longestWait = 30
const forgottenAfter = 3600
const mostGuessers = 10_000

export function makeThrottle(now: () => Temporal.Instant): Throttle {
  const slates = new Map<string, Slate>()
  return {
    admit(...names) {
      const at = now()
      const wait = Math.max(0, ...names.map((name) => secondsToWait(slates.get(name), at)))
      if (wait > 0) return { do: 'wait', seconds: wait }
      for (const name of names) {
        const slate = slates.get(name)
        slates.delete(name)
        slates.set(name, { tries: isRemembered(slate, at) ? slate.tries + 1 : 1, lastAt: at })
        dropOldest(slates)
      }
      return { do: 'try' }
    },
    clear: (...names) => {
      for (const name of names) slates.delete(name)
    },
  }
}

function secondsToWait(slate: Slate | undefined, at: Temporal.Instant): number {
  if (!slate) return 0
  const { tries, lastAt } = slate
  const passed = secondsBetween(lastAt, at)
  // A clock that was set back must not make anybody wait for it to come round again.
  if (passed < 0) return 0
  return Math.max(0, Math.ceil(Math.min(longestWait, 2 ** (tries - 1)) - passed))
}

function isRemembered(slate: Slate | undefined, at: Temporal.Instant): slate is Slate {
  return slate !== undefined && secondsBetween(slate.lastAt, at) < forgottenAfter
}

/** The map keeps the order of the last tries: who tried longest ago stands first. */
function dropOldest(slates: Map<string, Slate>): void {
  if (slates.size <= mostGuessers) return
  const [oldest] = slates.keys()
  if (oldest !== undefined) slates.delete(oldest)
}

function secondsBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 1000
}
