// Makes a calendar show a job as it stands now, whatever came before: what may have been done is looked at before it is done again.
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import {
  CalendarError,
  type CalendarProvider,
  type OurEvent,
  type RemoteObject,
} from '../providers/calendar/calendar.ts'
import { accountOf } from './account.ts'
import { type Copy, changeCopy, type PushOf, pushOf } from './copies-store.ts'
import { jobEvent } from './job-event.ts'
import { reach } from './reach.ts'
import { type Calendar, usedCalendar } from './store.ts'
import { timeThere } from './time-there.ts'

/** Tried until it is done: nothing of it is ever given up but what a later wish does away with. */
export const pushCopy: ErrandVerbs = { whyNotNow, run, settle: () => undefined }

function whyNotNow(tx: Tx, _appliance: Appliance, pushId: number): string | null {
  const push = pushOf(tx, pushId)
  if (!push?.isUsed) return 'calendar-removed'
  return push.job.revision > push.revision ? 'superseded' : null
}

async function run(appliance: Appliance, pushId: number): Promise<Outcome> {
  const push = pushOf(appliance.db, pushId)
  const calendar = push && usedCalendar(appliance.db, push.calendarId)
  const account = calendar && accountOf(calendar)
  if (!push || !calendar || !account) return { do: 'give-up', because: 'calendar-removed' }
  try {
    const provider = await reach(appliance, account)
    const standing = await bring({ appliance, provider, calendar, push })
    changeCopy(appliance.db, push.copy.id, { ...standing, failingSince: null, problem: null })
    return { do: 'done' }
  } catch (error) {
    if (error instanceof CalendarError) return later(appliance, push.copy, error)
    throw error
  }
}

type Errand = { appliance: Appliance; provider: CalendarProvider; calendar: Calendar; push: PushOf }
type Standing = Pick<Copy, 'uid' | 'ref' | 'version' | 'pushedRevision' | 'pushedStart' | 'pushedEnd' | 'missingSince'>

const nowhere = { ref: null, version: null, pushedRevision: null, pushedStart: null, pushedEnd: null }

/** Returns what stands in the calendar then. */
async function bring(errand: Errand): Promise<Partial<Standing>> {
  const { appliance, provider, calendar, push } = errand
  const { copy, job } = push
  const event = jobEvent(appliance, job, copy)
  if (job.state === 'cancelled') return takeAway(provider, calendar, copy)
  // Somebody took it out there: it is not put back by itself.
  if (copy.missingSince) return {}
  const { ref, version } =
    copy.ref === null ? await createThere(errand, event) : { ref: copy.ref, ...(await updateThere(errand, event)) }
  return { ref, version, pushedRevision: event.revision, pushedStart: event.start, pushedEnd: event.end }
}

/** Of what was deleted there the name may stay taken: then the job gets its next one, kept before it is tried. */
async function createThere({ appliance, provider, calendar, push: { copy } }: Errand, event: OurEvent) {
  try {
    return await createOrAdopt(provider, calendar, event)
  } catch (error) {
    if (!(error instanceof CalendarError) || error.kind !== 'reserved') throw error
    const uid = nextUid(copy)
    changeCopy(appliance.db, copy.id, { uid })
    return await createOrAdopt(provider, calendar, { ...event, uid })
  }
}

/** What stands there under our name is of an attempt whose answer was lost, maybe with what was agreed before. */
async function createOrAdopt(
  provider: CalendarProvider,
  calendar: Calendar,
  event: OurEvent,
): Promise<{ ref: string; version: string | null }> {
  try {
    return await provider.create(calendar.remoteId, event)
  } catch (error) {
    if (!(error instanceof CalendarError) || error.kind !== 'exists') throw error
    const found = await provider.get(provider.placeOf(calendar.remoteId, event.uid))
    if (found?.uid !== event.uid || found.version === null) throw error
    return { ref: found.ref, ...(await provider.update(found.ref, event, found.version)) }
  }
}

async function updateThere({ appliance, provider, calendar, push: { copy } }: Errand, event: OurEvent) {
  const ref = copy.ref ?? ''
  const known = copy.version ?? (await versionNow({ appliance, provider, calendar, copy }))
  try {
    return await provider.update(ref, event, known)
  } catch (error) {
    if (!(error instanceof CalendarError) || error.kind !== 'conflict') throw error
    const now = await provider.get(ref)
    if (!now?.version || now.version === known) throw error
    // Notes, colours and alarms that the owner put there stay. Another time is the owner's wish: it is not written over.
    if (await isMoved(appliance, calendar, { copy, now })) throw error
    return await provider.update(ref, event, now.version)
  }
}

type Unseen = Pick<Errand, 'appliance' | 'provider' | 'calendar'> & { copy: Copy }

/** Of what was not seen since it was written. */
async function versionNow({ appliance, provider, calendar, copy }: Unseen): Promise<string> {
  const now = await provider.get(copy.ref ?? '')
  if (!now?.version) throw gone
  if (await isMoved(appliance, calendar, { copy, now })) throw movedThere
  return now.version
}

type Touched = { copy: Copy; now: RemoteObject }

async function isMoved(appliance: Appliance, calendar: Calendar, { copy, now }: Touched): Promise<boolean> {
  const time = await timeThere(appliance, calendar, now.body.ics)
  if (!time || 'because' in time) return true
  return time.start !== copy.pushedStart?.epochMilliseconds || time.end !== copy.pushedEnd?.epochMilliseconds
}

async function takeAway(provider: CalendarProvider, calendar: Calendar, copy: Copy): Promise<Partial<Standing>> {
  const ref = copy.ref ?? provider.placeOf(calendar.remoteId, copy.uid)
  const there = await provider.get(ref)
  if (isOurs(there, copy)) await provider.remove(ref, there.version)
  // That it is gone, by whomever, is now what is wished for: should the job come back, it is written anew.
  return { ...nowhere, uid: nextUid(copy), missingSince: null }
}

/** A server may keep what was deleted, and take nothing of the same uid any more. An attempt whose answer was lost may have deleted it. */
function nextUid({ uid }: Copy): string {
  const [, base = uid, before = '1'] = /^(.*?)(?:-g(\d+))?$/.exec(uid) ?? []
  return `${base}-g${Number(before) + 1}`
}

function isOurs(there: RemoteObject | null, { uid }: Copy): there is RemoteObject & { version: string } {
  return there?.uid === uid && there.version !== null
}

const gone = new CalendarError('not-found', 'The event is no longer in the calendar.')
const movedThere = new CalendarError('conflict', 'The event was given another time there.')

const hour = 3600

/** After the first failures soon again, then as rarely as an hour; the owner hears of it by the clock. */
function later({ db, now }: Appliance, copy: Copy, error: CalendarError): Outcome {
  if (error.kind === 'not-found' && copy.ref !== null) {
    changeCopy(db, copy.id, { missingSince: copy.missingSince ?? now(), failingSince: null, problem: null })
    return { do: 'give-up', because: 'deleted-there' }
  }
  const since = copy.failingSince ?? now()
  changeCopy(db, copy.id, { failingSince: since, problem: `${error.kind}: ${error.detail}` })
  const failed = (now().epochMilliseconds - since.epochMilliseconds) / 1000
  const least = error.kind === 'auth' ? 600 : 30
  const afterSeconds = error.retryAfterSeconds ?? Math.min(hour, Math.max(least, failed))
  return { do: 'retry', because: error.kind, afterSeconds }
}
