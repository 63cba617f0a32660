// The list is sorted by the date a text was sent, which a queued one does not have: nothing is filtered by that date,
// and the search for one caller's text reads every page.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { MessageEvent, SentMessage } from '../messenger/messenger.ts'
import { date, dateOrNull } from './dates.ts'
import { type List, readPages, wholeSecond } from './pages.ts'
import { reachOf } from './read-message.ts'
import type { Rest } from './rest.ts'

const words = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

const messageRow = z.object({
  sid: z.string().min(1),
  from: words,
  to: words,
  body: words,
  status: z.string(),
  direction: z.string(),
  date_created: date,
  date_sent: dateOrNull,
  num_media: z.coerce.number().catch(0),
})

const messagePage = z
  .object({ messages: z.array(messageRow), next_page_uri: z.string().nullish() })
  .transform(({ messages, next_page_uri }) => ({ rows: messages, next: next_page_uri ?? null }))

const mediaList = z.object({ media_list: z.array(z.object({ uri: z.string(), content_type: z.string().nullish() })) })

type Row = z.infer<typeof messageRow>

/** By recipient only: whatever sender Twilio wrote, a text that is there is found. */
export async function sentTo(rest: Rest, to: string, since: Temporal.Instant): Promise<SentMessage[]> {
  const rows = await readPages(rest, messages({ To: to, PageSize: '1000' }), () => false)
  return sentOf(rows, since)
}

export async function sentSince(rest: Rest, from: string | undefined, since: Temporal.Instant): Promise<SentMessage[]> {
  const list = messages({ ...(from ? { From: from } : {}), PageSize: '200' })
  return sentOf(await readPages(rest, list, isBefore(since)), since)
}

/** `apiBase` stands before the addresses of photos, as in the webhooks. */
export async function receivedSince(
  rest: Rest,
  { number, apiBase }: { number: string | undefined; apiBase: string },
  since: Temporal.Instant,
): Promise<MessageEvent[]> {
  const list = messages({ ...(number ? { To: number } : {}), PageSize: '200' })
  const rows = await readPages(rest, list, isBefore(since))
  const inbound = rows.filter((row) => row.direction === 'inbound' && isSince(row, since)).sort(newestFirst)
  const events: MessageEvent[] = []
  for (const row of inbound.reverse()) events.push(receivedOf(row, await mediaOf(rest, row, apiBase)))
  return events
}

function messages(query: Record<string, string>): List<Row> {
  return { path: '/Messages.json', query, shape: messagePage }
}

function sentOf(rows: Row[], since: Temporal.Instant): SentMessage[] {
  const ours = rows.filter((row) => row.direction !== 'inbound' && isSince(row, since))
  return ours.sort(newestFirst).map(({ sid, to, from, body, status, date_created }) => ({
    messageId: sid,
    to,
    from,
    body,
    createdAt: date_created,
    status: reachOf(status),
  }))
}

function receivedOf(row: Row, media: { url: string; contentType: string | null }[]): MessageEvent {
  return {
    kind: 'received',
    messageId: row.sid,
    from: row.from,
    to: row.to,
    body: row.body,
    media,
    consent: null,
    sentAt: row.date_sent ?? row.date_created,
  }
}

async function mediaOf(rest: Rest, row: Row, apiBase: string): Promise<{ url: string; contentType: string | null }[]> {
  if (row.num_media === 0) return []
  const { media_list } = await rest.get(`/Messages/${encodeURIComponent(row.sid)}/Media.json`, {}, mediaList)
  return media_list.map(({ uri, content_type }) => ({
    url: apiBase + uri.replace(/\.json$/, ''),
    contentType: content_type ?? null,
  }))
}

function isBefore(since: Temporal.Instant): (rows: Row[]) => boolean {
  return (rows) => !rows.some((row) => isSince(row, since))
}

function isSince(row: Row, since: Temporal.Instant): boolean {
  return Temporal.Instant.compare(row.date_created, wholeSecond(since)) >= 0
}

function newestFirst(one: Row, other: Row): number {
  return Temporal.Instant.compare(other.date_created, one.date_created)
}
