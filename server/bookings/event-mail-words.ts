import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationById } from '../conversations/store.ts'
import { businessName } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import { ownLine } from '../settings/company-store.ts'
import type { Shop } from '../settings/settings.ts'
import { lineById, readShop } from '../settings/store.ts'
import type { Language } from '../understanding/understanding.ts'
import { mailPhrases } from './event-mail-phrases.ts'
import type { EventMail } from './event-mail-store.ts'
import { bookingAddress, newLink, openLink } from './link.ts'
import { onOneLine } from './one-line.ts'
import type { Booking } from './store.ts'

type Told = {
  booking: Booking
  event: Pick<EventMail, 'method' | 'startsAt' | 'endsAt' | 'location'>
  /** The first mail of this job to that address. */
  isFirst: boolean
}

/** The mail in plain words, in the customer's language, for whoever has no calendar in their mail; and what the event is called. */
export function wordsOfMail(
  tx: Tx,
  appliance: Appliance,
  { booking, event, isFirst }: Told,
): Pick<EventMail, 'subject' | 'body' | 'summary'> {
  const shop = readShop(tx, appliance.config)
  const language = booking.callerId === null ? shop.language : spokenWith(tx, booking.callerId, shop)
  const phrases = mailPhrases[language]
  const business = onOneLine(businessName(shop, language))
  const service = serviceName(appliance, booking.service, { shop, language })
  const when = whenInFull(event, { shop, language })
  const kind = event.method === 'cancel' ? 'cancelled' : isFirst ? 'booked' : 'changed'
  const fill = (words: string) => words.replaceAll('{business}', () => business)
  const facts = [when, service, event.location === null ? null : onOneLine(event.location)]
  const body = [
    booking.name === null ? phrases.hello : `${phrases.hello} ${onOneLine(booking.name)}`,
    fill(phrases.says[kind]),
    facts.filter(Boolean).join('\n'),
    ...changes(tx, appliance, { booking, shop, language, kind }),
    ...(kind === 'cancelled' ? [] : [phrases.calendar]),
    business,
  ]
  return {
    subject: `${fill(phrases.subjects[kind])}: ${when}`,
    body: `${body.join('\n\n')}\n`,
    summary: service === null ? business : `${business}: ${service}`,
  }
}

type Changing = { booking: Booking; shop: Shop; language: Language; kind: 'booked' | 'changed' | 'cancelled' }

/** How it is changed: by a text to the number that they know, or on a page of their own. */
function changes(tx: Tx, appliance: Appliance, { booking, shop, language, kind }: Changing): string[] {
  const phrases = mailPhrases[language]
  const conversation = booking.conversationId === null ? undefined : conversationById(tx, booking.conversationId)
  const lineId = conversation?.lineId ?? null
  const line = (lineId === null ? undefined : lineById(tx, lineId)) ?? ownLine(tx, appliance.config)
  const number = line && showNumber(line.number, shop.country)
  if (kind === 'cancelled') return number ? [phrases.again.replace('{number}', number)] : []
  const address = shop.bookingLink && conversation ? bookingAddress(tx, appliance.config) : null
  const link = address && newLink(address)
  if (link && conversation) {
    openLink(tx, link, { conversationId: conversation.id, bookingId: booking.id, now: appliance.now() })
  }
  return [
    ...(number ? [phrases.toChange.replace('{number}', number)] : []),
    ...(link ? [phrases.onPage.replace('{link}', () => link)] : []),
  ]
}

/** What the shop's own people wrote down of the work is not for the customer. */
function serviceName(
  { trades }: Pick<Appliance, 'trades'>,
  service: string | null,
  { shop, language }: { shop: Shop; language: Language },
): string | null {
  const own = trades.filter(({ key }) => key === shop.trade)
  const services = [...own, ...trades].flatMap((pack) => pack.services)
  return services.find(({ key }) => key === service)?.name[language] ?? null
}

/** Thursday, May 14, 2026, 9:00-10:15 AM, where the shop is. */
function whenInFull(
  { startsAt, endsAt }: Pick<EventMail, 'startsAt' | 'endsAt'>,
  { shop, language }: { shop: Shop; language: Language },
): string {
  const [start, end] = [startsAt, endsAt].map((at) => at.toZonedDateTimeISO(shop.zone ?? 'UTC'))
  const locale = `${language}-${shop.country}`
  const day = start?.toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }) ?? ''
  const hours = [start, end].map((at) => at?.toLocaleString(locale, { hour: 'numeric', minute: '2-digit' }) ?? '')
  return onOneLine(`${day.slice(0, 1).toUpperCase()}${day.slice(1)}, ${hours.join(' - ')}`)
}
