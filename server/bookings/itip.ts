// A mail's event as iTIP wants it: one uid for ever, the shop's sender invites one customer, and nobody is asked to answer.
import type { ICalEventData } from 'ical-generator'
import type { EventMail } from './event-mail-store.ts'
import { onOneLine, wholeSeconds } from './one-line.ts'

type Party = { name: string; email: string }

type Invitation = { mail: EventMail; uid: string; from: Party; to: Party }

/** iCalendar text; the same mail is always the same text, however often it is tried. */
export async function itipOf({ mail, uid, from, to }: Invitation): Promise<string> {
  // Loaded with the first mail, so that a shop without mail starts without it.
  const words = await import('ical-generator')
  const { REQUEST, CANCEL } = words.ICalCalendarMethod
  const calendar = words.default({
    prodId: { company: 'FirstRing', product: 'bookings' },
    method: mail.method === 'request' ? REQUEST : CANCEL,
  })
  const event = calendar.createEvent(eventOf(mail, uid, words))
  event.organizer({ name: inQuotes(from.name), email: from.email })
  event.createAttendee({
    ...{ name: inQuotes(to.name), email: to.email, rsvp: false },
    ...{ role: words.ICalAttendeeRole.REQ, status: words.ICalAttendeeStatus.NEEDSACTION },
  })
  return `${calendar.toString()}\r\n`
}

type Words = Pick<typeof import('ical-generator'), 'ICalEventStatus' | 'ICalEventTransparency'>

function eventOf(mail: EventMail, uid: string, { ICalEventStatus, ICalEventTransparency }: Words): ICalEventData {
  const { sequence, startsAt, endsAt, createdAt, summary, location, body, method } = mail
  return {
    ...{ id: uid, sequence, start: wholeSeconds(startsAt), end: wholeSeconds(endsAt) },
    stamp: wholeSeconds(createdAt),
    status: method === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    summary: onOneLine(summary),
    location: location === null ? null : onOneLine(location),
    description: body,
  }
}

/** A name stands between quotes there, and knows no way to write one. */
function inQuotes(name: string): string {
  return onOneLine(name.replaceAll('"', "'"))
}
