// Writing so that nothing is doubled and nothing of the owner's is lost: under an id that is known before, or on the version
// that we know. A lost or doubtful answer is no answer: what stands there now is looked at. Nobody is ever invited or told.
import { Temporal } from 'temporal-polyfill'
import { CalendarError, type OurEvent, type RemoteObject } from '../calendar.ts'
import { isOurRevision } from '../our-event.ts'
import type { GoogleApi } from './api.ts'
import { jobProperty, revisionProperty } from './as-ics.ts'
import type { Answer } from './ask.ts'
import { type GoogleEvent, isCancelled, isOfSeries, readEvent } from './event.ts'
import { lookUp } from './look-up.ts'
import { objectOf } from './objects.ts'
import { eventIdOf, eventsOf, placeIn, refOf } from './place.ts'
import { problemOf } from './problems.ts'
import { readSeries } from './series.ts'

const quietly = { sendUpdates: 'none' }

export async function createEvent(api: GoogleApi, calendarId: string, event: OurEvent) {
  const eventId = eventIdOf(event.uid)
  const ref = refOf({ calendarId, eventId })
  const body = { id: eventId, ...bodyOf(event) }
  const written = await doing(() => api.ask('POST', eventsOf(calendarId), { query: quietly, body }))
  if (!(written instanceof CalendarError)) return { ref, version: await versionAfter(api, ref, written) }
  if (isCertain(written)) throw written
  const standing = await looking(() => lookUp(api, { calendarId, eventId }), written)
  if (!standing) throw written
  // The id of what was deleted is never given again.
  if (isCancelled(standing)) throw new CalendarError('reserved', 'Google keeps the place of an event that was deleted.')
  if (isOurs(standing, event)) return { ref, version: versionOf(standing, event) }
  throw new CalendarError('exists', 'Google has something else in that place already.')
}

export async function updateEvent(
  api: GoogleApi,
  { ref, event, version }: { ref: string; event: OurEvent; version: string },
): Promise<{ version: string | null }> {
  const standing = await standingAt(api, ref)
  if (!standing) throw gone
  if (isOurs(standing, event)) return { version: versionOf(standing, event) }
  const change = { query: quietly, body: changeTo(event), version: known(version) }
  const written = await doing(() => api.ask('PATCH', ref, change))
  if (!(written instanceof CalendarError)) return { version: await versionAfter(api, ref, written) }
  if (isCertain(written)) throw written
  const now = await looking(() => standingAt(api, ref), written)
  if (!now) throw gone
  if (isOurs(now, event)) return { version: versionOf(now, event) }
  throw written
}

export async function removeEvent(api: GoogleApi, ref: string, version: string): Promise<void> {
  const done = await doing(() => api.ask('DELETE', ref, { query: quietly, version: known(version) }))
  if (!(done instanceof CalendarError) || done.kind === 'not-found') return
  if (isCertain(done)) throw done
  if (await looking(() => standingAt(api, ref), done)) throw done
}

export async function getObject(api: GoogleApi, ref: string): Promise<RemoteObject | null> {
  const place = placeIn(ref)
  const event = await standingAt(api, ref)
  if (!place || !event) return null
  const { calendarId, eventId } = place
  const alone = { days: [event], zone: 'UTC' }
  const series = isOfSeries(event) ? await readSeries({ api, calendarId }, eventId, event.iCalUID) : alone
  const object = series && objectOf(series.days, { calendarId, zone: series.zone })
  if (!object) throw new CalendarError('bad-data', 'The event is there, but cannot be read.')
  return object
}

const gone = new CalendarError('not-found', 'The event is no longer in the calendar.')

/** All else of it stays as the owner has it; where a whole day was made of it, that is taken back. */
function changeTo(event: OurEvent) {
  const { start, end, ...rest } = bodyOf(event)
  return { ...rest, start: { ...start, date: null }, end: { ...end, date: null } }
}

/** What is ours about an event. */
function bodyOf({ uid, start, end, summary, location, description, url, revision }: OurEvent) {
  return {
    start: { dateTime: start.toString() },
    end: { dateTime: end.toString() },
    summary,
    location: location ?? '',
    description: url === null ? description : `${description}\n\n${url}`,
    transparency: 'opaque',
    extendedProperties: { private: { [jobProperty]: uid, [revisionProperty]: String(revision) } },
  }
}

/** The answer where it was done without doubt, else what is the matter. */
async function doing(write: () => Promise<Answer>): Promise<Answer | CalendarError> {
  try {
    const answer = await write()
    return answer.status === 200 || answer.status === 204 ? answer : problemOf(answer)
  } catch (error) {
    if (error instanceof CalendarError) return error
    throw error
  }
}

/** Whether there is no doubt that nothing was written. */
function isCertain({ kind }: CalendarError): boolean {
  return ['auth', 'forbidden', 'rate-limited', 'tls', 'address-refused'].includes(kind)
}

/** Where not even a look is possible, the first problem is the one to tell. */
async function looking<Found>(look: () => Promise<Found>, problem: CalendarError): Promise<Found> {
  try {
    return await look()
  } catch (error) {
    throw error instanceof CalendarError ? problem : error
  }
}

/** Never fails: what was written is written, and its version can be asked for later. */
async function versionAfter(api: GoogleApi, ref: string, { json }: Answer): Promise<string | null> {
  const { etag } = readEvent(json) ?? {}
  if (etag) return etag
  try {
    return (await standingAt(api, ref))?.etag ?? null
  } catch (error) {
    if (error instanceof CalendarError) return null
    throw error
  }
}

/** Null where nothing stands there, or what did was deleted. */
async function standingAt(api: GoogleApi, ref: string): Promise<GoogleEvent | null> {
  const place = placeIn(ref)
  const event = place && (await lookUp(api, place))
  return event && !isCancelled(event) ? event : null
}

function isOurs(standing: GoogleEvent, event: OurEvent): boolean {
  const object = objectOf([standing], { calendarId: '', zone: 'UTC' })
  return object !== null && isOurRevision(object.body.ics, event)
}

/** Null where somebody gave it another time since we wrote it, which is still to be seen. */
function versionOf(standing: GoogleEvent, event: OurEvent): string | null {
  const isWhereWritten = isAt(standing.start, event.start) && isAt(standing.end, event.end)
  return isWhereWritten ? (standing.etag ?? null) : null
}

function isAt(moment: GoogleEvent['start'], instant: Temporal.Instant): boolean {
  return moment?.dateTime != null && Temporal.Instant.from(moment.dateTime).equals(instant)
}

/** Without one Google would take whatever we write over whatever stands there. */
function known(version: string): string {
  if (version === '') throw new Error('a version is needed to change what stands in a calendar')
  return version
}
