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
import { isAgreedSince } from './agreed-since.ts'
import { type Copy, changeCopy, type PushOf, pushOf } from './copies-store.ts'
import { jobEvent } from './job-event.ts'
import { reach } from './reach.ts'
import { type Calendar, usedCalendar } from './store.ts'
import { nextUid, takeCopyAway } from './take-copy-away.ts'
import { type NoTime, timeThere } from './time-there.ts'

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
    if (error instanceof CalendarError) return later(appliance, push, error)
    throw error
  }
}

type Errand = { appliance: Appliance; provider: CalendarProvider; calendar: Calendar; push: PushOf }
type Standing = Pick<Copy, 'uid' | 'ref' | 'version' | 'pushedRevision' | 'pushedStart' | 'pushedEnd' | 'missingSince'>

/** Returns what stands in the calendar then. */
async function bring(errand: Errand): Promise<Partial<Standing>> {
  const { appliance, push } = errand
  const { copy, job } = push
  const event = jobEvent(appliance, job, copy)
  if (job.state === 'cancelled') return takeCopyAway(errand)
  // Somebody took it out there: it is not put back by itself, but what was agreed since then waits for a second look.
  if (copy.missingSince && isAgreedSince(copy, job)) throw gone
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

async function updateThere(errand: Errand, event: OurEvent) {
  const { provider, push } = errand
  const ref = push.copy.ref ?? ''
  const known = push.copy.version ?? (await versionNow(errand))
  try {
    return await provider.update(ref, event, known)
  } catch (error) {
    if (!(error instanceof CalendarError) || error.kind !== 'conflict') throw error
    const now = await provider.get(ref)
    if (!now?.version || now.version === known) throw error
    await refuseTheirs(errand, now)
    return await provider.update(ref, event, now.version)
  }
}

/** Of what was not seen since it was written. */
async function versionNow(errand: Errand): Promise<string> {
  const now = await errand.provider.get(errand.push.copy.ref ?? '')
  if (!now?.version) throw gone
  await refuseTheirs(errand, now)
  return now.version
}

/** Notes, colours and alarms that the owner put there stay. Another time is the owner's wish: it is not written over before it was looked at. */
async function refuseTheirs({ appliance, calendar, push }: Errand, now: RemoteObject): Promise<void> {
  const made = await madeOfIt(appliance, calendar, { copy: push.copy, now })
  if (made === null) return
  const isSettledSoon = made === 'moved' || (made !== 'series' && isAgreedSince(push.copy, push.job))
  throw isSettledSoon ? movedThere : keptThere
}

type Touched = { copy: Copy; now: RemoteObject }

/** Null where its time is still as we wrote it. */
async function madeOfIt(
  appliance: Appliance,
  calendar: Calendar,
  { copy, now }: Touched,
): Promise<NoTime | 'past' | 'moved' | null> {
  const time = await timeThere(appliance, calendar, now.body.ics)
  if (!time) return 'moved'
  if ('because' in time) return time.because
  const isAsWritten =
    time.start === copy.pushedStart?.epochMilliseconds && time.end === copy.pushedEnd?.epochMilliseconds
  if (isAsWritten) return null
  return time.end <= appliance.now().epochMilliseconds ? 'past' : 'moved'
}

const gone = new CalendarError('not-found', 'The event is no longer in the calendar.')
const movedThere = new CalendarError('conflict', 'The event was given another time there.')

/** The owner made of it what no job can be, and has been told what stands: the calendar waits until it is a job again. */
const keptThere = new CalendarError('conflict', 'The event was made something else there.')

const hour = 3600
const lookAgainSeconds = 60
const keptSeconds = 600

/** After the first failures soon again, then as rarely as an hour; the owner hears of it by the clock. */
function later({ db, now }: Appliance, { copy, job }: PushOf, error: CalendarError): Outcome {
  if (error.kind === 'not-found' && copy.ref !== null) {
    const missingSince = copy.missingSince ?? now()
    changeCopy(db, copy.id, { missingSince, failingSince: null, problem: null })
    if (!isAgreedSince(copy, job)) return { do: 'give-up', because: 'deleted-there' }
    const isNews = now().epochMilliseconds - missingSince.epochMilliseconds < keptSeconds * 1000
    return { do: 'retry', because: 'deleted-there', afterSeconds: isNews ? lookAgainSeconds : keptSeconds }
  }
  if (error === keptThere) {
    changeCopy(db, copy.id, { failingSince: null, problem: null })
    return { do: 'retry', because: 'kept-there', afterSeconds: keptSeconds }
  }
  const since = copy.failingSince ?? now()
  changeCopy(db, copy.id, { failingSince: since, problem: `${error.kind}: ${error.detail}` })
  const failed = (now().epochMilliseconds - since.epochMilliseconds) / 1000
  const least = error.kind === 'auth' ? 600 : 30
  const afterSeconds = error.retryAfterSeconds ?? Math.min(hour, Math.max(least, failed))
  return { do: 'retry', because: error.kind, afterSeconds }
}
