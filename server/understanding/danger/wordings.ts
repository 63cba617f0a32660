import type { Danger } from '../understanding.ts'

/** One language's words of danger, as regular expressions over bare clauses. */
export type DangerWordings = Record<Exclude<Danger, 'fire'> | 'flames' | 'smoke', readonly string[]> & {
  /** In two breaths: a smell, and that it may be gas. */
  gasGuessed: readonly string[]
  /** Nothing else is said than that there is an alarm. */
  coAlone: readonly string[]
  /** Right before a danger, they say that there is none. */
  negations: readonly string[]
  /** Right before a danger, they only speak of it: a question, a fear, a wish to prevent it. */
  hypotheticals: readonly string[]
  /** After a danger denied or past: it has begun since. */
  begun: readonly string[]
  /** In the same clause: it was long ago. */
  past: readonly string[]
  /** Whatever was said of past and solved: it goes on. */
  still: readonly string[]
  /** Anywhere: it is over. */
  solved: readonly string[]
  /** Anywhere: the water is off, which ends a flood and nothing else. */
  shutOff: readonly string[]
  /** Anywhere: the water was turned off, and comes all the same. */
  runsOn: readonly string[]
  /** Anywhere: who says "fire" with it is delighted. */
  praise: readonly string[]
}
