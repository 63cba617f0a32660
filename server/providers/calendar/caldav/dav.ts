// tsdav words the requests, our session sends them, and the answers are read here from the text that came: tsdav's own
// reading turns versions and tokens that look like numbers into numbers, loses text that stands beside a CDATA section,
// gives up a whole batch for one object that is gone, and tells what went wrong in words only. So it is handed an empty
// answer. It is loaded with the first request, since most shops never make one.
import { CalendarError } from '../calendar.ts'
import { problemOfAnswer } from '../problem-of.ts'
import { type Multistatus, readMultistatus } from './multistatus.ts'
import { pathOf } from './place.ts'
import type { DavAnswer, DavAsk, DavSession } from './session.ts'

const loadTsdav = () => import('tsdav')
type Tsdav = Awaited<ReturnType<typeof loadTsdav>>
type Props = Parameters<Tsdav['propfind']>[0]['props']
type Filters = Parameters<Tsdav['calendarQuery']>[0]['filters']

type Written = { url: string; ics: string; version: string | null }

export type Dav = {
  propfind(url: URL, depth: '0' | '1', props: Props): Promise<DavAnswer>
  syncCollection(calendar: URL, token: string): Promise<DavAnswer>
  multiget(calendar: URL, refs: string[]): Promise<DavAnswer>
  /** The objects with this uid. */
  queryUid(calendar: URL, uid: string): Promise<DavAnswer>
  get(ref: string): Promise<DavAnswer>
  /** Without a version: only where nothing stands yet. */
  put(written: Written): Promise<DavAnswer>
  remove(ref: string, version: string): Promise<DavAnswer>
}

export function davThrough(session: DavSession): Dav {
  const ask = (words: (tsdav: Tsdav, fetch: typeof globalThis.fetch) => Promise<unknown>) =>
    wordedByTsdav(session, words)
  const dataProps = { 'd:getetag': {}, 'c:calendar-data': {} }
  return {
    propfind: (url, depth, props) => ask(({ propfind }, fetch) => propfind({ url: url.href, depth, props, fetch })),
    syncCollection: (calendar, syncToken) =>
      ask(({ syncCollection }, fetch) =>
        syncCollection({ url: calendar.href, props: { 'd:getetag': {} }, syncLevel: 1, syncToken, fetch }),
      ),
    multiget: (calendar, refs) =>
      ask(({ calendarMultiGet }, fetch) =>
        calendarMultiGet({ url: calendar.href, props: dataProps, objectUrls: refs.map(pathOf), depth: '1', fetch }),
      ),
    queryUid: (calendar, uid) =>
      ask(({ calendarQuery }, fetch) =>
        calendarQuery({ url: calendar.href, props: dataProps, filters: uidFilter(uid), depth: '1', fetch }),
      ),
    get: (ref) => session.send({ method: 'GET', url: new URL(ref), headers: {} }),
    put: ({ url, ics, version }) =>
      ask(({ createObject }, fetch) => {
        const condition: Record<string, string> = version === null ? { 'If-None-Match': '*' } : { 'If-Match': version }
        const headers = { 'Content-Type': 'text/calendar; charset=utf-8', ...condition }
        return createObject({ url, data: ics, headers, fetch })
      }),
    remove: (url, etag) => ask(({ deleteObject }, fetch) => deleteObject({ url, etag, fetch })),
  }
}

/** The answer as a list of results; throws a CalendarError for everything else. */
export function resultsOf(answer: DavAnswer): Multistatus {
  if (answer.status < 200 || answer.status > 299) throw problemOfAnswer(answer)
  const read = readMultistatus(answer.body.toString('utf8'))
  if (read) return read
  if (isWebPage(answer))
    throw new CalendarError('not-caldav', `${answer.url.host} answers with a web page, not a calendar.`)
  throw new CalendarError('bad-data', `What ${answer.url.host} answers is not whole.`)
}

export function isWebPage({ headers, body }: DavAnswer): boolean {
  return /html/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype html|html)/i.test(body.toString('utf8', 0, 200))
}

async function wordedByTsdav(
  session: DavSession,
  words: (tsdav: Tsdav, fetch: typeof globalThis.fetch) => Promise<unknown>,
): Promise<DavAnswer> {
  const tsdav = await loadTsdav()
  const asked: Promise<DavAnswer>[] = []
  await words(tsdav, async (address, init) => {
    asked.push(session.send(askOf(address, init)))
    await Promise.allSettled(asked)
    return new Response(null, { status: 204 })
  })
  const [answer] = asked
  if (!answer) throw new Error('tsdav asked nothing')
  return answer
}

function askOf(address: Parameters<typeof fetch>[0], init: RequestInit | undefined): DavAsk {
  const headers = Object.fromEntries(new Headers(init?.headers))
  const body = typeof init?.body === 'string' ? init.body : undefined
  return { method: init?.method as DavAsk['method'], url: new URL(String(address)), headers, body }
}

function uidFilter(uid: string): Filters {
  const uidIs = {
    _attributes: { name: 'UID' },
    'text-match': { _attributes: { collation: 'i;octet' }, _text: uid },
  }
  const inEvent = { _attributes: { name: 'VEVENT' }, 'prop-filter': uidIs }
  return { 'comp-filter': { _attributes: { name: 'VCALENDAR' }, 'comp-filter': inEvent } }
}
