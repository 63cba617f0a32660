// A review is asked for once, after a job that was marked done and a good word of the customer about it, and only while that is
// the last thing they said.
import type { Temporal } from 'temporal-polyfill'

export type Finished = {
  doneAt: Temporal.Instant
  /** What the customer wrote since, oldest first; `isGood`: thanks or praise and no complaint. */
  said: { at: Temporal.Instant; isGood: boolean }[]
  /** When they last called or wrote. */
  lastContactAt: Temporal.Instant
  /** When they were last asked for a review. */
  askedAt: Temporal.Instant | null
  /** Another job lies ahead, or a person has the conversation. */
  isGoingOn: boolean
}

const waitMinutes = 30
const freshHours = 48
const restHours = 180 * 24

/** When they are to be asked; null: never, as things stand. */
export function reviewAskAt({ said, lastContactAt, askedAt, isGoingOn }: Finished): Temporal.Instant | null {
  const last = said.at(-1)
  if (isGoingOn || !last?.isGood || said.some(({ isGood }) => !isGood)) return null
  if (lastContactAt.epochMilliseconds > last.at.epochMilliseconds) return null
  const at = last.at.add({ minutes: waitMinutes })
  return askedAt && at.since(askedAt).total('hours') < restHours ? null : at
}

/** Until when it still makes sense. */
export function reviewAskUntil({ said, doneAt }: Pick<Finished, 'said' | 'doneAt'>): Temporal.Instant {
  return (said.at(-1)?.at ?? doneAt).add({ hours: freshHours })
}
