// The shop's jobs for other calendars to read: times in UTC, what is called off shown so for some weeks, nobody's phone number.
import type { ICalEventData } from 'ical-generator'
import { onOneLine, wholeSeconds } from './one-line.ts'
import type { Booking } from './store.ts'

/** How far back it tells of jobs, and of those that were called off. */
export const feedDays = { past: 90, cancelled: 42 }

const readAgainSeconds = 15 * 60

/** iCalendar text; the same jobs are always the same text. */
export async function feedOf(bookings: readonly Booking[], shopName: string): Promise<string> {
  // Loaded with the first question, so that a shop without readers starts without it.
  const words = await import('ical-generator')
  const calendar = words.default({
    name: onOneLine(shopName),
    prodId: { company: 'FirstRing', product: 'bookings' },
    method: words.ICalCalendarMethod.PUBLISH,
    ttl: readAgainSeconds,
  })
  for (const booking of bookings) calendar.createEvent(eventOf(booking, words))
  return `${calendar.toString()}\r\n`
}

type Words = Pick<typeof import('ical-generator'), 'ICalEventStatus' | 'ICalEventTransparency'>

function eventOf(booking: Booking, { ICalEventStatus, ICalEventTransparency }: Words): ICalEventData {
  const { uid, revision, startsAt, endsAt, createdAt, changedAt, state, place, address, note } = booking
  const isCancelled = state === 'cancelled'
  return {
    id: uid,
    sequence: revision,
    start: wholeSeconds(startsAt),
    end: wholeSeconds(endsAt),
    created: wholeSeconds(createdAt),
    // Of the last change and not of now: the text stays the same until something changes.
    stamp: wholeSeconds(changedAt),
    lastModified: wholeSeconds(changedAt),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    summary: summaryOf(booking),
    location: place === 'customer' && address ? published(address) : null,
    description: note ? published(note) : null,
  }
}

function summaryOf({ need, service, name }: Booking): string {
  const what = need ?? service?.replaceAll('-', ' ') ?? 'Job'
  return published([name, what].filter(Boolean).join(': '))
}

const mostCharacters = 300

/** Whatever customers and owners wrote, without numbers that could be rung. */
function published(words: string): string {
  return [...onOneLine(words.replaceAll(phoneNumber, '…'))].slice(0, mostCharacters).join('')
}

const phoneNumber = /\+?\(?\d(?:[\s().-]{0,2}\d){6,}/g
