// What the owner deleted with another program is asked about and not put back by itself; what was agreed here since is, once it is nowhere else.
import type { Appliance } from '../appliance.ts'
import { CalendarError } from '../providers/calendar/calendar.ts'
import { accountOf } from './account.ts'
import { isAgreedSince } from './agreed-since.ts'
import { type Copy, changeCopy, copyById, type Job, missingCopies } from './copies-store.ts'
import { reach } from './reach.ts'
import { usedCalendar } from './store.ts'
import { nextUid } from './take-copy-away.ts'

/** `elsewhere`: another calendar has it, at the time before. `put-back`: another time was agreed; `settle` lets it be written anew. */
export type Deleted = { copy: Copy; job: Job } & (
  | { because: 'deleted' | 'elsewhere' }
  | { because: 'put-back'; settle(): void }
)

export async function findDeleted(appliance: Appliance): Promise<Deleted[]> {
  const deleted: Deleted[] = []
  for (const missing of missingCopies(appliance.db, appliance.now())) {
    const found = await judge(appliance, missing)
    if (found) deleted.push(found)
  }
  return deleted
}

type Missing = { copy: Copy; job: Job; isElsewhere: boolean }

async function judge(appliance: Appliance, { copy, job, isElsewhere }: Missing): Promise<Deleted | null> {
  const isLater = isAgreedSince(copy, job)
  if (isElsewhere) return isLater ? { copy, job, because: 'elsewhere' } : null
  if (!isLater) return { copy, job, because: 'deleted' }
  const isGone = await isGoneNow(appliance, copy)
  return isGone ? { copy, job, because: 'put-back', settle: () => putBack(appliance, copy) } : null
}

async function isGoneNow(appliance: Appliance, { calendarId, ref }: Copy): Promise<boolean> {
  const calendar = usedCalendar(appliance.db, calendarId)
  const account = calendar && accountOf(calendar)
  if (!account || ref === null) return false
  try {
    return (await (await reach(appliance, account)).get(ref)) === null
  } catch (error) {
    if (error instanceof CalendarError) return false
    throw error
  }
}

/** What was deleted may keep its name: the job gets its next one. The wish of the new time is still being tried. */
function putBack({ db }: Appliance, { id, uid, ref }: Copy): void {
  if (copyById(db, id)?.ref !== ref) return
  const nowhere = { ref: null, version: null, pushedRevision: null, pushedStart: null, pushedEnd: null }
  changeCopy(db, id, { ...nowhere, uid: nextUid({ uid }), missingSince: null })
}
