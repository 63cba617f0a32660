import type { Appliance } from '../appliance.ts'
import type { RemoteCalendar } from '../providers/calendar/calendar.ts'
import { columnsOf, type GoogleAccount, googleAccountOf } from './account.ts'
import type { Grant } from './google-grants.ts'
import { reach } from './reach.ts'
import { type Calendar, changeCalendar, usedCalendar, usedCalendars } from './store.ts'

type Taken =
  | { do: 'found'; account: GoogleAccount; calendars: RemoteCalendar[]; words: string }
  | { do: 'renewed'; calendar: Calendar }
  | { do: 'fault'; words: string }

/** Looks what a permission opens. Calendars of that account that are here already are read with it from now on. */
export async function takePermission(
  appliance: Appliance,
  { client, calendarId }: Grant,
  refreshToken: string,
): Promise<Taken> {
  const nameless: GoogleAccount = { kind: 'google', username: '', ...client, refreshToken }
  const report = await (await reach(appliance, nameless)).probe()
  if (!report.ok || report.calendars.length === 0) return { do: 'fault', words: report.words }
  const { calendars, words } = report
  const account = { ...nameless, username: calendars.find(({ isMain }) => isMain)?.id ?? '' }
  const again = calendarId === null ? undefined : usedCalendar(appliance.db, calendarId)
  if (again && !calendars.some(({ id }) => id === again.remoteId))
    return {
      do: 'fault',
      words: `That Google account does not show “${again.name}”. Sign in there as the one that does.`,
    }
  renew(appliance, account, again)
  return again ? { do: 'renewed', calendar: again } : { do: 'found', account, calendars, words }
}

/** All calendars of the same account, and those that shared a permission with the one that is connected again. */
function renew({ db }: Appliance, account: GoogleAccount, again: Calendar | undefined): void {
  const { secret, username } = columnsOf(account)
  db.transaction(
    (tx) => {
      for (const each of usedCalendars(tx)) {
        const isSame = googleAccountOf(each)?.username === account.username && account.username !== ''
        if (isSame || (again && each.kind === 'google' && each.secret === again.secret))
          changeCalendar(tx, each.id, { secret, username, notBefore: null, askedAt: null })
      }
    },
    { behavior: 'immediate' },
  )
}
