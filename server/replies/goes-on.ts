import type { Asked } from '../understanding/asked-english.ts'
import type { Understanding } from '../understanding/understanding.ts'

type Heard = {
  handedOverBecause: string | null
  /** The last words of the shop were the box's. */
  isAfterBox: boolean
  /** And the box said them since a person was to have it: it answered a letter to our reminder. */
  isSaidSince: boolean
  asked: Asked | null
  understanding: Pick<Understanding, 'slotChoice' | 'windows'>
  /** C or R, for which our reminder asked. */
  isLetter: boolean
  /** They speak with the voice, which leaves nobody in silence. */
  isSpoken: boolean
  /** Something was learnt of them. */
  isNew: boolean
  isQuestion: boolean
  /** They ask only what the shop says of itself. */
  isOfFacts: boolean
  /** They turn down some of what is on offer, or name "the other one". */
  isOfOffer: boolean
  /** What they need is known, and nothing is booked. */
  isJob: boolean
  /** They give up or move what is booked. */
  isOfBooking: boolean
  /** They were told how far ahead can be booked. */
  isFarTold: boolean
  /** They give it up. */
  isGivenUp: boolean
  /** Nothing is wanted any more. */
  isOver: boolean
  /** They ask what any shop is asked, or tell the town and no street. */
  isOfShop: boolean
}

/** What only tells the owner something leaves the booking to the box. */
const told: readonly (string | null)[] = ['question', 'about-booking', 'about-a-visit', 'not-understood', 'urgent']
/** And what does not keep a job from being agreed. */
const beside: readonly (string | null)[] = ['about-a-visit', 'urgent']

/** Who wants to hear somebody may still take a time. */
export const wishedFor: readonly ('asked-for-person' | 'asked-for-call')[] = ['asked-for-person', 'asked-for-call']

/** Whom a person has gets an answer of the box all the same to what the box itself asked for: C or R, a time on offer, and what was left open beside a price; likewise to what the shop says of itself. */
export function goesOn(heard: Heard): boolean {
  const { handedOverBecause, isAfterBox, isSaidSince, asked, understanding, isNew, isQuestion } = heard
  if (heard.isLetter) return true
  if (!isAfterBox) return false
  // Who was told that names a nearer day.
  if (heard.isFarTold && understanding.windows.length > 0) return true
  const isChoice = (understanding.slotChoice?.length ?? 0) > 0
  const isTold = told.includes(handedOverBecause)
  const isWished = wishedFor.some((because) => because === handedOverBecause)
  if (isTold && (heard.isOfBooking || heard.isSpoken || heard.isOver)) return true
  // What we asked ourselves beside it we hear ourselves, also where they ask back or tell half.
  if (isTold && (asked === 'choice' || (asked !== null && heard.isOfShop))) return true
  if (heard.isJob && understanding.windows.length > 0 && isWished) return true
  if (heard.isOfFacts && (isTold || isWished)) return true
  if (heard.isGivenUp && (handedOverBecause === 'reschedule' || handedOverBecause === 'wants-a-time')) return true
  // What is on offer stays so for who only thanked us twice.
  if (isChoice && (isWished || handedOverBecause === 'not-understood')) return true
  if (isChoice && asked === 'choice') return isTold || isSaidSince
  const isWish = asked === 'choice' && understanding.windows.length > 0
  const isOpen = handedOverBecause === 'question' || (heard.isJob && beside.includes(handedOverBecause))
  const isAnswerable = handedOverBecause === 'question' && heard.isOfOffer
  // "The leak is back, can you come Monday?": a job and its day are told, though they are asked.
  const isMoreTold = isNew && (!isQuestion || understanding.windows.length > 0)
  return isAnswerable || (isOpen && (isChoice || isWish || isMoreTold))
}
