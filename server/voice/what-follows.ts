// What the voice does after it has spoken: it listens on, looks for a person, or lets the caller go.
import type { Scene } from '../replies/scene.ts'
import { type HandOver, isAsking, type Reply, reply } from '../replies/step.ts'
import type { Language } from '../understanding/understanding.ts'
import { phrase } from './phrases.ts'
import type { Turn } from './turn.ts'

export type Spoken = {
  step: Reply
  /** Whether a phone of the crew could be rung for this caller now. */
  canRing: boolean
  /** Something was agreed in this call. */
  isBooked: boolean
}

/** For these somebody is fetched to the telephone, where anybody is there. */
const wantPerson: readonly (HandOver | null)[] = [
  ...(['asked-for-person', 'asked-for-call', 'urgent', 'not-understood', 'other-language'] as const),
  ...(['complaint', 'about-a-visit'] as const),
]

export function whatFollows({ step, canRing }: Spoken): Turn['follows'] {
  const isAsked = asksSomething(step)
  if (step.handOver !== null && wantPerson.includes(step.handOver)) return canRing ? 'person' : 'end'
  if (step.closes) return 'end'
  const isOnlyTold = step.handOver === 'about-booking' || step.handOver === 'question'
  if (step.handOver !== null && !isOnlyTold && !isAsked && step.deed === null) return 'end'
  return 'listen'
}

/** Something is to be answered by the caller. */
export function asksSomething({ ask, say }: Reply): boolean {
  return ask !== null || say.some(isAsking)
}

/** Who was asked whether there is anything else, and has nothing. */
export function isFarewell({ understanding, remarks, isNew, isQuestion }: Scene): boolean {
  if (isNew || isQuestion || understanding.windows.length > 0 || remarks.asksForPerson) return false
  return understanding.yesNo === 'no' || understanding.intent === 'thanks' || understanding.intent === 'decline'
}

export function goodbye(language: Language): Turn {
  return { words: phrase(language, 'goodbye'), language, follows: 'end' }
}

/** That a person will be told. */
export const passedOn = reply({ say: ['passedOn'] })
