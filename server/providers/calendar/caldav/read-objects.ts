import { CalendarError, type RemoteObject } from '../calendar.ts'
import { uidOf } from '../our-event.ts'
import { problemOfAnswer } from '../problem-of.ts'
import { type Dav, isWebPage, resultsOf } from './dav.ts'
import { type DavResponse, propOf, versionIn } from './multistatus.ts'
import { refOf } from './place.ts'
import { textOf } from './xml.ts'

export type ReadObjects = {
  objects: RemoteObject[]
  /** Deleted meanwhile. */
  gone: string[]
  /** There, and yet not handed out. */
  unread: string[]
}

const batchSize = 50

/** The objects at these places, in batches. */
export async function readObjects(dav: Dav, calendar: URL, refs: string[]): Promise<ReadObjects> {
  const read: ReadObjects = { objects: [], gone: [], unread: [] }
  for (let n = 0; n < refs.length; n += batchSize) await readBatch(dav, calendar, refs.slice(n, n + batchSize), read)
  return read
}

/** An object as it stands in an answer; null where its text is not there. */
export function objectIn(response: DavResponse, calendar: URL): RemoteObject | null {
  const ref = refOf(response.href, calendar)
  const ics = textOf(propOf(response, 'calendar-data', 'urn:ietf:params:xml:ns:caldav'))
  return ref && ics ? { ref, uid: uidOf(ics), version: versionIn(response), body: { ics } } : null
}

async function readBatch(dav: Dav, calendar: URL, refs: string[], read: ReadObjects): Promise<void> {
  const responses = await multiget(dav, calendar, refs)
  if (responses === 'too-large') {
    const half = Math.ceil(refs.length / 2)
    await readBatch(dav, calendar, refs.slice(0, half), read)
    return readBatch(dav, calendar, refs.slice(half), read)
  }
  const byRef = new Map(responses.map((response) => [refOf(response.href, calendar), response]))
  for (const ref of refs) {
    const response = byRef.get(ref)
    const object = response && objectIn(response, calendar)
    if (object) read.objects.push(object)
    else if (response?.status === 404 || response?.status === 410) read.gone.push(ref)
    else await readAlone(dav, ref, read)
  }
}

async function multiget(dav: Dav, calendar: URL, refs: string[]): Promise<DavResponse[] | 'too-large'> {
  try {
    return resultsOf(await dav.multiget(calendar, refs)).responses
  } catch (error) {
    if (error instanceof CalendarError && error.kind === 'too-large' && refs.length > 1) return 'too-large'
    throw error
  }
}

/** Whatever a server does not hand out with the others is asked for once more by itself. */
async function readAlone(dav: Dav, ref: string, read: ReadObjects): Promise<void> {
  const answer = await dav.get(ref)
  if (answer.status === 401 || answer.status === 429) throw problemOfAnswer(answer)
  const ics = answer.body.toString('utf8')
  if (answer.status === 404 || answer.status === 410) read.gone.push(ref)
  else if (answer.status !== 200 || isWebPage(answer) || ics.trim() === '') read.unread.push(ref)
  else read.objects.push({ ref, uid: uidOf(ics), version: null, body: { ics } })
}
