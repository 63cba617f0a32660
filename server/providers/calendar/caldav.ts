import type { Temporal } from 'temporal-polyfill'
import { type OwnDoors, type Resolve, readAddress } from '../guarded-address.ts'
import { type Dav, davThrough } from './caldav/dav.ts'
import { findCalendars } from './caldav/find-calendars.ts'
import { collectionAt, refOf } from './caldav/place.ts'
import { pullCalendar } from './caldav/pull.ts'
import { davSession } from './caldav/session.ts'
import { createEvent, getObject, removeEvent, updateEvent } from './caldav/write.ts'
import { CalendarError, type CalendarProvider } from './calendar.ts'
import { probed } from './probed.ts'
import { refusals } from './problem-of.ts'

/** Address as the owner typed it: of a calendar, a person's place or the server. `certificate`: the only one that it may show. */
export type CaldavAccount = { address: string; username: string; password: string; certificate?: string }

export type CalendarWorld = {
  now(): Temporal.Instant
  doors: OwnDoors
  timeoutMs?: number
  resolve?: Resolve
}

const timeoutMs = 20_000
const maxBytes = 10 * 1024 * 1024

/** Calendars on any CalDAV server: Nextcloud, Radicale, Baikal, iCloud, Fastmail and the like. */
export function caldavCalendar(account: CaldavAccount, world: CalendarWorld): CalendarProvider {
  // An address that may not be asked is told at each use, as any other trouble with it is.
  let connection: Connection | null = null
  const connected = () => {
    connection ??= connect(account, world)
    return connection
  }
  const listCalendars = async () => findCalendars(connected().dav, connected().first)
  return {
    caps: { write: true, createIfAbsent: true, cursor: 'sync-token' },
    listCalendars,
    probe: () => probed(listCalendars),
    pull: async (calendarId, cursor) => pullCalendar(connected().dav, collectionAt(calendarId), cursor),
    placeOf: (calendarId, uid) => refOf(`${uid}.ics`, collectionAt(calendarId)) ?? '',
    get: async (ref) => getObject(connected().dav, refOf(ref, new URL(ref)) ?? ref),
    create: async (calendarId, event) => createEvent(connected().dav, collectionAt(calendarId), event, world.now()),
    update: async (ref, event, version) => updateEvent(connected().dav, { ref, event, version }, world.now()),
    remove: async (ref, version) => removeEvent(connected().dav, ref, version),
  }
}

type Connection = { dav: Dav; first: URL }

function connect({ address, certificate, ...login }: CaldavAccount, world: CalendarWorld): Connection {
  const { doors, resolve } = world
  const first = readAddress(address, doors)
  if (!(first instanceof URL)) throw new CalendarError('address-refused', refusals[first.because])
  const limits = { timeoutMs: world.timeoutMs ?? timeoutMs, maxBytes }
  const session = davSession({ first, login, certificate, ...limits, doors, resolve })
  return { dav: davThrough(session), first }
}
