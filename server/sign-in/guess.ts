import type { Temporal } from 'temporal-polyfill'
import { makeThrottle, type Throttle } from './throttle.ts'
import { type Guesser, makeTurns, type Turns } from './turns.ts'

/** What stands between guessers and the check of a secret. */
export type Guesses = { throttle: Throttle; turns: Turns }

export type Refusal =
  | { do: 'refuse'; because: 'wrong' | 'crowded' }
  | { do: 'refuse'; because: 'too-soon'; seconds: number }
export type Guess<T> = { do: 'accept'; found: T } | Refusal

export function makeGuesses(now: () => Temporal.Instant): Guesses {
  return { throttle: makeThrottle(now), turns: makeTurns() }
}

/** Lets somebody try a secret when it is his turn; `check` finds what the secret opens, or undefined when it is wrong. */
export async function guess<T extends object>(
  { throttle, turns }: Guesses,
  guesser: Guesser,
  check: () => Promise<T | undefined>,
): Promise<Guess<T>> {
  if (!turns.hasRoomFor(guesser)) return { do: 'refuse', because: 'crowded' }
  const slates = [guesser.name, ...(guesser.alsoKnownAs === undefined ? [] : [guesser.alsoKnownAs])]
  const admission = throttle.admit(...slates)
  if (admission.do === 'wait') return { do: 'refuse', because: 'too-soon', seconds: admission.seconds }
  const found = await turns.take(guesser, check).catch((error: unknown) => {
    // A disk that takes no writes is no wrong guess.
    throttle.clear(...slates)
    throw error
  })
  if (!found) return { do: 'refuse', because: 'wrong' }
  throttle.clear(...slates)
  return { do: 'accept', found }
}
