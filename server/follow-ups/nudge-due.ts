// Who never answered the first text is asked once more, half an hour later, and only while nobody has dealt with them by any way.
import type { Temporal } from 'temporal-polyfill'

/** What is known of a first text that went out; instants of what came after it count as an answer. */
export type Unanswered = {
  sentAt: Temporal.Instant
  /** When they last called or wrote. */
  lastContactAt: Temporal.Instant
  /** When they last wrote; null: never. */
  wroteAt: Temporal.Instant | null
  /** When a person of the shop last wrote to them, or reached them by phone. */
  lastCareAt: Temporal.Instant | null
  /** When they were last nudged. */
  nudgedAt: Temporal.Instant | null
  isBooked: boolean
  isHandedOver: boolean
  isClosed: boolean
}

const waitMinutes = 30
/** A weekend may lie between; after it the words would come out of the blue. */
const freshHours = 72
/** Who calls every day and never writes is not asked every day. */
const restHours = 7 * 24

/** When they are to be nudged; null: never. */
export function nudgeAt(unanswered: Unanswered): Temporal.Instant | null {
  const { sentAt, lastContactAt, wroteAt, lastCareAt, nudgedAt, isBooked, isHandedOver, isClosed } = unanswered
  if (isBooked || isHandedOver || isClosed) return null
  if (wroteAt && !isAfter(sentAt, wroteAt)) return null
  if (isAfter(lastContactAt, sentAt) || (lastCareAt && isAfter(lastCareAt, sentAt))) return null
  const at = sentAt.add({ minutes: waitMinutes })
  return nudgedAt && isAfter(nudgedAt.add({ hours: restHours }), at) ? null : at
}

/** Until when it still makes sense. */
export function nudgeUntil({ sentAt }: Pick<Unanswered, 'sentAt'>): Temporal.Instant {
  return sentAt.add({ hours: freshHours })
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return one.epochMilliseconds > other.epochMilliseconds
}
