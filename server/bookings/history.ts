// What became of a job, in words: by what its customer changed by text, what people of the shop did, what was told, and what
// stands now.
import { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { whyNotMailed } from '../mails/why-not-mailed.ts'
import { type Clock, shopTime, type When } from '../settings/shop-time.ts'
import { changeWords } from './change-words.ts'
import { changesOf } from './changes-store.ts'
import { eventMailsAbout } from './event-mail-store.ts'
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
  const changes = changesOf(db, booking.id)
  const texts = textsAbout(db, booking.id).map((text) => ({ ...text, key: (text.onceKey ?? '').split(':') }))
  const byHand = changes.map((change) => {
    const isTexted = texts.some(({ key }) => key[3] === `${change.revision}`)
    const { deed, steps } = changeWords(change, { ...clock, names })
    return { at: change.madeAt, words: `${deed}${isTexted ? andTexted : ''}${steps && `: ${steps}`}` }
  })
  // Before changes were written down a text was all that told of one.
  const byTextAlone = texts.filter(({ key }) => !changes.some(({ revision }) => key[3] === `${revision}`))
  const older = byTextAlone.map(({ key, writtenBy, createdAt }) => {
    const who = writtenBy === null ? '' : ` by ${names.get(writtenBy) ?? 'the shop'}`
    return { at: createdAt, words: `${deedsByHand[key[2] ?? ''] ?? 'Changed'}${who}${andTexted}` }
  })
  const told = [...byText, ...byHand, ...older]
  return [...told, ...standing(booking, told), ...mailed(db, booking)]
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ at, words }) => ({ when: shopTime(at, clock), words }))
}

const andTexted = ', and they were texted'

/** What went, or did not go, into their own calendar. */
function mailed(db: Queries, { id }: Booking): Line[] {
  return eventMailsAbout(db, id).flatMap(({ toAddress, method, sequence, state, because, createdAt: at }) => {
    if (state === 'dropped' || !toAddress) return []
    const what = method === 'cancel' ? 'Cancellation' : sequence === 0 ? 'Calendar entry' : 'Changed calendar entry'
    if (state === 'failed') return [{ at, words: `${what} did not reach ${toAddress}: ${whyNotMailed(because)}` }]
    return [{ at, words: `${what} ${state === 'queued' ? 'is on its way' : 'mailed'} to ${toAddress}` }]
  })
}

/** What the owner's alert begins with, after the name of the box. */
const deedsByText: [start: string, words: string][] = [
  ['Booked: ', 'Booked by text'],
  ['Moved: ', 'Moved by text'],
  ['Cancelled by the customer: ', 'Cancelled by text'],
  ['Brought back by the customer: ', 'Brought back by text'],
  ['Changed: ', 'Name or address given by text'],
]

const deedsByHand: Record<string, string> = {
  'on-my-way': 'On the way',
  booked: 'Booked',
  moved: 'Moved',
  cancelled: 'Cancelled',
}

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
