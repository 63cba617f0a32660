import type { Danger } from './understanding.ts'

/** One language's words of danger, as regular expressions over bare clauses. */
export type DangerWordings = Record<Exclude<Danger, 'fire'> | 'flames' | 'smoke', readonly string[]> & {
  /** Right before a danger, they say that there is none. */
  negations: readonly string[]
  /** Right before a danger, they only speak of it: a question, a fear, a wish to prevent it. */
  hypotheticals: readonly string[]
  /** In the same clause: it was long ago. */
  past: readonly string[]
  /** Whatever was said of past and solved: it goes on. */
  still: readonly string[]
  /** Anywhere: it is over. */
  solved: readonly string[]
  /** Anywhere: the water is off, which ends a flood and nothing else. */
  shutOff: readonly string[]
}
