// What changed in a calendar: by its token where that works, whole where anything is odd about the token. What a server
// finds by a range of time is never asked: several leave out what recurs.
import { CalendarError, type Pulled } from '../calendar.ts'
import { problemOfAnswer } from '../problem-of.ts'
import { type Dav, resultsOf } from './dav.ts'
import { type DavResponse, type Multistatus, propOf } from './multistatus.ts'
import { isSamePlace, refOf } from './place.ts'
import { readObjects } from './read-objects.ts'
import { childOf, textOf } from './xml.ts'

const mostObjects = 20_000
const mostRounds = 200

export async function pullCalendar(dav: Dav, calendar: URL, cursor: string | null): Promise<Pulled> {
  if (cursor?.startsWith('sync:')) {
    const changes = await changesSince(dav, calendar, cursor.slice(5))
    if (changes) return pullChanges(dav, calendar, { cursor, ...changes })
  }
  const state = await stateOf(dav, calendar)
  if (cursor?.startsWith('ctag:') && state.ctag !== null && cursor === `ctag:${state.ctag}`)
    return { upserts: [], deletedRefs: [], cursor, isComplete: true, isSnapshot: false }
  return pullWhole(dav, calendar, state)
}

type Changes = { changed: string[]; deleted: string[]; token: string }

async function pullChanges(dav: Dav, calendar: URL, changes: Changes & { cursor: string }): Promise<Pulled> {
  const { objects, gone, unread } = await readObjects(dav, calendar, changes.changed)
  const isComplete = unread.length === 0
  return {
    upserts: objects,
    deletedRefs: [...changes.deleted, ...gone],
    // What could not be read is told again.
    cursor: isComplete ? `sync:${changes.token}` : changes.cursor,
    isComplete,
    isSnapshot: false,
  }
}

async function pullWhole(dav: Dav, calendar: URL, { token, ctag }: State): Promise<Pulled> {
  const listing = resultsOf(await dav.propfind(calendar, '1', { 'd:getetag': {}, 'd:resourcetype': {} }))
  const refs = refsIn(listing, calendar)
  const { objects, unread } = await readObjects(dav, calendar, refs)
  const isWhole = listing.responses.every(({ status }) => status === null || status < 300 || status === 404)
  const cursor = token !== null ? `sync:${token}` : ctag !== null ? `ctag:${ctag}` : null
  const isComplete = isWhole && unread.length === 0
  return { upserts: objects, deletedRefs: [], cursor: isComplete ? cursor : null, isComplete, isSnapshot: true }
}

function refsIn({ responses }: Multistatus, calendar: URL): string[] {
  const members = responses.filter((response) => !isCollection(response) && !isCalendarItself(response, calendar))
  const refs = new Set(members.flatMap(({ href, status }) => (status === 404 ? [] : (refOf(href, calendar) ?? []))))
  if (refs.size > mostObjects)
    throw new CalendarError('too-large', `The calendar holds more than ${mostObjects} events.`)
  return [...refs]
}

type State = { token: string | null; ctag: string | null }

/** Asked before the listing, so that what changes in between is told once more rather than never. */
async function stateOf(dav: Dav, calendar: URL): Promise<State> {
  const answer = await dav.propfind(calendar, '0', { 'd:sync-token': {}, 'cs:getctag': {} })
  const [self] = resultsOf(answer).responses
  if (self?.status && self.status >= 300) throw problemOfAnswer({ ...answer, status: self.status })
  const ctag = textOf(propOf(self, 'getctag', 'http://calendarserver.org/ns/'))
  return { token: textOf(propOf(self, 'sync-token')) ?? (await firstToken(dav, calendar)), ctag }
}

/** Some servers have tokens, and tell none until they are asked for changes. */
async function firstToken(dav: Dav, calendar: URL): Promise<string | null> {
  const answer = await dav.syncCollection(calendar, '')
  if (answer.status !== 207) return null
  const { responses, syncToken } = resultsOf(answer)
  return responses.some((response) => isCutShort(response, calendar)) ? null : syncToken
}

/** Null where the token is of no use any more, in whatever words the server says so. */
async function changesSince(dav: Dav, calendar: URL, since: string): Promise<Changes | null> {
  const changed = new Set<string>()
  const deleted = new Set<string>()
  let token = since
  for (let round = 0; round < mostRounds; round++) {
    const answer = await dav.syncCollection(calendar, token)
    if ([401, 429, 503].includes(answer.status)) throw problemOfAnswer(answer)
    if (answer.status < 200 || answer.status > 299) return null
    const { responses, syncToken } = resultsOf(answer)
    const isCut = responses.some((response) => isCutShort(response, calendar))
    if (!syncToken || (isCut && syncToken === token)) return null
    for (const response of responses) note(response, calendar, { changed, deleted })
    token = syncToken
    if (!isCut) return { changed: [...changed], deleted: [...deleted], token }
  }
  return null
}

function note(
  response: DavResponse,
  calendar: URL,
  { changed, deleted }: { changed: Set<string>; deleted: Set<string> },
): void {
  const ref = refOf(response.href, calendar)
  if (!ref || isCalendarItself(response, calendar) || response.href.endsWith('/')) return
  const isGone = response.status === 404 || response.status === 410
  ;(isGone ? deleted : changed).add(ref)
  ;(isGone ? changed : deleted).delete(ref)
}

/** RFC 6578, 3.6: the rest is told when asked with the new token. */
function isCutShort(response: DavResponse, calendar: URL): boolean {
  return response.status === 507 && isCalendarItself(response, calendar)
}

function isCalendarItself({ href }: DavResponse, calendar: URL): boolean {
  return isSamePlace(refOf(href, calendar) ?? '', refOf(calendar.href, calendar) ?? '')
}

function isCollection(response: DavResponse): boolean {
  return childOf(propOf(response, 'resourcetype'), 'collection') !== undefined || response.href.endsWith('/')
}
