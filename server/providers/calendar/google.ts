import type { CalendarProvider } from './calendar.ts'
import { type GoogleAccount, googleApi } from './google/api.ts'
import type { GoogleWorld } from './google/ask.ts'
import { listCalendars } from './google/calendar-list.ts'
import { eventIdOf, refOf } from './google/place.ts'
import { pullCalendar } from './google/pull.ts'
import { createEvent, getObject, removeEvent, updateEvent } from './google/write.ts'
import { probed } from './probed.ts'

/** The calendars of a Google account, by a client of the owner's own. */
export function googleCalendar(account: GoogleAccount, world: GoogleWorld): CalendarProvider {
  const api = googleApi(account, world)
  return {
    caps: { write: true, createIfAbsent: true, cursor: 'sync-token' },
    listCalendars: () => listCalendars(api),
    probe: () => probed(() => listCalendars(api)),
    pull: (calendarId, cursor) => pullCalendar({ api, calendarId }, cursor, world.now()),
    placeOf: (calendarId, uid) => refOf({ calendarId, eventId: eventIdOf(uid) }),
    get: (ref) => getObject(api, ref),
    create: (calendarId, event) => createEvent(api, calendarId, event),
    update: (ref, event, version) => updateEvent(api, { ref, event, version }),
    remove: (ref, version) => removeEvent(api, ref, version),
  }
}
