// What was offered in a run and not wanted is not offered in it once more, unless it is asked for by day and hour.
import { Temporal } from 'temporal-polyfill'
import type { Slot } from '../bookings/availability.ts'
import { type Offer, offersIn } from '../bookings/offer-store.ts'
import type { Queries } from '../database/queries.ts'
import { chooseSlots } from '../understanding/choice/choice.ts'
import { readYesNo } from '../understanding/choice/yes-no.ts'
import { withoutReactions } from '../understanding/reaction.ts'
import { readText } from '../understanding/reading.ts'
import type { OfferedSlot, Situation, WantedTime } from '../understanding/understanding.ts'
import type { EnquiryRow } from './enquiry-store.ts'
import { latestTexts } from './text-store.ts'

type Run = { row: EnquiryRow | undefined; conversationId: number; situation: Situation; windows: readonly WantedTime[] }

const mostTexts = 40

/** The slots of every offer of the run that a text after it, before the next one, turned down. */
export function declinedSlots(db: Queries, { row, conversationId, situation, windows }: Run): Slot[] {
  const offers = row ? offersIn(db, conversationId, row.openedAt) : []
  if (offers.length === 0) return []
  const texts = latestTexts(db, conversationId, mostTexts).filter(({ direction }) => direction === 'inbound')
  const declined = offers.filter((offer, n) => {
    const until = offers[n + 1]?.createdAt.epochMilliseconds ?? Number.POSITIVE_INFINITY
    const offered = wallSlots(offer, situation.zone)
    return texts.some(({ createdAt, body }) => {
      const at = createdAt.epochMilliseconds
      return at >= offer.createdAt.epochMilliseconds && at < until && isDeclined(body, { ...situation, offered })
    })
  })
  return declined.flatMap(({ slots }) => slots.filter((slot) => !isNamed(slot, windows, situation.zone)))
}

function isDeclined(body: string, situation: Situation): boolean {
  const reading = readText(withoutReactions(body))
  const chosen = chooseSlots(reading, situation)
  return chosen?.length === 0 || (chosen === null && readYesNo(reading) === 'no')
}

function wallSlots({ slots }: Offer, zone: string): OfferedSlot[] {
  return slots.map(({ start, end }, n) => ({ n: n + 1, start: wall(start, zone), end: wall(end, zone) }))
}

function isNamed({ start }: Slot, windows: readonly WantedTime[], zone: string): boolean {
  const at = wall(start, zone)
  const [day, time] = [at.toPlainDate().toString(), at.toPlainTime().toString().slice(0, 5)]
  return windows.some((window) => window.date === day && window.dateEnd === null && window.start === time)
}

function wall(at: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
}
