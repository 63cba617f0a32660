import type { Asked } from '../understanding/asked-english.ts'
import type { Understanding } from '../understanding/understanding.ts'

type Heard = {
  handedOverBecause: string | null
  /** The last words of the shop were the box's. */
  isAfterBox: boolean
  asked: Asked | null
  understanding: Pick<Understanding, 'slotChoice'>
  /** Something was learnt of them. */
  isNew: boolean
  isQuestion: boolean
  /** They give up or move what is booked. */
  isOfBooking: boolean
}

/** What only tells the owner something leaves the booking to the box. */
const told: readonly (string | null)[] = ['question', 'about-booking', 'about-a-visit', 'not-understood']

/** Where the owner was only asked for a price, the box hears out what it asked beside it: who picks a time then is not left without an answer. */
export function goesOn({
  handedOverBecause,
  isAfterBox,
  asked,
  understanding,
  isNew,
  isQuestion,
  isOfBooking,
}: Heard): boolean {
  if (!told.includes(handedOverBecause) || !isAfterBox) return false
  const hasChosen = asked === 'choice' && (understanding.slotChoice?.length ?? 0) > 0
  if (isOfBooking || hasChosen) return true
  if (handedOverBecause !== 'question' || asked === null) return false
  return (understanding.slotChoice?.length ?? 0) > 0 || (isNew && !isQuestion)
}
