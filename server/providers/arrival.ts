import type { Temporal } from 'temporal-polyfill'

/** What a telephone system or a gateway sent and what was made of it: for the owner, who sees by it which field holds what. */
export type Arrival = {
  at: Temporal.Instant
  method: string
  /** What was made of it when it came. */
  made: Made
  /** What would be made of it by the account as it stands. */
  wouldBe: Made
  /** As they came, with values shortened and secrets left out; the numbers of who hides theirs are masked. */
  fields: { name: string; value: string }[]
}

export type Made =
  /**
   * A call was read from it; `from` as it was written, empty where it is hidden. `countsFor`: the shop's number that it is
   * taken for where `to` is none; `unknown`: what it said of its end, where nobody knows that word.
   */
  | { do: 'told'; from: string; isAnswered: boolean; to: string; countsFor: string; unknown: string | null }
  /** A text was read from it; `from` as it was written. */
  | { do: 'texted'; from: string }
  /** It is about no call that came in and is over, or about a text to another number; `word`: what says so. */
  | { do: 'ignored'; because: 'not-inbound' | 'in-house' | 'another-word' | 'another-number'; word: string }
  /** What was looked for and not found; nothing: it is neither a form nor JSON. */
  | { do: 'unreadable'; missing: ('caller' | 'outcome' | 'sender' | 'words')[] }

/** What came without the right secret: nothing of it is kept but how often. */
type Unproven = { times: number; lastAt: Temporal.Instant }

/** What is remembered of what came until the box is started anew, whatever becomes of the account meanwhile. */
export type ArrivalMemory = {
  /** Newest first. */
  kept: { at: Temporal.Instant; method: string; made: Made; fields: Map<string, string> }[]
  unproven: Unproven | null
}

/** By the name of what it came from. */
export type ArrivalMemories = Record<string, ArrivalMemory>

export type Arrivals = {
  /** Newest first. */
  latest(): Arrival[]
  unproven(): Unproven | null
  /** Nothing of what came until then is remembered any more. */
  forget(until: Temporal.Instant): void
  memory: ArrivalMemory
}
