// A question is asked as long as the text that asks it is on its way or there: what was taken back or failed nobody has read.
import type { Question } from './enquiry.ts'

/** A reply that was queued; `isLost`: its text was taken back, or failed. */
export type Spoken = { ask: Question | null; isLost: boolean }

/** Of what was to be asked that which was: of a question that was asked again the last time counts. */
export function reallyAsked(asked: readonly Question[], spoken: readonly Spoken[]): Question[] {
  const isLost = new Map(spoken.flatMap(({ ask, isLost }): [Question, boolean][] => (ask ? [[ask, isLost]] : [])))
  return [...new Set(asked)].filter((question) => !isLost.get(question))
}

/** Whether anything of ours reached this run: its first words name the shop. */
export function hasSpoken(spoken: readonly Spoken[]): boolean {
  return spoken.some(({ isLost }) => !isLost)
}
