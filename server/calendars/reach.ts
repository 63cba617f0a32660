import type { Appliance } from '../appliance.ts'
import type { CalendarProvider } from '../providers/calendar/calendar.ts'
import type { GoogleConsent } from '../providers/calendar/google/consent.ts'
import { connectCalendar, connectGoogleConsent } from '../providers/connect.ts'
import type { OwnDoors } from '../providers/guarded-address.ts'
import { readCompany } from '../settings/company-store.ts'
import { ownDoors } from '../settings/own-doors.ts'
import type { Account } from './account.ts'

/** The calendars of an account, wherever they are kept. Nobody is asked yet. */
export function reach(appliance: Appliance, account: Account): Promise<CalendarProvider> {
  const world = worldOf(appliance)
  if (account.kind === 'google') return connectCalendar('google', account, world)
  const { address, username, password, certificate } = account
  return connectCalendar(account.kind, { address, username, password, certificate }, world)
}

/** The way to a permission of Google. Nobody is asked yet. */
export function reachConsent(appliance: Appliance): Promise<GoogleConsent> {
  return connectGoogleConsent(worldOf(appliance))
}

/** Where nothing that the owner types may lead. */
export function doorsOf({ db, config }: Pick<Appliance, 'db' | 'config'>): OwnDoors {
  return ownDoors(config, readCompany(db, config).twilio.publicUrl)
}

function worldOf({ db, config, now, google }: Appliance) {
  return { now, google, doors: doorsOf({ db, config }) }
}
