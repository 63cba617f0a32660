// What the owner did to our events with another program: told apart from what we wrote by its version, and looked at live, so that an older list is not taken for a wish.
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { CalendarError, type RemoteObject } from '../providers/calendar/calendar.ts'
import { accountOf } from './account.ts'
import { isAgreedSince } from './agreed-since.ts'
import { type Copy, changeCopy, copyById, type Job, touchedCopies } from './copies-store.ts'
import { dropBusyAt } from './objects-store.ts'
import { reach } from './reach.ts'
import { type Calendar, usedCalendar } from './store.ts'
import { type NoTime, type Time, timeThere } from './time-there.ts'

/** A job that the owner gave another time in the calendar; ms since 1970. */
type Moved = { job: Job; start: number; end: number; adopt(): void }

/**
 * A job of which the calendar now says what no job can be, or what was agreed otherwise here since. `settle` lets what stands
 * here be written over what stands there; null where that stays.
 */
type NotTaken = {
  job: Job
  because: NoTime | 'past' | 'moved-here'
  isAgreedSince: boolean
  settle: (() => void) | null
}

export type Touched = Moved | NotTaken

/** What was not taken over yet. Notes and colours are only noted. */
export async function findTouched(appliance: Appliance): Promise<Touched[]> {
  const touched: Touched[] = []
  for (const { copy, job } of touchedCopies(appliance.db)) {
    const calendar = usedCalendar(appliance.db, copy.calendarId)
    const there = calendar && (await lookAt(appliance, calendar, copy))
    const time = there && (await timeThere(appliance, calendar, there.body.ics))
    if (!there || !time || !isStill(appliance, copy, there)) continue
    const found = judge(appliance, { copy, job, there, time })
    if (found) touched.push(found)
  }
  return touched
}

type Seen = { copy: Copy; job: Job; there: RemoteObject; time: Time | { because: NoTime } }

function judge(appliance: Appliance, { copy, job, there, time }: Seen): Touched | null {
  const now = appliance.now().epochMilliseconds
  const isOver = job.endsAt.epochMilliseconds <= now
  const isLater = isAgreedSince(copy, job)
  const adopt = (at?: Time) => {
    changeCopy(appliance.db, copy.id, { version: there.version, ...(at && pushedAt(at)) })
    // The next list may be long in coming.
    dropBusyAt(appliance.db, { calendarId: copy.calendarId, ref: there.ref })
  }
  const refuse = (because: NotTaken['because'], at?: Time): NotTaken | null => {
    // A series is more than the job was: nothing is written over it.
    const isSettled = isLater && because !== 'series'
    return isOver ? null : { job, because, isAgreedSince: isLater, settle: isSettled ? () => adopt(at) : null }
  }
  if ('because' in time) return refuse(time.because)
  if (isAt(time, copy.pushedStart, copy.pushedEnd) || isAt(time, job.startsAt, job.endsAt)) {
    adopt(time)
    return null
  }
  if (time.end <= now) return refuse('past', time)
  return isLater ? refuse('moved-here', time) : { job, ...time, adopt: () => adopt(time) }
}

/** Undefined where it is as we wrote it, or cannot be seen now. */
async function lookAt(appliance: Appliance, calendar: Calendar, copy: Copy): Promise<RemoteObject | undefined> {
  const account = accountOf(calendar)
  if (!account || copy.ref === null) return undefined
  try {
    const there = await (await reach(appliance, account)).get(copy.ref)
    return there && there.version !== null && there.version !== copy.version ? there : undefined
  } catch (error) {
    if (error instanceof CalendarError) return undefined
    throw error
  }
}

/** Not where a write of ours came in between, or has just landed. */
function isStill({ db }: Appliance, copy: Copy, { body }: RemoteObject): boolean {
  const now = copyById(db, copy.id)
  if (now?.version !== copy.version || now.pushedRevision !== copy.pushedRevision) return false
  const [, revision] = /^X-FIRSTRING-REVISION:(\d+)/m.exec(body.ics) ?? []
  return revision === undefined || Number(revision) === copy.pushedRevision
}

function isAt({ start, end }: Time, from: Copy['pushedStart'], to: Copy['pushedEnd']): boolean {
  return start === from?.epochMilliseconds && end === to?.epochMilliseconds
}

function pushedAt({ start, end }: Time): Pick<Copy, 'pushedStart' | 'pushedEnd'> {
  return {
    pushedStart: Temporal.Instant.fromEpochMilliseconds(start),
    pushedEnd: Temporal.Instant.fromEpochMilliseconds(end),
  }
}
