// Writing so that nothing is doubled and nothing of the owner's is lost: only where nothing stands yet, or on the version
// that we know. A lost or doubtful answer is no answer: what stands there now is looked at.
import type { Temporal } from 'temporal-polyfill'
import { CalendarError, type OurEvent, type RemoteObject } from '../calendar.ts'
import { isOurRevision, isWhereWritten, rewriteEvent, writeEvent } from '../our-event.ts'
import { problemOfAnswer } from '../problem-of.ts'
import { type Dav, isWebPage, resultsOf } from './dav.ts'
import { versionIn } from './multistatus.ts'
import { refOf } from './place.ts'
import { objectIn, readObjects } from './read-objects.ts'
import type { DavAnswer } from './session.ts'

export async function createEvent(dav: Dav, calendar: URL, event: OurEvent, at: Temporal.Instant) {
  const ref = refOf(`${uidOfOurs(event)}.ics`, calendar)
  if (!ref) throw new Error(`no place for ${event.uid}`)
  const problem = await doing(() => dav.put({ url: ref, ics: writeEvent(event, at), version: null }))
  if (!(problem instanceof CalendarError)) return { ref, version: await versionAfter(dav, ref, problem) }
  if (isCertain(problem)) throw problem
  const standing =
    (await looking(() => getObject(dav, ref), problem)) ?? (await looking(() => withUid(dav, calendar, event), problem))
  if (!standing) throw problem.kind === 'conflict' ? new CalendarError('bad-data', problem.detail) : problem
  if (isOurs(standing, event)) return { ref: standing.ref, version: await versionOf(dav, standing, event) }
  throw new CalendarError('exists', `${calendar.host} has something else in that place already.`)
}

export async function updateEvent(
  dav: Dav,
  { ref, event, version }: { ref: string; event: OurEvent; version: string },
  at: Temporal.Instant,
): Promise<{ version: string | null }> {
  const standing = await getObject(dav, ref)
  if (!standing) throw new CalendarError('not-found', 'The event is no longer in the calendar.')
  if (isOurs(standing, event)) return { version: await versionOf(dav, standing, event) }
  const ics = rewriteEvent(icsOf(standing), event, at)
  if (ics === null) throw new CalendarError('conflict', 'Another event stands in the place of ours.')
  const problem = await doing(() => dav.put({ url: ref, ics, version: known(version) }))
  if (!(problem instanceof CalendarError)) return { version: await versionAfter(dav, ref, problem) }
  if (isCertain(problem)) throw problem
  const now = await looking(() => getObject(dav, ref), problem)
  if (!now) throw new CalendarError('not-found', 'The event is no longer in the calendar.')
  if (isOurs(now, event)) return { version: await versionOf(dav, now, event) }
  throw problem
}

export async function removeEvent(dav: Dav, ref: string, version: string): Promise<void> {
  const problem = await doing(() => dav.remove(ref, known(version)))
  if (!(problem instanceof CalendarError) || problem.kind === 'not-found') return
  if (isCertain(problem)) throw problem
  // A server may say of what is gone that it was changed.
  if (await looking(() => getObject(dav, ref), problem)) throw problem
}

export async function getObject(dav: Dav, ref: string): Promise<RemoteObject | null> {
  const { objects, unread } = await readObjects(dav, new URL('.', ref), [ref])
  if (unread.length > 0) throw new CalendarError('bad-data', 'The event is there, but is not handed out.')
  return objects[0] ?? null
}

/** The answer where it was done without doubt, else what is the matter. */
async function doing(write: () => Promise<DavAnswer>): Promise<DavAnswer | CalendarError> {
  try {
    const answer = await write()
    // A page to sign in at comes with a good status as well, and some servers say no within an answer that looks good.
    if ([200, 201, 204].includes(answer.status) && !isWebPage(answer)) return answer
    return problemOfAnswer(answer)
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
async function looking(look: () => Promise<RemoteObject | null>, problem: CalendarError): Promise<RemoteObject | null> {
  try {
    return await look()
  } catch (error) {
    throw error instanceof CalendarError ? problem : error
  }
}

async function withUid(dav: Dav, calendar: URL, { uid }: OurEvent): Promise<RemoteObject | null> {
  const answer = await dav.queryUid(calendar, uid)
  const found = resultsOf(answer).responses.flatMap((response) => objectIn(response, calendar) ?? [])
  // Not every server looks at the filter.
  return found.find((object) => object.uid === uid) ?? null
}

/** Never fails: what was written is written, and its version can be asked for later. */
async function versionAfter(dav: Dav, ref: string, { headers }: DavAnswer): Promise<string | null> {
  const { etag } = headers
  // One of a server that changed what we wrote is missing; one with a mark of the way that it came holds only for that way.
  return etag && !/^W\/|-(gzip|br|deflate|zstd)"$|;/.test(etag) ? etag : versionAt(dav, ref)
}

/** Of what we wrote before and heard no answer of; null where somebody gave it another time since, which is still to be seen. */
async function versionOf(dav: Dav, standing: RemoteObject, event: OurEvent): Promise<string | null> {
  if (!isWhereWritten(icsOf(standing), event)) return null
  return standing.version ?? versionAt(dav, standing.ref)
}

async function versionAt(dav: Dav, ref: string): Promise<string | null> {
  try {
    const [self] = resultsOf(await dav.propfind(new URL(ref), '0', { 'd:getetag': {} })).responses
    return versionIn(self)
  } catch (error) {
    if (error instanceof CalendarError) return null
    throw error
  }
}

function isOurs(object: RemoteObject, event: OurEvent): boolean {
  return isOurRevision(icsOf(object), event)
}

function icsOf({ body }: RemoteObject): string {
  return body.ics
}

/** Without one the server would take whatever we write over whatever stands there. */
function known(version: string): string {
  if (version === '') throw new Error('a version is needed to change what stands in a calendar')
  return version
}

function uidOfOurs({ uid }: OurEvent): string {
  if (!/^[A-Za-z0-9-]+$/.test(uid)) throw new Error(`no uid of ours: ${uid}`)
  return uid
}
