// Which conversation an answer without a code is about: the only one that it can be about, or none. It is never guessed.
import type { Answer } from '../alerts/read-answer.ts'

export type Candidate = {
  conversationId: number
  code: string
  /** Their name, or their number. */
  who: string
  /** What it is about, in few words; null: not known. */
  about: string | null
  /** Nobody of the shop has done anything since it was told of. */
  isUnanswered: boolean
  /** It was told of after the last that this phone had done elsewhere. */
  isToldSince: boolean
  isHandedOver: boolean
  /** A reply waits there for a yes. */
  hasDraft: boolean
}

export type Choice = { do: 'take'; candidate: Candidate } | { do: 'ask'; among: Candidate[] } | { do: 'none' }

export function chooseConversation(asked: Answer['do'], candidates: readonly Candidate[]): Choice {
  const fitting = fittingFor(asked, candidates)
  const [first] = fitting
  if (!first) return { do: 'none' }
  return fitting.length === 1 ? { do: 'take', candidate: first } : { do: 'ask', among: [...fitting] }
}

function fittingFor(asked: Answer['do'], candidates: readonly Candidate[]): readonly Candidate[] {
  // Whoever writes on may mean any of them; who answers an alert means one that is unanswered, where there is one.
  if (asked === 'write' || asked === 'close') return candidates
  if (asked === 'give-back') return preferring(candidates, ({ isHandedOver }) => isHandedOver)
  // Yes or no can only be said to a draft.
  const isToDraft = asked === 'send' || asked === 'discard' || asked === 'keep-back'
  const able = isToDraft ? preferring(candidates, ({ hasDraft }) => hasDraft) : candidates
  const unanswered = preferring(able, ({ isUnanswered }) => isUnanswered)
  // Who has just acted upon one of several may go on about that one.
  return unanswered.every(({ isToldSince }) => isToldSince) ? unanswered : able
}

function preferring(candidates: readonly Candidate[], isPreferred: (candidate: Candidate) => boolean) {
  const preferred = candidates.filter(isPreferred)
  return preferred.length > 0 ? preferred : candidates
}
