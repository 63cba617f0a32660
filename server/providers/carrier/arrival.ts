import type { Temporal } from 'temporal-polyfill'

/** What a telephone system sent and what was made of it: for the owner, who sees by it which field holds what. */
export type Arrival = {
  at: Temporal.Instant
  /** `told`: a call was read from it; `ignored`: it is about no call that came in and is over. */
  outcome: 'told' | 'ignored' | 'unproven' | 'unreadable'
  /** What was looked for and not found. */
  missing: ('caller' | 'outcome')[]
  /** As they came, with values shortened and numbers masked; none of what came unproven. */
  fields: { name: string; value: string }[]
}
