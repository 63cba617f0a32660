// From what a person types to their calendars (RFC 4791, 6.2.1; RFC 6764): the address itself may be a calendar, a person's
// place or the server's root, and where it is none, servers say at a well-known place where to go.
import { CalendarError, type RemoteCalendar } from '../calendar.ts'
import { problemOfAnswer } from '../problem-of.ts'
import { type Dav, isWebPage } from './dav.ts'
import { type DavResponse, propOf, readMultistatus } from './multistatus.ts'
import { collectionAt } from './place.ts'
import type { DavAnswer } from './session.ts'
import { childOf, childrenOf, textOf, type XmlElement } from './xml.ts'

const caldav = 'urn:ietf:params:xml:ns:caldav'
const mostHomes = 5

const calendarProps = {
  'd:displayname': {},
  'd:resourcetype': {},
  'd:current-user-privilege-set': {},
  'c:supported-calendar-component-set': {},
  'ca:calendar-color': {},
}
const homeProps = { 'd:current-user-principal': {}, 'c:calendar-home-set': {} }

export async function findCalendars(dav: Dav, address: URL): Promise<RemoteCalendar[]> {
  const failures: CalendarError[] = []
  for (const place of placesToTry(address)) {
    const found = await look(dav, place, failures)
    if (found) return found
  }
  throw failures[0] ?? noCalendarServer(address)
}

function placesToTry(address: URL): URL[] {
  const places = [address, new URL('/.well-known/caldav', address), new URL('/', address)]
  return places.filter(({ href }, n) => places.findIndex((place) => place.href === href) === n)
}

/** Null where the way ends; an address that cannot be reached at all is no way to begin with, and throws. */
async function look(dav: Dav, place: URL, failures: CalendarError[]): Promise<RemoteCalendar[] | null> {
  const answer = await dav.propfind(place, '0', { ...calendarProps, ...homeProps })
  // Asking on with a wrong password would only get us locked out.
  if (answer.status === 401 || answer.status === 429) throw problemOfAnswer(answer)
  const self = selfIn(answer)
  if (!self) {
    if (!isForeign(answer)) failures.push(problemOfAnswer(answer))
    return null
  }
  const calendar = calendarIn(self, answer.url)
  if (calendar) return [calendar]
  const homes = homesIn(self, answer.url)
  const principal = hrefsIn(propOf(self, 'current-user-principal'), answer.url)[0]
  const all = homes.length > 0 || !principal ? homes : await homesOf(dav, principal)
  return all.length > 0 ? listIn(dav, all.slice(0, mostHomes)) : null
}

async function homesOf(dav: Dav, principal: URL): Promise<URL[]> {
  const answer = await dav.propfind(principal, '0', homeProps)
  const self = selfIn(answer)
  if (!self) throw problemOfAnswer(answer)
  return homesIn(self, answer.url)
}

async function listIn(dav: Dav, homes: URL[]): Promise<RemoteCalendar[]> {
  const lists = await Promise.all(
    homes.map(async (home) => {
      const answer = await dav.propfind(home, '1', calendarProps)
      const responses = isGood(answer) ? readMultistatus(answer.body.toString('utf8'))?.responses : null
      if (!responses) throw problemOfAnswer(answer)
      return responses.flatMap((response) => calendarIn(response, answer.url) ?? [])
    }),
  )
  return lists.flat()
}

function selfIn(answer: DavAnswer): DavResponse | null {
  const [self] = (isGood(answer) && readMultistatus(answer.body.toString('utf8'))?.responses) || []
  return self && (self.status === null || self.status < 300) ? self : null
}

function homesIn(self: DavResponse, base: URL): URL[] {
  return hrefsIn(propOf(self, 'calendar-home-set', caldav), base)
}

/** Whole addresses count as they are: some services keep each person's calendars on a host of its own. */
function hrefsIn(element: XmlElement | undefined, base: URL): URL[] {
  const hrefs = childrenOf(element, 'href').map((href) => textOf(href) ?? '')
  return hrefs.filter((href) => href && URL.canParse(href, base.href)).map((href) => collectionAt(new URL(href, base)))
}

/** Null for what is no calendar, or one of tasks alone. */
function calendarIn(response: DavResponse, base: URL): RemoteCalendar | null {
  if (!childOf(propOf(response, 'resourcetype'), 'calendar', caldav)) return null
  const components = childrenOf(propOf(response, 'supported-calendar-component-set', caldav), 'comp', caldav)
  if (components.length > 0 && !components.some(({ attributes }) => attributes.name?.toUpperCase() === 'VEVENT'))
    return null
  if (!URL.canParse(response.href, base.href)) return null
  const { pathname } = new URL(response.href, base)
  const id = collectionAt(new URL(pathname, base)).href
  return {
    id,
    name: textOf(propOf(response, 'displayname')) ?? lastName(id),
    isWritable: isWritable(propOf(response, 'current-user-privilege-set')),
    color: textOf(propOf(response, 'calendar-color', 'http://apple.com/ns/ical/')),
  }
}

const writing = ['all', 'write', 'write-content', 'bind']

/** Where a server does not tell, trying will. */
function isWritable(privileges: XmlElement | undefined): boolean {
  const held = childrenOf(privileges, 'privilege').flatMap(({ children }) => children.map(({ name }) => name))
  return held.length === 0 || held.some((name) => writing.includes(name))
}

function lastName(id: string): string {
  const segment = new URL(id).pathname.split('/').filter(Boolean).at(-1) ?? 'calendar'
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** What a web server says that knows nothing of calendars. */
function isForeign(answer: DavAnswer): boolean {
  return isWebPage(answer) || isGood(answer) || [400, 404, 405, 501].includes(answer.status)
}

function isGood({ status }: DavAnswer): boolean {
  return status >= 200 && status < 300
}

function noCalendarServer({ host }: URL): CalendarError {
  const words = `${host} answers, but with a web page or the like, not as a calendar server.`
  return new CalendarError('not-caldav', `${words} Look for "CalDAV address" in its settings.`)
}
