// A calendar that is published at an address, often a secret one: read whole each time, never written.
import { type OwnDoors, type Resolve, readAddress } from '../guarded-address.ts'
import { type GuardedExchange, guardedExchange } from '../guarded-exchange.ts'
import { CalendarError, type CalendarProvider, type Pulled, type RemoteCalendar } from './calendar.ts'
import { readLines } from './ics-lines.ts'
import { probed } from './probed.ts'
import { problemOfAnswer, problemOfSilence, refusals } from './problem-of.ts'

export type IcsUrlAccount = { address: string; username?: string; password?: string; certificate?: string }
type IcsUrlWorld = { doors: OwnDoors; timeoutMs?: number; maxBytes?: number; resolve?: Resolve }
type Answer = Extract<GuardedExchange, { answered: true }>

const timeoutMs = 30_000
const maxBytes = 10 * 1024 * 1024
// The address may be a secret: it is not told to whoever sees what was read.
const onlyId = 'ics'

/** A cursor tells whether anything is new, not what: a pull is a snapshot, or says that nothing changed. */
export function icsUrlCalendar(account: IcsUrlAccount, world: IcsUrlWorld): CalendarProvider {
  const listCalendars = async () => [calendarIn(wholeText(await fetchIcs(account, world, null)))]
  const readOnly = async () => {
    throw new CalendarError('unsupported', 'A calendar at an address can be read, not written.')
  }
  return {
    caps: { write: false, createIfAbsent: false, cursor: 'none' },
    listCalendars,
    probe: () => probed(listCalendars),
    async pull(_calendarId, cursor): Promise<Pulled> {
      const answer = await fetchIcs(account, world, cursor)
      if (answer.status === 304) return { upserts: [], deletedRefs: [], cursor, isComplete: true, isSnapshot: false }
      const body = { ics: wholeText(answer) }
      const upserts = [{ ref: onlyId, uid: null, version: answer.headers.etag ?? null, body }]
      return { upserts, deletedRefs: [], cursor: cursorOf(answer), isComplete: true, isSnapshot: true }
    },
    placeOf: () => onlyId,
    async get(ref) {
      if (ref !== onlyId) return null
      const answer = await fetchIcs(account, world, null)
      return { ref, uid: null, version: answer.headers.etag ?? null, body: { ics: wholeText(answer) } }
    },
    create: readOnly,
    update: readOnly,
    remove: readOnly,
  }
}

async function fetchIcs(
  { address, certificate, ...login }: IcsUrlAccount,
  world: IcsUrlWorld,
  cursor: string | null,
): Promise<Answer> {
  const url = readAddress(address.trim().replace(/^webcals?:/i, 'https:'), world.doors)
  if (!(url instanceof URL)) throw new CalendarError('address-refused', refusals[url.because])
  const { username = '', password = '' } = login
  const basic = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const came = await guardedExchange(
    {
      method: 'GET',
      url,
      certificate,
      headers: { Accept: 'text/calendar, */*;q=0.1', ...conditionsOf(cursor) },
      follows: true,
      authorize: () => (username || password ? basic : null),
      timeoutMs: world.timeoutMs ?? timeoutMs,
      maxBytes: world.maxBytes ?? maxBytes,
    },
    world,
  )
  if (!came.answered) throw problemOfSilence(came)
  if (came.status !== 200 && !(came.status === 304 && cursor !== null)) throw problemOfAnswer(came)
  return came
}

/** The text, if it is a calendar from its first line to its last. */
function wholeText(answer: Answer): string {
  const { host } = answer.url
  const text = decoded(answer)
  const bad = (words: string) => new CalendarError('bad-data', words)
  if (text.trim() === '') throw bad(`${host} answers with nothing at all.`)
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) {
    if (/END:VCALENDAR\s*$/i.test(text)) return text
    throw bad(`The calendar of ${host} ends in the middle.`)
  }
  if (/^\s*</.test(text)) throw new CalendarError('not-caldav', `${host} answers with a web page, not a calendar.`)
  throw bad(`What ${host} answers is no calendar.`)
}

function decoded({ headers, body }: Answer): string {
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(headers['content-type'] ?? '') ?? []
  const isKnown = /^(utf-?8|us-ascii|iso-8859-\d+|windows-125\d|utf-16(le|be)?)$/i.test(charset)
  return new TextDecoder(isKnown ? charset : 'utf-8').decode(body)
}

function calendarIn(ics: string): RemoteCalendar {
  const name = readLines(ics)
    .find((line) => line.name === 'X-WR-CALNAME' && line.depth === 1)
    ?.value.trim()
  return { id: onlyId, name: name || 'Calendar', isWritable: false, color: null }
}

function cursorOf({ headers }: Answer): string | null {
  const { etag, 'last-modified': lastModified } = headers
  return etag || lastModified ? JSON.stringify({ etag, lastModified }) : null
}

function conditionsOf(cursor: string | null): Record<string, string> {
  if (cursor === null) return {}
  const { etag, lastModified } = JSON.parse(cursor) as { etag?: string; lastModified?: string }
  return {
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified && !etag ? { 'If-Modified-Since': lastModified } : {}),
  }
}
