import type { CountryCode } from 'libphonenumber-js/max'
import { showNumber } from '../callers/phone-number.ts'
import { messagesIn } from '../conversations/inbox-store.ts'
import type { Tx } from '../database/open.ts'
import { readPersonThere } from '../understanding/person-there.ts'
import { readText } from '../understanding/reading.ts'
import type { presentEnquiry } from './about-store.ts'

const mostRead = 20
/** What they wrote first came before anything was noted of it. */
const beforeMinutes = 10

type Asked = {
  conversationId: number
  enquiry: ReturnType<typeof presentEnquiry>
  number: string
  country: CountryCode
}

/** Whoever goes to a danger must reach who is there: "Joe 416-555-0199", where a landlord told of a tenant. */
export function alsoToReach(tx: Tx, { conversationId, enquiry, number, country }: Asked): string | null {
  const phone = enquiry?.phone && enquiry.phone !== number ? showNumber(enquiry.phone, country) : null
  const since = enquiry ? enquiry.openedAt.subtract({ minutes: beforeMinutes }).epochMilliseconds : 0
  const told = messagesIn(tx, conversationId, { size: mostRead })
    .filter(({ direction, createdAt }) => direction === 'inbound' && createdAt.epochMilliseconds >= since)
    .flatMap(({ body }) => readPersonThere(readText(body)) ?? [])
  return [told.at(-1), phone].filter(Boolean).join(' ') || null
}
