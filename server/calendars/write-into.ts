import type { Appliance } from '../appliance.ts'
import { jobsAhead } from './copies-store.ts'
import { type Calendar, changeCalendar, usedCalendars } from './store.ts'
import { wantCopies } from './want-copies.ts'

/** Jobs are written into one calendar at most: from now on into this one, with what is booked already, or no more. What stands in another stays, and stays true. */
export function writeInto(appliance: Appliance, { id, kind, isWritten }: Calendar, isWanted: boolean): void {
  if (kind === 'ics' || isWritten === isWanted) return
  const { db, now } = appliance
  db.transaction(
    (tx) => {
      for (const each of usedCalendars(tx)) changeCalendar(tx, each.id, { isWritten: isWanted && each.id === id })
      if (isWanted) for (const job of jobsAhead(tx, now())) wantCopies(tx, job, now())
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
}
