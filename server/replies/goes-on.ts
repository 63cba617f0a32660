import { type Clear, type Heard, isClear } from './clear-by-itself.ts'
import type { HandOver } from './step.ts'

/** Who wants to hear somebody may still take a time. */
export const wishedFor: readonly ('asked-for-person' | 'asked-for-call')[] = ['asked-for-person', 'asked-for-call']

/** What only tells the owner something leaves the booking to the box. */
const told: readonly HandOver[] = [
  ...(['question', 'about-booking', 'about-a-visit', 'not-understood', 'nothing-taken', 'urgent'] as const),
]
/** A time that a person is to find or to give up. */
const ofTimes: readonly HandOver[] = ['wants-a-time', 'reschedule', 'cancel']
const any: readonly HandOver[] = [...told, ...wishedFor, ...ofTimes]

/** What is clear by itself × why a person has the conversation. What is left out is the owner's alone: a complaint, a danger, a language that is none of ours, what they took themselves. */
const goesOnWith: Record<Clear, readonly HandOver[]> = {
  name: any,
  place: any,
  choice: any,
  correction: any,
  day: any,
  change: any,
  when: any,
  facts: any,
  nearerDay: any,
  answer: told,
  shop: told,
  over: told,
  inWriting: wishedFor,
  spoken: told,
  newJob: told,
  ofOffer: ['question'],
  more: ['question'],
  moreOfJob: ['about-a-visit', 'urgent', 'not-understood', 'nothing-taken'],
}

/** Whom a person has gets an answer of the box all the same to what is clear by itself, unless a person of the shop wrote last. */
export function goesOn(
  heard: Heard & {
    handedOverBecause: string | null
    /** The last words of the shop were the box's. */
    isAfterBox: boolean
    /** And the box said them since a person was to have it: it answered a letter to our reminder. */
    isSaidSince: boolean
    /** C or R, for which our reminder asked. */
    isLetter: boolean
  },
): boolean {
  if (heard.isLetter) return true
  if (!heard.isAfterBox) return false
  if (isClear.nearerDay(heard)) return true
  if (heard.isSaidSince && heard.asked === 'choice' && isClear.choice(heard)) return true
  return all.some((what) => goesOnWith[what].some((one) => one === heard.handedOverBecause) && isClear[what](heard))
}

const all = Object.keys(goesOnWith) as Clear[]
