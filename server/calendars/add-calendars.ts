import type { Appliance } from '../appliance.ts'
import type { RemoteCalendar } from '../providers/calendar/calendar.ts'
import { type Account, columnsOf, hostOf } from './account.ts'
import { type Calendar, insertCalendar, usedCalendars } from './store.ts'
import { takeUpCopies } from './take-up-copies.ts'

/** Adds calendars of an account that are not there yet, for everybody's time; returns the new rows. */
export function addCalendars(appliance: Appliance, account: Account, chosen: readonly RemoteCalendar[]): Calendar[] {
  const { db, now } = appliance
  const columns = columnsOf(account)
  const added = db.transaction(
    (tx) => {
      const used = usedCalendars(tx)
      const isThere = ({ id }: RemoteCalendar) =>
        used.some(({ kind, remoteId, secret }) =>
          account.kind === 'ics' ? kind === 'ics' && secret === columns.secret : remoteId === id,
        )
      return chosen
        .filter((calendar) => !isThere(calendar))
        .map(({ id, name }) => {
          const row = { ...columns, remoteId: id, name: nameOf(name, account), createdAt: now() }
          const calendar = insertCalendar(tx, row)
          takeUpCopies(tx, calendar, now())
          return calendar
        })
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return added
}

const longestName = 100

function nameOf(name: string, account: Account): string {
  return name.trim().slice(0, longestName) || (account.kind === 'google' ? 'Google' : hostOf(account.address))
}
