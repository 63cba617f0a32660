// The list is sorted by the date a text was sent, which a queued one does not have: nothing is filtered by that date,
// and the search for one caller's text reads every page.
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { MessageEvent, SentMessage } from '../messenger/messenger.ts'
import { Refused } from '../request.ts'
import type { TwimlCompany } from './company.ts'
import { date, dateOrNull } from './dates.ts'
import { type List, readPages, wholeSecond } from './pages.ts'
import { reachOf, receiptOf } from './read-message.ts'
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
  error_code: z.coerce.string().nullish(),
})

const messagePage = z
  .object({ messages: z.array(messageRow), next_page_uri: z.string().nullish() })
  .transform(({ messages, next_page_uri }) => ({ rows: messages, next: next_page_uri ?? null }))

const mediaList = z.object({ media_list: z.array(z.object({ uri: z.string(), content_type: z.string().nullish() })) })

type Row = z.infer<typeof messageRow>

/** By recipient only: whatever sender the company wrote, a text that is there is found. */
export async function sentTo(rest: Rest, to: string, since: Temporal.Instant): Promise<SentMessage[]> {
  const rows = await readPages(rest, messages({ To: to, PageSize: '1000' }), () => false)
  return sentOf(rows, since)
}

export async function sentSince(
  rest: Rest,
  lines: (string | undefined)[],
  since: Temporal.Instant,
): Promise<SentMessage[]> {
  return sentOf(await rowsSince(rest, lines, since), since)
}

async function rowsSince(rest: Rest, lines: (string | undefined)[], since: Temporal.Instant): Promise<Row[]> {
  const rows: Row[] = []
  for (const line of lines) {
    const list = messages({ ...(line ? { From: line } : {}), PageSize: '200' })
    rows.push(...(await readPages(rest, list, isBefore(since))))
  }
  return rows
}

/** The same words as a receipt by webhook has, so that neither counts twice. */
export async function receiptsSince(
  { rest, company }: { rest: Rest; company: TwimlCompany },
  lines: (string | undefined)[],
  since: Temporal.Instant,
): Promise<Extract<MessageEvent, { kind: 'receipt' }>[]> {
  const rows = await rowsSince(rest, lines, since)
  const ours = rows.filter((row) => row.direction !== 'inbound' && isSince(row, since))
  return ours.map(({ sid, status, error_code }) => receiptOf(company, { sid, status, errorCode: error_code || null }))
}

type Asked = {
  lines: (string | undefined)[]
  isKnown: ((messageId: string) => boolean) | undefined
  /** Stands before the addresses of photos, as in the webhooks. */
  apiBase: string
}

/** Photos are asked for only where a text is new to us: each costs a request of its own. */
export async function receivedSince(
  rest: Rest,
  { lines, isKnown, apiBase }: Asked,
  since: Temporal.Instant,
): Promise<MessageEvent[]> {
  const rows: Row[] = []
  for (const line of lines) {
    const list = messages({ ...(line ? { To: line } : {}), PageSize: '200' })
    rows.push(...(await readPages(rest, list, isBefore(since))))
  }
  const isNew = (row: Row) => row.direction === 'inbound' && isSince(row, since) && !isKnown?.(row.sid)
  const inbound = rows.filter(isNew).sort(newestFirst)
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
  const page = await rest.get(`/Messages/${encodeURIComponent(row.sid)}/Media.json`, {}, mediaList).catch(noneIfRefused)
  return page.media_list.map(({ uri, content_type }) => ({
    url: apiBase + uri.replace(/\.json$/, ''),
    contentType: content_type ?? null,
  }))
}

/** Photos that were deleted at the company are gone; the words they came with are not. */
function noneIfRefused(error: unknown): z.infer<typeof mediaList> {
  if (error instanceof Refused) return { media_list: [] }
  throw error
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
