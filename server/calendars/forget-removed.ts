// A calendar that was removed is kept whole for a minute, for who takes it back; then what opens it is given back and forgotten,
// with all that was read of it.
import type { Appliance } from '../appliance.ts'
import { CalendarError } from '../providers/calendar/calendar.ts'
import { googleAccountOf } from './account.ts'
import { dropAllObjects } from './objects-store.ts'
import { reachConsent } from './reach.ts'
import { type Calendar, changeCalendar, removedCalendar, removedWithSecret, usedCalendars } from './store.ts'

const keptSeconds = 60
/** Google is asked again and again to take a permission back, but not for ever. */
const patienceHours = 24

export async function forgetRemoved(appliance: Appliance): Promise<void> {
  const before = appliance.now().subtract({ seconds: keptSeconds })
  for (const calendar of removedWithSecret(appliance.db, before)) {
    if (!(await isGivenBack(appliance, calendar))) continue
    const { db } = appliance
    db.transaction(
      (tx) => {
        // Taken back while Google was asked.
        if (!removedCalendar(tx, calendar.id)) return
        changeCalendar(tx, calendar.id, { secret: null, cursor: null })
        dropAllObjects(tx, calendar.id)
      },
      { behavior: 'immediate' },
    )
  }
}

async function isGivenBack(appliance: Appliance, calendar: Calendar): Promise<boolean> {
  const account = googleAccountOf(calendar)
  if (!account || isStillUsed(appliance, calendar)) return true
  try {
    await (await reachConsent(appliance)).revoke(account.refreshToken)
    return true
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    const until = calendar.removedAt?.add({ hours: patienceHours }).epochMilliseconds ?? 0
    return appliance.now().epochMilliseconds >= until
  }
}

/** What is given back for one calendar of an account is given back for all that it let the same client into. */
function isStillUsed({ db }: Appliance, calendar: Calendar): boolean {
  const account = googleAccountOf(calendar)
  return usedCalendars(db).some((each) => {
    const used = googleAccountOf(each)
    return used !== null && used.clientId === account?.clientId && used.username === account.username
  })
}
