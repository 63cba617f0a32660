// A calendar that was removed and is used again, taken back or added anew: the jobs that stand in it are known again, so that none is written twice, and what was agreed meanwhile is brought.
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { errandFor, updateErrand } from '../outbox/store.ts'
import { copiesBefore, copiesOf, currentPushes, giveCopy, jobsAhead } from './copies-store.ts'
import type { Calendar } from './store.ts'
import { wantCopies } from './want-copies.ts'

export function takeUpCopies(tx: Tx, calendar: Calendar, now: Temporal.Instant): void {
  for (const { id, bookingId } of copiesBefore(tx, calendar)) {
    const isKnown = copiesOf(tx, bookingId).some(({ calendarId }) => calendarId === calendar.id)
    if (!isKnown) giveCopy(tx, id, calendar.id)
  }
  for (const pushId of currentPushes(tx, calendar.id)) wishAgain(tx, pushId, now)
  if (calendar.isWritten) for (const job of jobsAhead(tx, now)) wantCopies(tx, job, now)
}

function wishAgain(tx: Tx, pushId: number, now: Temporal.Instant): void {
  const errand = errandFor(tx, 'push-copy', pushId)
  if (errand?.state !== 'given-up' || errand.because !== 'calendar-removed') return
  updateErrand(tx, errand.id, { state: 'due', dueAt: now, because: null, endedAt: null })
}
