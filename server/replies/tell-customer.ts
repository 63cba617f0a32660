import type { Appliance } from '../appliance.ts'
import { type CustomerTold, type Deed, type TellCustomer, toldKey } from '../bookings/tell-customer.ts'
import { whereInText } from '../bookings/where-to-come.ts'
import { callerById } from '../callers/store.ts'
import { queueMessage } from '../conversations/queue-message.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationWith } from '../conversations/store.ts'
import { lastLineOf } from '../conversations/thread-store.ts'
import type { Tx } from '../database/open.ts'
import { ownLine } from '../settings/company-store.ts'
import { lineById, readShop } from '../settings/store.ts'
import { type SentenceKey, sentence } from './sentences/sentences.ts'
import { agreedInWords } from './sentences/slot-words.ts'

/** After so long the words would come out of the blue. */
const goodForMinutes = 60

const sentences = { booked: 'booked', moved: 'movedByShop', cancelled: 'cancelled' } as const satisfies Record<
  Deed,
  SentenceKey
>

/** Says what stands now in the customer's own language, from the line that they know, as a person of the shop. */
export const tellCustomer: TellCustomer = (tx, appliance, { booking, deed, by }): CustomerTold => {
  const { config, messenger, quietHours } = appliance
  const now = appliance.now()
  const shop = readShop(tx, config)
  const caller = booking.callerId === null ? undefined : callerById(tx, booking.callerId)
  if (!caller) return { do: 'refused', because: 'no-number' }
  if (!shop.zone) return { do: 'refused', because: 'no-zone' }
  const line = lineFor(tx, appliance, caller.id)
  if (!line) return { do: 'refused', because: 'no-line' }
  const language = spokenWith(tx, caller.id, shop)
  const today = now.toZonedDateTimeISO(shop.zone).toPlainDate()
  const span = { start: booking.startsAt.epochMilliseconds, end: booking.endsAt.epochMilliseconds }
  const when = agreedInWords(span, { language, zone: shop.zone, today })
  const where = deed === 'cancelled' ? null : whereInText(booking, shop)
  const body = sentence(language, sentences[deed], { agreed: [when, where].filter(Boolean).join(', ') })
  const onceKey = toldKey(booking, deed)
  const text = {
    caller,
    line,
    kind: 'reply',
    body,
    onceKey,
    writtenBy: by,
    notAfter: now.add({ minutes: goodForMinutes }),
  } as const
  const queued = queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now })
  return queued.do === 'queued' ? { do: 'queued', waitsUntil: queued.waitsUntil } : queued
}

function lineFor(tx: Tx, { config }: Appliance, callerId: number) {
  const lineId = conversationWith(tx, callerId)?.lineId ?? lastLineOf(tx, callerId)
  return (lineId === null ? undefined : lineById(tx, lineId)) ?? ownLine(tx, config)
}
