// GET Messages.json: newest first, in pages, and not before the list has caught up.
import type { Account, Message } from './account.ts'
import { type Answer, type Asked, json, twilioError } from './answers.ts'
import { messageResource } from './message-resource.ts'

export function listMessages({ account, url }: Asked): Answer {
  const to = url.searchParams.get('To')
  const candidates = to === null ? account.messages : (account.messagesByTo.get(to) ?? [])
  const size = pageSize(url)
  if (size === undefined) return twilioError(400, 20001)
  const found = newestFirst(candidates, tokenSeq(account, url), (message) => matches(account, url, message), size + 1)
  const page = found.slice(0, size)
  const next = found.length > size ? nextUri(url, page.at(-1)?.sid ?? '', size) : null
  return json(200, {
    messages: page.map((message) => messageResource(account.sid, message)),
    ...pageFields(url, page.length, size, next),
  })
}

export function pageSize(url: URL): number | undefined {
  const asked = url.searchParams.get('PageSize') ?? '50'
  if (!/^\d+$/.test(asked) || Number(asked) === 0) return undefined
  return Math.min(Number(asked), 1000)
}

export function nextUri(url: URL, lastSid: string, size: number): string {
  const next = new URLSearchParams(url.searchParams)
  next.set('PageSize', String(size))
  next.set('Page', String(Number(url.searchParams.get('Page') ?? 0) + 1))
  next.set('PageToken', `PA${lastSid}`)
  return `${url.pathname}?${next}`
}

export function pageFields(url: URL, count: number, size: number, next: string | null): Record<string, unknown> {
  const page = Number(url.searchParams.get('Page') ?? 0)
  return {
    end: page * size + Math.max(count - 1, 0),
    first_page_uri: `${url.pathname}?PageSize=${size}&Page=0`,
    next_page_uri: next,
    page,
    page_size: size,
    previous_page_uri: null,
    start: page * size,
    uri: url.pathname + url.search,
  }
}

/** Walks back from the newest row before `beforeSeq` and stops as soon as the page is full. */
function newestFirst(rows: Message[], beforeSeq: number, wanted: (row: Message) => boolean, limit: number): Message[] {
  const found: Message[] = []
  for (let n = firstAtOrAfter(rows, beforeSeq) - 1; n >= 0 && found.length < limit; n--) {
    const row = rows[n]
    if (row && wanted(row)) found.push(row)
  }
  return found
}

function firstAtOrAfter(rows: Message[], seq: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.seq ?? Infinity) < seq) low = middle + 1
    else high = middle
  }
  return low
}

function tokenSeq(account: Account, url: URL): number {
  const token = url.searchParams.get('PageToken')?.slice(2)
  return (token === undefined ? undefined : account.messageBySid.get(token)?.seq) ?? Infinity
}

function matches(account: Account, url: URL, message: Message): boolean {
  const from = url.searchParams.get('From')
  if (message.isDeleted || message.listedAtMs > account.nowMs()) return false
  if (from !== null && message.from !== from) return false
  return isWithin(url, 'DateSent', message.sentAtMs)
}

/** A row without that date is hidden by any date filter; a bare day means that day in UTC. */
export function isWithin(url: URL, name: string, atMs: number | null): boolean {
  const dayMs = 86_400_000
  const [on, since, until] = ['', '>', '<'].map((sign) => url.searchParams.get(name + sign) ?? undefined)
  if (on === undefined && since === undefined && until === undefined) return true
  if (atMs === null) return false
  const endOf = (date: string) => Date.parse(date) + (date.length === 10 ? dayMs - 1 : 0)
  if (on !== undefined && (atMs < Date.parse(on.slice(0, 10)) || atMs > endOf(on.slice(0, 10)))) return false
  if (since !== undefined && atMs < Date.parse(since)) return false
  return until === undefined || atMs <= endOf(until)
}
