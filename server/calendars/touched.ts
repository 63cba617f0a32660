// What the owner did to our events with another program: told apart from what we wrote by its version, and looked at live, so that an older list is not taken for a wish.
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { CalendarError, type RemoteObject } from '../providers/calendar/calendar.ts'
import { accountOf } from './account.ts'
import { type Copy, changeCopy, copyById, type Job, touchedCopies } from './copies-store.ts'
import { readTexts } from './expand.ts'
import { dropBusyAt } from './objects-store.ts'
import { reach } from './reach.ts'
import { type Calendar, usedCalendar } from './store.ts'

/** A job that the owner gave another time in the calendar; ms since 1970. */
export type Moved = { job: Job; start: number; end: number; adopt(): void }

/** The moves that were not taken over yet; `adopt` once they are. Notes and colours are only noted. */
export async function findMoved(appliance: Appliance): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const { copy, job } of touchedCopies(appliance.db)) {
    const calendar = usedCalendar(appliance.db, copy.calendarId)
    const there = calendar && (await lookAt(appliance, calendar, copy))
    const time = there && (await timeOf(appliance, calendar, there))
    if (!there || !time || !isStill(appliance, copy, there)) continue
    const adopt = () => {
      changeCopy(appliance.db, copy.id, { version: there.version, ...pushedAt(time) })
      // The next list may be long in coming.
      dropBusyAt(appliance.db, { calendarId: copy.calendarId, ref: there.ref })
    }
    if (isAt(time, copy.pushedStart, copy.pushedEnd) || isAt(time, job.startsAt, job.endsAt)) adopt()
    else moved.push({ job, ...time, adopt })
  }
  return moved
}

type Time = { start: number; end: number }

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

/** Undefined for what has become a series or a whole day: that is no time of a job, and counts as taken. */
async function timeOf(appliance: Appliance, calendar: Calendar, { body }: RemoteObject): Promise<Time | undefined> {
  const [reading] = await readTexts(appliance, calendar, [body.ics])
  const [only, ...more] = reading && 'occurrences' in reading ? reading.occurrences : []
  return only && more.length === 0 && !only.isAllDay ? { start: only.start, end: only.end } : undefined
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
