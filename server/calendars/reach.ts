import type { Appliance } from '../appliance.ts'
import type { CalendarProvider } from '../providers/calendar/calendar.ts'
import { connectCalendar } from '../providers/connect.ts'
import { readCompany } from '../settings/company-store.ts'
import { ownDoors } from '../settings/own-doors.ts'
import type { Account } from './account.ts'

/** The calendars of an account, wherever they are kept. Nobody is asked yet. */
export function reach({ db, config, now }: Appliance, account: Account): Promise<CalendarProvider> {
  const { address, username, password } = account
  const world = { now, doors: ownDoors(config, readCompany(db, config).twilio.publicUrl) }
  return connectCalendar(account.kind, { address, username, password }, world)
}
