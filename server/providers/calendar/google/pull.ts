// What changed in a calendar of Google: by its token where that works, whole where anything is odd. Of what recurs only the
// rule and the days that are otherwise are asked for, never what Google works out of them.
import type { Temporal } from 'temporal-polyfill'
import { CalendarError, type Pulled } from '../calendar.ts'
import type { GoogleApi } from './api.ts'
import { type GoogleEvent, isCancelled, isOfSeries, rootOf } from './event.ts'
import { type Listing, listEvents } from './list-events.ts'
import { objectOf } from './objects.ts'
import { refOf, uidIn } from './place.ts'
import { readSeries } from './series.ts'

type Calendar = { api: GoogleApi; calendarId: string }

const mostEvents = 20_000
/** Of more series at once all is read: that is fewer questions. */
const mostSeries = 20

export async function pullCalendar(calendar: Calendar, cursor: string | null, now: Temporal.Instant): Promise<Pulled> {
  const changes = cursor?.startsWith('sync:') ? await pullChanges(calendar, cursor) : null
  return changes ?? pullWhole(calendar, now)
}

/** Null where the token is of no use any more, or what it leads to is not all of a series. */
async function pullChanges(calendar: Calendar, cursor: string): Promise<Pulled | null> {
  const { calendarId } = calendar
  const listing = await listEvents(calendar, { syncToken: cursor.slice('sync:'.length) })
  if (!listing) return null
  const { events } = listing
  const gone = new Set(events.filter((event) => isCancelled(event) && !event.recurringEventId).map(({ id }) => id))
  const rest = events.filter((event) => !gone.has(rootOf(event)))
  const series = await readAllSeries(calendar, rest.filter(isOfSeries))
  if (!series) return null
  const told = [...series, ...rest.filter((event) => !isOfSeries(event)).map((event) => [event])]
  const deletedRefs = [...gone].map((eventId) => refOf({ calendarId, eventId }))
  return { ...objectsOf(calendar, told, listing, cursor), deletedRefs, isSnapshot: false }
}

async function pullWhole(calendar: Calendar, now: Temporal.Instant): Promise<Pulled> {
  const listing = await listEvents(calendar, {})
  if (!listing) throw new CalendarError('cursor-gone', 'Google changed its list while it was read.')
  const byRoot = Map.groupBy(listing.events, rootOf)
  const told = [...byRoot.values()].filter((events) => !isGone(events) && !isLongOver(events, now))
  if (told.length > mostEvents)
    throw new CalendarError('too-large', `The calendar holds more than ${mostEvents} events.`)
  return { ...objectsOf(calendar, told, listing, null), deletedRefs: [], isSnapshot: true }
}

/** What could not be read is told again: then the place where to go on stays `before`. */
function objectsOf(
  calendar: Calendar,
  told: GoogleEvent[][],
  { zone, syncToken, isWhole }: Listing,
  before: string | null,
) {
  const objects = told.map((events) => objectOf(events, { calendarId: calendar.calendarId, zone }))
  const upserts = objects.filter((object) => object !== null)
  const isComplete = isWhole && upserts.length === objects.length
  const cursor = isComplete ? syncToken && `sync:${syncToken}` : before
  return { upserts, cursor, isComplete }
}

/** Each changed series with all of its days; null where that cannot be had. */
async function readAllSeries(calendar: Calendar, changed: GoogleEvent[]): Promise<GoogleEvent[][] | null> {
  const byRoot = Map.groupBy(changed, rootOf)
  if (byRoot.size > mostSeries) return null
  const all: GoogleEvent[][] = []
  for (const [root, days] of byRoot) {
    const uid = days.find(({ iCalUID }) => iCalUID)?.iCalUID
    const series = await readSeries(calendar, root, uid)
    const known = new Set(series?.days.map(({ id }) => id))
    if (!series || days.some(({ id }) => !known.has(id))) return null
    all.push(series.days)
  }
  return all
}

function isGone(events: GoogleEvent[]): boolean {
  return events.every(isCancelled) || events.some((event) => isCancelled(event) && !event.recurringEventId)
}

const longHours = 31 * 24

/** What is long over takes no time any more; jobs of ours are always told. */
function isLongOver([event, ...more]: GoogleEvent[], now: Temporal.Instant): boolean {
  if (!event || more.length > 0 || isOfSeries(event) || uidIn(event.id) !== null) return false
  const end = Date.parse(event.end?.dateTime ?? event.end?.date ?? '')
  return end < now.subtract({ hours: longHours }).epochMilliseconds
}
