// Lists as Twilio pages them: newest first, each page naming the next, nothing before the list has caught up.
import type { Account, Listed, Rows } from './account.ts'
import { type Answer, json, twilioError } from './answers.ts'

type Wanted<Row> = {
  account: Account
  url: URL
  /** The key of the list in the answer. */
  name: string
  rows: Rows<Row>
  matches: (row: Row) => boolean
  resource: (row: Row) => unknown
}

export function listPage<Row extends Listed>({ account, url, name, rows, matches, resource }: Wanted<Row>): Answer {
  const size = pageSize(url)
  if (size === undefined) return twilioError(400, 20001)
  const to = url.searchParams.get('To')
  const candidates = to === null ? rows.all : (rows.byTo.get(to) ?? [])
  const isShown = (row: Row) => row.listedAtMs <= account.nowMs() && matches(row)
  const found = newestFirst(candidates, tokenSeq(rows, url), isShown, size + 1)
  const shown = found.slice(0, size)
  const next = found.length > size ? nextUri(url, shown.at(-1)?.sid ?? '', size) : null
  return json(200, { [name]: shown.map(resource), ...pageFields(url, shown.length, size, next) })
}

/** A row without that date is hidden by any filter on it; a bare day means that day in UTC. */
export function isWithin(url: URL, name: string, atMs: number | null): boolean {
  const [on, since, until] = ['', '>', '<'].map((sign) => url.searchParams.get(name + sign) ?? undefined)
  if (on === undefined && since === undefined && until === undefined) return true
  if (atMs === null) return false
  if (on !== undefined && new Date(atMs).toISOString().slice(0, 10) !== on.slice(0, 10)) return false
  if (since !== undefined && atMs < Date.parse(since)) return false
  return until === undefined || atMs <= endOf(until)
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

function pageSize(url: URL): number | undefined {
  const asked = url.searchParams.get('PageSize') ?? '50'
  if (!/^\d+$/.test(asked) || Number(asked) === 0) return undefined
  return Math.min(Number(asked), 1000)
}

/** Walks back from the newest row before `beforeSeq` and stops as soon as the page is full. */
function newestFirst<Row extends Listed>(rows: Row[], beforeSeq: number, wanted: (row: Row) => boolean, limit: number) {
  const found: Row[] = []
  for (let n = countBefore(rows, beforeSeq) - 1; n >= 0 && found.length < limit; n--) {
    const row = rows[n]
    if (row && wanted(row)) found.push(row)
  }
  return found
}

function countBefore(rows: Listed[], seq: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.seq ?? Infinity) < seq) low = middle + 1
    else high = middle
  }
  return low
}

function tokenSeq(rows: Rows<Listed>, url: URL): number {
  const lastSid = url.searchParams.get('PageToken')?.slice(2)
  return (lastSid === undefined ? undefined : rows.bySid.get(lastSid)?.seq) ?? Infinity
}

function nextUri(url: URL, lastSid: string, size: number): string {
  const next = new URLSearchParams(url.searchParams)
  next.set('PageSize', String(size))
  next.set('Page', String(Number(url.searchParams.get('Page') ?? 0) + 1))
  next.set('PageToken', `PA${lastSid}`)
  return `${url.pathname}?${next}`
}

function endOf(date: string): number {
  return Date.parse(date) + (date.length === 10 ? 86_399_999 : 0)
}
