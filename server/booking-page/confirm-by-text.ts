import type { Appliance } from '../appliance.ts'
import type { Booking } from '../bookings/store.ts'
import { whereInText } from '../bookings/where-to-come.ts'
import { queueMessage } from '../conversations/queue-message.ts'
import type { Tx } from '../database/open.ts'
import { sentence } from '../replies/sentences/sentences.ts'
import { agreedInWords } from '../replies/sentences/slot-words.ts'
import type { Party } from './read-visit.ts'

/** After so long the words would come out of the blue. */
const goodForMinutes = 60

type Change = { booking: Booking; what: 'booked' | 'moved' | 'cancelled' }

/** What stands now, as a text that the customer keeps; who may not be texted has seen it on the page. */
export function confirmByText(
  tx: Tx,
  { messenger, quietHours, now }: Appliance,
  { caller, line, shop, language }: Party,
  { booking, what }: Change,
): void {
  if (!line || !shop.zone) return
  const at = now()
  const today = at.toZonedDateTimeISO(shop.zone).toPlainDate()
  const span = { start: booking.startsAt.epochMilliseconds, end: booking.endsAt.epochMilliseconds }
  const agreed = [
    agreedInWords(span, { language, zone: shop.zone, today }),
    what === 'cancelled' ? null : whereInText(booking, shop),
  ]
  const body = sentence(language, what, { agreed: agreed.filter(Boolean).join(', ') })
  const onceKey = `by-page:${booking.id}:${booking.revision}`
  const text = { caller, line, kind: 'reply', body, onceKey, notAfter: at.add({ minutes: goodForMinutes }) } as const
  queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now: at })
}
