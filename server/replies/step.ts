// What can be said next, and what follows from it.
import type { Question } from './enquiry.ts'

/** Why the owner gets the conversation. */
export type HandOver =
  | 'wants-a-time'
  | 'urgent'
  | 'asked-for-person'
  | 'asked-for-call'
  | 'cancel'
  | 'reschedule'
  | 'complaint'
  | 'question'
  | 'about-a-visit'
  /** Something about the booking that lies ahead. */
  | 'about-booking'
  | 'other-language'
  | 'not-understood'
  /** They thank us for times of which they took none. */
  | 'nothing-taken'
  | 'perhaps-stop'
  | 'flood'

export type Silence =
  | 'auto-responder'
  | 'flood'
  | 'handed-over'
  | 'perhaps-stop'
  | 'wrong-number'
  | 'spam'
  | 'thanks'
  | 'nothing-to-answer'

/** Names of sentences of `sentences/`, in the order in which they are said. */
export type Saying =
  | 'hello'
  | 'gotIt'
  | 'photoThanks'
  | 'notUnderstood'
  | 'assistant'
  | 'yourLanguage'
  | 'hoursAre'
  | 'hoursUnknown'
  | 'openThen'
  | 'closedThen'
  | 'areasAre'
  | 'areasUnknown'
  | 'placeIs'
  | 'callOutFeeIs'
  | 'jobPriceAsked'
  | 'priceUnknown'
  | 'bookedUpTo'
  | 'passedOn'
  | 'passedOnWithTimes'
  | 'alreadyPassedOn'
  | 'elsewherePassedOn'
  | 'otherPassedOn'
  | 'willCall'
  | 'changePassedOn'
  | 'cancelPassedOn'
  | 'complaintPassedOn'
  | 'otherLanguage'
  | 'declined'
  | 'offer'
  | 'offerAlone'
  | 'offerNear'
  | 'slotGone'
  | 'slotOver'
  | 'noneSooner'
  | 'whichSlot'
  | 'whichStreet'
  | 'whatIsWrong'
  | 'booked'
  | 'moved'
  | 'cancelled'
  | 'confirmed'
  | 'resized'
  | 'needsLonger'
  | 'stands'
  | 'allStand'
  | 'askCancel'
  | 'whichToCancel'
  | 'whichToMove'
  | 'otherJob'
  | 'stillFree'
  | 'allRight'
  | 'byPhone'

/** One reply, or silence with its reason. `closes`: nothing more is to be said for now. */
export type Step = Reply | { do: 'stay-silent'; because: Silence; handOver: HandOver | null; closes: boolean }
export type Reply = {
  do: 'reply'
  say: Saying[]
  ask: Question | null
  /** A photo is asked for beside the question. */
  withPhoto: boolean
  handOver: HandOver | null
  closes: boolean
  isUnderstood: boolean
  /** What happens to the shop's time with it. */
  deed: Deed | null
}

/** `n`: the slot of that number on offer. */
export type Deed =
  | { do: 'offer'; toMove: boolean }
  | { do: 'book'; n: number }
  | { do: 'move'; n: number }
  /** To the slot of that number of the list from which theirs was taken. */
  | { do: 'switch'; n: number }
  | { do: 'cancel' }
  /** What they have just cancelled stands again. */
  | { do: 'restore' }
  /** They say that it stands. */
  | { do: 'confirm' }
  /** It is told when theirs is. */
  | { do: 'tell' }
  /** What was on offer instead of it is on offer no more. */
  | { do: 'keep' }
  /** The slot of that number is looked up, and stays on offer. */
  | { do: 'check'; n: number }
  /** More or less is done at it than was agreed. */
  | { do: 'resize' }
  /** What was learnt of them is written to their booking. */
  | { do: 'amend' }

/** Sentences that are questions by themselves. */
const askedBy: readonly Saying[] = [
  ...(['offer', 'offerAlone', 'offerNear', 'whichSlot', 'whichStreet'] as const),
  ...(['whatIsWrong', 'stillFree', 'askCancel', 'whichToCancel', 'whichToMove', 'otherJob'] as const),
]

/** Those that tell what could be had. */
export const offers: readonly Saying[] = ['offer', 'offerAlone', 'offerNear']

export function isAsking(saying: Saying): boolean {
  return askedBy.includes(saying)
}

export function passOn(say: Saying, handOver: HandOver): Reply {
  return reply({ say: [say], handOver })
}

/** What was asked of us is answered as far as the shop says it; the rest goes to a person, and who waits for that is asked nothing but for a price. */
export function answerTo(say: Saying[], { ask, withPhoto, deed }: Pick<Reply, 'ask' | 'withPhoto' | 'deed'>): Reply {
  if (say.includes('hoursUnknown') || say.includes('areasUnknown'))
    return reply({ say: say.filter((one) => !offers.includes(one)), handOver: 'question' })
  const isOwners = isOwnersPrice(say) || say.includes('passedOn')
  return reply({ say, handOver: isOwners ? 'question' : null, ask, withPhoto, deed })
}

/** Only the owner can say what was asked: of a job the sheet holds no price. */
function isOwnersPrice(say: readonly Saying[]): boolean {
  return say.includes('priceUnknown') || say.includes('jobPriceAsked')
}

/** Only a person can say what was asked. */
export function isOwners(say: readonly Saying[]): boolean {
  const unknown: readonly Saying[] = ['passedOn', 'elsewherePassedOn', 'otherPassedOn', 'hoursUnknown', 'areasUnknown']
  return isOwnersPrice(say) || say.some((saying) => unknown.includes(saying))
}

export function reply(parts: Partial<Reply>): Reply {
  const usual = { say: [], ask: null, withPhoto: false, handOver: null, closes: false, isUnderstood: true, deed: null }
  return { do: 'reply', ...usual, ...parts }
}

export function silence(because: Silence, rest: { handOver?: HandOver; closes?: boolean } = {}): Step {
  return { do: 'stay-silent', because, handOver: null, closes: false, ...rest }
}
