import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { MessageEvent, SentMessage } from '../messenger/messenger.ts'
import { type Line, read } from './ask.ts'
import { dayOf, easternOffset, instantOf } from './dates.ts'
import { mediaOf } from './media.ts'
import { asE164, tenDigits } from './number.ts'

const text = z.union([z.string(), z.number()]).transform(String)
const words = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

const row = z.object({
  id: text,
  date: z.string(),
  /** 1: to us; 0: by us. */
  type: text,
  did: text,
  contact: text,
  message: words,
  carrier_status: words,
  media: z.union([z.array(z.string()), z.string()]).nullish(),
  col_media1: words,
  col_media2: words,
  col_media3: words,
})
type Row = z.infer<typeof row>

const list = z
  .object({ sms: z.array(row).nullish(), mms: z.array(row).nullish() })
  .transform(({ sms, mms }) => [...(sms ?? []), ...(mms ?? [])])

/** It gives no longer stretch at once. */
const mostDays = 90
const mostRows = '5000'

type Wanted = {
  type: '0' | '1'
  since: Temporal.Instant
  now: Temporal.Instant
  /** As VoIP.ms writes them; none: of every number of the account. */
  dids: string[]
  contact?: string
}

export async function sentIn(line: Line, wanted: Omit<Wanted, 'type'>): Promise<SentMessage[]> {
  const rows = await rowsOf(line, { ...wanted, type: '0' })
  return rows.reverse().map(({ row: { id, did, contact, message, carrier_status }, at }) => ({
    messageId: id,
    to: asE164(contact),
    from: asE164(did),
    body: message,
    createdAt: at,
    status: /delivered/i.test(carrier_status) ? 'delivered' : 'sent',
  }))
}

export async function receivedIn(line: Line, wanted: Omit<Wanted, 'type'>): Promise<MessageEvent[]> {
  const rows = await rowsOf(line, { ...wanted, type: '1' })
  return rows.map(({ row: one, at }) => ({
    kind: 'received',
    messageId: one.id,
    from: asE164(one.contact),
    to: asE164(one.did),
    body: one.message,
    media: mediaOf([one.media ?? [], one.col_media1, one.col_media2, one.col_media3].flat()),
    consent: null,
    sentAt: at,
  }))
}

/** Oldest first. Texts and photo texts are kept apart, and asked for one after the other. */
async function rowsOf(line: Line, { type, since, now, dids, contact }: Wanted) {
  const earliest = now.subtract({ hours: 24 * mostDays })
  const from = since.epochMilliseconds > earliest.epochMilliseconds ? since : earliest
  const days = { from: dayOf(from.subtract({ hours: 24 })), to: dayOf(now.add({ hours: 24 })) }
  const rows: Row[] = []
  for (const did of dids.length > 0 ? dids : [null]) {
    const fields = {
      type,
      ...days,
      ...(did ? { did } : {}),
      limit: mostRows,
      timezone: easternOffset,
      ...(contact ? { contact } : {}),
    }
    for (const [method, empty] of [
      ['getSMS', 'no_sms'],
      ['getMMS', 'no_mms'],
    ] as const)
      rows.push(...((await read(line, { method, fields, shape: list, empty })) ?? []))
  }
  return [...new Map(rows.map((one) => [one.id, one])).values()]
    .filter((one) => one.type === type)
    .flatMap((one) => dated(one, since))
    .sort(
      (one, other) =>
        one.at.epochMilliseconds - other.at.epochMilliseconds || Number(one.row.id) - Number(other.row.id),
    )
}

function dated(one: Row, since: Temporal.Instant): { row: Row; at: Temporal.Instant }[] {
  const at = instantOf(one.date)
  const whole = Math.floor(since.epochMilliseconds / 1000) * 1000
  return at && at.epochMilliseconds >= whole ? [{ row: one, at }] : []
}

/** As VoIP.ms writes them; ours where none is asked for. */
export function didsOf({ account }: Line, lines: string[] = []): string[] {
  return (lines.length > 0 ? lines : [account.number]).flatMap((number) => tenDigits(number) ?? [])
}
