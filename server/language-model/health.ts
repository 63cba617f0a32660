// How the model has done lately: three failures in a row and it is left alone for a minute, so that nobody waits for a dead one.
import type { Stopwatch } from './stopwatch.ts'

/** What the owner may see of it; kept in memory only. */
export type Figures = {
  /** Of the last answers, in milliseconds, oldest first. */
  took: readonly number[]
  /** What was wrong with the last question, in the model's or the network's words; null when it was answered. */
  trouble: string | null
  isResting: boolean
  /** For how long the question that it works on has been waiting, in milliseconds; null: it works on none. */
  asking: number | null
}

export type Health = {
  isResting(): boolean
  answered(milliseconds: number): void
  /** It spoke, but what it said cannot be used. */
  saidNonsense(error: string): void
  /** It did not speak at all, or not in time. */
  failed(error: string): void
  figures(): Omit<Figures, 'asking'>
}

const failuresBeforeRest = 3
const restMilliseconds = 60_000
const mostKept = 20

export function newHealth(time: Stopwatch): Health {
  const took: number[] = []
  let trouble: string | null = null
  let failures = 0
  let restsUntil = Number.NEGATIVE_INFINITY
  const isResting = () => time.milliseconds() < restsUntil
  return {
    isResting,
    answered(milliseconds) {
      failures = 0
      trouble = null
      if (took.push(milliseconds) > mostKept) took.shift()
    },
    saidNonsense(error) {
      failures = 0
      trouble = error
    },
    failed(error) {
      trouble = error
      // After a rest one more failure is enough.
      if (++failures >= failuresBeforeRest) restsUntil = time.milliseconds() + restMilliseconds
    },
    figures: () => ({ took: [...took], trouble, isResting: isResting() }),
  }
}
