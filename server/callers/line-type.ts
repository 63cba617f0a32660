// What kind of line a number is, once it was looked up: a landline is not texted until that is old.
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import type { LineType } from '../providers/messenger/messenger.ts'
import { type Caller, updateCaller } from './store.ts'

/** Numbers move between companies; a look-up holds for so long. */
const freshDays = 90

const lookedUp = 'looked-up'

/** Whether what was looked up of this caller still holds. */
export function isLookUpFresh({ lineTypeAt }: Pick<Caller, 'lineTypeAt'>, now: Temporal.Instant): boolean {
  return lineTypeAt !== null && now.epochMilliseconds - lineTypeAt.epochMilliseconds < freshDays * 86_400_000
}

/** A text to it would come back, or cost a fortune. */
export function takesNoTexts(lineType: LineType): boolean {
  return lineType === 'landline' || lineType === 'toll-free' || lineType === 'premium'
}

/** Keeps what was looked up, and with it that this caller takes no texts where that follows. */
export function keepLineType(tx: Tx, callerId: number, lineType: LineType, now: Temporal.Instant): void {
  const refusal = takesNoTexts(lineType) ? { cannotTextAt: now, cannotTextBecause: lookedUp } : {}
  updateCaller(tx, callerId, { lineType, lineTypeAt: now, ...refusal })
}

/** What only an old look-up says of a caller holds no more. */
export function dropOldLookUp(tx: Tx, caller: Caller, now: Temporal.Instant): void {
  if (caller.cannotTextBecause !== lookedUp || isLookUpFresh(caller, now)) return
  updateCaller(tx, caller.id, { cannotTextAt: null, cannotTextBecause: null })
}
