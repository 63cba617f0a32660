// Whoever guesses waits: after each wrong try twice as long, never over 30 seconds, so that nobody is shut out for good.
// Every try counts as wrong from its start, so that many at once gain nothing; a right one clears the slate.
import type { Temporal } from 'temporal-polyfill'

type Admission = { do: 'try' } | { do: 'wait'; seconds: number }

/** Slates of tries, one per guesser: a known device, or a network. */
export type Throttle = {
  /** Counts a try, or says how many whole seconds to wait; a try that must wait is not counted. */
  admit(guesser: string): Admission
  /** Forgets the tries of a guesser who was right. */
  clear(guesser: string): void
}

type Slate = { tries: number; lastAt: Temporal.Instant }

const longestWait = 30
const forgottenAfter = 3600
const mostGuessers = 10_000

export function makeThrottle(now: () => Temporal.Instant): Throttle {
  const slates = new Map<string, Slate>()
  return {
    admit(guesser) {
      const at = now()
      const slate = slates.get(guesser)
      const wait = slate ? secondsToWait(slate, at) : 0
      if (wait > 0) return { do: 'wait', seconds: wait }
      slates.delete(guesser)
      slates.set(guesser, { tries: isRemembered(slate, at) ? slate.tries + 1 : 1, lastAt: at })
      dropOldest(slates)
      return { do: 'try' }
    },
    clear: (guesser) => void slates.delete(guesser),
  }
}

function secondsToWait({ tries, lastAt }: Slate, at: Temporal.Instant): number {
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
