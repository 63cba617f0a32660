// What became of a job, in words: by what its customer changed by text, what they were told, and what stands now.
import { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { type Clock, shopTime, type When } from '../settings/shop-time.ts'
import { alertsAbout, textsAbout } from './history-store.ts'
import type { Booking } from './store.ts'

type Line = { at: Temporal.Instant; words: string }

export function historyOf(
  db: Queries,
  booking: Booking,
  { clock, names }: { clock: Clock; names: Map<number, string> },
): { when: When; words: string }[] {
  const byText = alertsAbout(db, booking.id).flatMap(({ words, createdAt }) => {
    const deed = deedsByText.find(([start]) => words.includes(start))?.[1]
    return deed ? [{ at: createdAt, words: deed }] : []
  })
  const byHand = textsAbout(db, booking.id).map(({ onceKey, writtenBy, createdAt }) => {
    const deed = deedsByHand[onceKey?.split(':')[2] ?? ''] ?? 'Changed'
    const who = writtenBy === null ? '' : ` by ${names.get(writtenBy) ?? 'the shop'}`
    return { at: createdAt, words: `${deed}${who}, and they were texted` }
  })
  const known = [...byText, ...byHand, ...standing(booking, [...byText, ...byHand])]
  return known
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ at, words }) => ({ when: shopTime(at, clock), words }))
}

/** What the owner's alert begins with, after the name of the box. */
const deedsByText: [start: string, words: string][] = [
  ['Booked: ', 'Booked by text'],
  ['Moved: ', 'Moved by text'],
  ['Cancelled by the customer: ', 'Cancelled by text'],
  ['Changed: ', 'Name or address given by text'],
]

const deedsByHand: Record<string, string> = { booked: 'Booked', moved: 'Moved', cancelled: 'Cancelled' }

const cancelledBy = { caller: 'Cancelled by text', shop: 'Cancelled', calendar: 'Deleted in the calendar' }

/** What the row itself tells, as far as nothing else told it. */
function standing({ bookedAt, confirmedAt, cancelledAt, ...rest }: Booking, told: Line[]): Line[] {
  const lines = [
    ...(bookedAt ? [{ at: bookedAt, words: 'Booked by hand' }] : []),
    ...(confirmedAt ? [{ at: confirmedAt, words: 'Confirmed by the customer' }] : []),
    ...(cancelledAt ? [{ at: cancelledAt, words: cancelledBy[rest.cancelledBy ?? 'shop'] }] : []),
    ...(rest.revision > 1 ? [{ at: rest.changedAt, words: rest.state === 'done' ? 'Done' : 'Last changed' }] : []),
  ]
  const isTold = ({ at }: Line, others: Line[]) => others.some((other) => other.at.equals(at))
  return lines.filter((line, n) => !isTold(line, [...told, ...lines.slice(0, n)]))
}
