// What of a text is clear by itself, whoever has the conversation: the answer to a question of ours, a time, a place, a name, what is given up.
import type { Asked } from '../understanding/asked/english.ts'
import type { Understanding } from '../understanding/understanding.ts'

export type Heard = {
  /** What our last words asked for. */
  asked: Asked | null
  understanding: Pick<Understanding, 'slotChoice' | 'windows' | 'name' | 'address' | 'service'>
  /** They speak with the voice, which leaves nobody in silence. */
  isSpoken: boolean
  /** Something was learnt of them. */
  isNew: boolean
  isQuestion: boolean
  /** They ask only what the shop says of itself. */
  isOfFacts: boolean
  /** They turn down some of what is on offer, or name "the other one". */
  isOfOffer: boolean
  /** Of a list from which they took one they meant another, or the very same. */
  isCorrection: boolean
  /** What they need is known. */
  isNeedKnown: boolean
  /** Something is booked. */
  isBooked: boolean
  /** They give up or move what is booked. */
  isOfBooking: boolean
  /** They ask when it is, or want it to stay. */
  isWhen: boolean
  /** They were told how far ahead can be booked. */
  isFarTold: boolean
  /** Who wished for a call or a person goes on in writing. */
  prefersText: boolean
  /** Nothing is wanted any more. */
  isOver: boolean
  /** They ask what any shop is asked, or tell the town and no street. */
  isOfShop: boolean
}

export type Clear =
  | 'name'
  | 'place'
  | 'choice'
  | 'correction'
  | 'day'
  | 'change'
  | 'when'
  | 'facts'
  | 'nearerDay'
  | 'answer'
  | 'shop'
  | 'over'
  | 'inWriting'
  | 'spoken'
  | 'newJob'
  | 'ofOffer'
  | 'more'
  | 'moreOfJob'

export const isClear: Record<Clear, (heard: Heard) => boolean> = {
  name: ({ understanding: { name }, isNew, isQuestion }) => name !== null && isNew && !isQuestion,
  // Where to come, as we asked, or where what is booked is to be done.
  place: ({ understanding: { address }, isNew, isQuestion, asked, isBooked }) =>
    address !== null && isNew && !isQuestion && (asked === 'place' || isBooked),
  choice: isChoice,
  correction: ({ isCorrection }) => isCorrection,
  day: (heard) => isJob(heard) && isDayNamed(heard),
  change: ({ isOfBooking }) => isOfBooking,
  when: ({ isBooked, isWhen }) => isBooked && isWhen,
  facts: ({ isOfFacts }) => isOfFacts,
  // Who was told how far ahead can be booked names a nearer day.
  nearerDay: (heard) => heard.isFarTold && isDayNamed(heard),
  // What we asked ourselves beside it we hear ourselves, also where they ask back or tell half.
  answer: ({ asked }) => asked === 'choice',
  shop: ({ asked, isOfShop }) => asked !== null && isOfShop,
  over: ({ isOver }) => isOver,
  inWriting: ({ prefersText }) => prefersText,
  spoken: ({ isSpoken }) => isSpoken,
  newJob: ({ understanding: { service }, isNeedKnown, isNew, isQuestion }) =>
    service !== null && isNeedKnown && isNew && !isQuestion,
  ofOffer: ({ isOfOffer }) => isOfOffer,
  more: isMoreTold,
  moreOfJob: (heard) => isJob(heard) && isMoreTold(heard),
}

function isChoice({ understanding: { slotChoice } }: Heard): boolean {
  return (slotChoice?.length ?? 0) > 0
}

function isDayNamed({ understanding: { windows } }: Heard): boolean {
  return windows.length > 0
}

/** What they need is known, and nothing is booked. */
function isJob({ isNeedKnown, isBooked }: Heard): boolean {
  return isNeedKnown && !isBooked
}

/** "The leak is back, can you come Monday?": a job and its day are told, though they are asked. */
function isMoreTold(heard: Heard): boolean {
  return heard.isNew && (!heard.isQuestion || isDayNamed(heard))
}
