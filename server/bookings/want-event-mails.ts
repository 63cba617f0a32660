// What a customer's own calendar shall show is left in the commit that changes the job: a mail to who does not know it as it
// stands now, whatever came before.
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import { readShop } from '../settings/store.ts'
import { type EventMail, eventMailsAbout, insertEventMail } from './event-mail-store.ts'
import { wordsOfMail } from './event-mail-words.ts'
import type { Booking } from './store.ts'

/** So long a mail is tried. */
const goodForHours = 48

/** Nothing is left without a mail server whose sender can be written to, nor about what is over. */
export function wantEventMails(tx: Tx, appliance: Appliance, booking: Booking): void {
  const now = appliance.now()
  if (appliance.mailer.from === null || booking.state === 'done' || isPast(booking.endsAt, now)) return
  const mails = eventMailsAbout(tx, booking.id)
  const { shopAddress } = readShop(tx, appliance.config)
  const invited = booking.state === 'booked' ? booking.email : null
  const addresses = new Set([...mails.map(({ toAddress }) => toAddress), ...(invited ? [invited] : [])])
  const sequence = Math.max(-1, ...mails.map((mail) => mail.sequence)) + 1
  for (const toAddress of addresses) {
    const last = mails.findLast((mail) => mail.toAddress === toAddress)
    const wanted = wantedBy(booking, { toAddress, invited, last, shopAddress })
    if (toAddress && wanted) leaveMail(tx, appliance, { booking, sequence, toAddress, ...wanted, isFirst: !last })
  }
}

type Wanted = Pick<EventMail, 'method' | 'startsAt' | 'endsAt' | 'location'>
type Reader = { toAddress: string; invited: string | null; last: EventMail | undefined; shopAddress: string | null }

/** Null where they know already. Who is told that it is off is told by what they knew of it. */
function wantedBy(booking: Booking, { toAddress, invited, last, shopAddress }: Reader): Wanted | null {
  if (toAddress !== invited) return last?.method === 'request' ? takenBack(last) : null
  const { startsAt, endsAt, place, address } = booking
  const location = place === 'customer' ? address : shopAddress
  const isKnown =
    last?.method === 'request' &&
    last.startsAt.equals(startsAt) &&
    last.endsAt.equals(endsAt) &&
    last.location === location
  return isKnown ? null : { method: 'request', startsAt, endsAt, location }
}

function takenBack({ startsAt, endsAt, location }: EventMail): Wanted {
  return { method: 'cancel', startsAt, endsAt, location }
}

type Leaving = Wanted & { booking: Booking; sequence: number; toAddress: string; isFirst: boolean }

function leaveMail(tx: Tx, appliance: Appliance, { booking, sequence, toAddress, isFirst, ...wanted }: Leaving): void {
  const { method, startsAt, endsAt, location } = wanted
  const now = appliance.now()
  const event = { method, startsAt, endsAt, location }
  const words = wordsOfMail(tx, appliance, { booking, event, isFirst })
  const mail = insertEventMail(tx, {
    ...{ bookingId: booking.id, toAddress, sequence, ...event, ...words },
    ...{ state: 'queued', createdAt: now },
  })
  const order = { subjectId: mail.id, orderKey: `event-mail:${booking.id}`, at: now }
  leaveErrand(tx, { kind: 'mail-event', ...order, notAfter: earlier(now.add({ hours: goodForHours }), endsAt) })
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other
}

function isPast(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now) <= 0
}
