// What a calendar shall show is left in the commit that changes the job: the newest wish counts, those before it are dropped.
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import { type Copy, copiesOf, insertCopy, insertPush, type Job } from './copies-store.ts'
import { type Calendar, usedCalendars } from './store.ts'

/** Lets the shop's calendars show a job as it stands now; call it whenever its revision was counted up. */
export function wantCopies(tx: Tx, job: Job, now: Temporal.Instant): void {
  const known = copiesOf(tx, job.id)
  const written = job.state === 'booked' ? usedCalendars(tx).filter(({ isWritten }) => isWritten) : []
  const missing = written.filter(({ id }) => !known.some(({ calendarId }) => calendarId === id))
  for (const copy of [...known, ...missing.map((calendar) => newCopy(tx, calendar, job))]) leavePush(tx, copy, job, now)
}

/** No uid is used twice: a second calendar gets one of its own. */
function newCopy(tx: Tx, { id: calendarId }: Calendar, { id: bookingId, uid }: Job): Copy {
  const isFirst = copiesOf(tx, bookingId).length === 0
  return insertCopy(tx, { bookingId, calendarId, uid: isFirst ? uid : `${uid}-c${calendarId}` })
}

function leavePush(tx: Tx, { id: copyId }: Copy, { revision }: Job, now: Temporal.Instant): void {
  const pushId = insertPush(tx, { copyId, revision })
  if (pushId === null) return
  leaveErrand(tx, { kind: 'push-copy', subjectId: pushId, orderKey: `copy:${copyId}`, at: now, notAfter: null })
}
