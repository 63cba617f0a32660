import * as z from 'zod'

/** How a company says that a call or one leg of it is over; every other status lives still. */
export const finalCallStatus = z.enum(['completed', 'busy', 'failed', 'no-answer', 'canceled'])

/** `completed` says of a phone that it was picked up, by whomever; `DialBridged` that the other side was put through to it. */
export function howRingEnded({ DialCallStatus, DialBridged }: { DialCallStatus: string; DialBridged: string }) {
  const how = finalCallStatus.safeParse(DialCallStatus).data
  const isPickedUp = how === undefined || how === 'completed'
  if (!isPickedUp) return how
  return DialBridged === 'false' ? 'no-answer' : 'bridged'
}
