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
}

/** Where the owner was only asked for a price, the box hears out what it asked beside it: who picks a time then is not left without an answer. */
export function goesOn({ handedOverBecause, isAfterBox, asked, understanding, isNew, isQuestion }: Heard): boolean {
  if (handedOverBecause !== 'question' || !isAfterBox || asked === null) return false
  return (understanding.slotChoice?.length ?? 0) > 0 || (isNew && !isQuestion)
}
