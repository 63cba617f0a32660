import type { BookingPageProps, Note, View } from '../../views/booking-page/booking-page.tsx'
import type { Appliance } from '../appliance.ts'
import type { Interval } from '../bookings/interval.ts'
import type { Booking } from '../bookings/store.ts'
import { whereToCome } from '../bookings/where-to-come.ts'
import { showNumber } from '../callers/phone-number.ts'
import { businessName } from '../conversations/texts.ts'
import { freeDays } from './free-days.ts'
import type { Host, Visit } from './read-visit.ts'
import { canChange, freeAt } from './take-deed.ts'
import { dayInWords, hoursInWords, wallAt } from './when.ts'

/** What of a page is asked for: a slot by its start, moving or calling off what stands, the first day that is shown. */
export type Look = { slot: number | null; wish: 'move' | 'cancel' | null; from: string | null; note: Note | null }

export function closedProps(party: Host): BookingPageProps {
  return { ...whose(party), note: null, view: { is: 'closed' } }
}

export function bookingProps(appliance: Appliance, visit: Visit, look: Look): BookingPageProps {
  const { standing } = visit
  const isStanding = standing !== null && (look.wish === null || !canChange(standing, appliance))
  if (isStanding)
    return page(visit, look, {
      ...agreedView(visit, standing),
      is: 'standing',
      canChange: canChange(standing, appliance),
    })
  if (standing && look.wish === 'cancel') return page(visit, look, { ...agreedView(visit, standing), is: 'cancel' })
  const slot = look.slot === null ? null : freeAt(visit, look.slot)
  const isMailed = appliance.mailer.from !== null
  if (slot) return page(visit, look, confirmView(visit, slot, isMailed))
  const note = look.slot === null ? look.note : visit.question && whyNotFree(look.slot, appliance)
  return page(visit, { note }, { ...chooseView(visit, look.from), isMove: standing !== null })
}

/** Why a time cannot be had: nobody took what is over. */
export function whyNotFree(start: number, { now }: Pick<Appliance, 'now'>): 'past' | 'gone' {
  return start <= now().epochMilliseconds ? 'past' : 'gone'
}

function page(visit: Visit, { note }: Pick<Look, 'note'>, view: View): BookingPageProps {
  return { ...whose(visit), note: note !== null && fits(note, view) ? note : null, view }
}

/** An address that was kept says of old what may be true no more. */
function fits(note: Note, { is }: View): boolean {
  if (note === 'booked' || note === 'moved') return is === 'standing'
  return note !== 'cancelled' || is === 'choose'
}

function whose({ shop, line, language }: Host): Pick<BookingPageProps, 'language' | 'business' | 'number'> {
  const number = line && { words: showNumber(line.number, shop.country), href: `tel:${line.number}` }
  return { language, business: businessName(shop, language), number }
}

function agreedView(visit: Visit, booking: Booking) {
  const { id, startsAt, endsAt } = booking
  const span = { start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds }
  return { id, address: whereToCome(booking, visit.shop), ...whenAndWhat(visit, span) }
}

/** While nobody can tell which times are free a person of the shop confirms one. */
function chooseView(visit: Visit, from: string | null) {
  const { because, shop, language } = visit
  const confirmer = because === 'calendar-stale' ? (shop.ownerName ?? businessName(shop, language)) : null
  return { is: 'choose', confirmer, ...freeDays(visit, from) } as const
}

/** Nobody is asked for a mail address to which nothing would go. */
function confirmView(visit: Visit, slot: Interval, isMailed: boolean): View {
  const { standing, enquiry, caller, service, shop } = visit
  const address = standing ? standing.address : (enquiry?.address ?? null)
  const place = standing?.place ?? service?.at ?? 'customer'
  const asks = {
    name: !standing && !enquiry?.name && !caller.name,
    address: !standing && address === null && service?.at !== 'shop',
    email: !standing && isMailed && !enquiry?.email,
  }
  return {
    ...{ is: 'confirm', start: slot.start, moves: standing?.id ?? null, asks },
    ...{ address: whereToCome({ place, address }, shop), ...whenAndWhat(visit, slot) },
  }
}

function whenAndWhat({ zone, language, service }: Visit, span: Interval) {
  return {
    day: dayInWords(wallAt(span.start, zone).toPlainDate(), language),
    hours: hoursInWords(span, { zone, language }),
    what: service?.name[language] ?? null,
  }
}
