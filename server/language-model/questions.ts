import type { Prompt } from '../providers/language-model/language-model.ts'

/** `urgent`: a text goes by itself with the answer. `draft`: a person reads it first. */
export type Rank = 'urgent' | 'draft'
/** `signal`: nobody wants the answer any more; the question leaves the queue, or the model stops working on it. */
export type Question = Prompt & { rank: Rank; signal?: AbortSignal }

/**
 * Why there is no answer: the template speaks, whichever it is. `overtaken`: an urgent one had to go first; ask again later.
 * `ended`: whoever asked wants no answer any more.
 */
export type Unanswered =
  | 'no-model'
  | 'queue-full'
  | 'too-late'
  | 'down'
  | 'nonsense'
  | 'overtaken'
  | 'resting'
  | 'ended'

/** `milliseconds`: what the model itself took, without the time in the queue. */
export type Told = { ok: true; text: string; milliseconds: number } | { ok: false; because: Unanswered }

/** From asking on, with the time in the queue. */
export const deadlineMs = { urgent: 8_000, draft: 90_000 } as const satisfies Record<Rank, number>
