import type { GoogleApi } from './api.ts'
import { type GoogleEvent, isCancelled, rootOf } from './event.ts'
import { listEvents } from './list-events.ts'
import { lookUp } from './look-up.ts'

/** `zone`: of its calendar. */
export type Series = { days: GoogleEvent[]; zone: string }

/** An event that recurs with all of its days that are otherwise, which share its uid. Null where it cannot be had. */
export async function readSeries(
  calendar: { api: GoogleApi; calendarId: string },
  root: string,
  uid: string | undefined,
): Promise<Series | null> {
  const iCalUID = uid ?? (await lookUp(calendar.api, { calendarId: calendar.calendarId, eventId: root }))?.iCalUID
  if (iCalUID === undefined) return null
  const listing = await listEvents(calendar, { iCalUID, showDeleted: 'true' })
  const days = listing?.events.filter((event) => rootOf(event) === root) ?? []
  const isDeleted = days.some((event) => isCancelled(event) && !event.recurringEventId)
  return listing?.isWhole && days.length > 0 && !isDeleted ? { days, zone: listing.zone } : null
}
