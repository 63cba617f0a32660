import type { RemoteObject } from '../calendar.ts'
import { asIcs } from './as-ics.ts'
import { type GoogleEvent, rootOf, uidOf } from './event.ts'
import { refOf } from './place.ts'

/** One event, or a series with its other days, as it is kept with us; null where its times are none. */
export function objectOf(
  events: readonly GoogleEvent[],
  { calendarId, zone }: { calendarId: string; zone: string },
): RemoteObject | null {
  const [first] = events
  if (!first) return null
  const root = events.find(({ recurringEventId }) => recurringEventId === undefined)
  const ics = icsOrNull(events, zone)
  const ref = refOf({ calendarId, eventId: rootOf(first) })
  return ics === null ? null : { ref, uid: uidOf(root ?? first), version: root?.etag ?? null, body: { ics } }
}

function icsOrNull(events: readonly GoogleEvent[], zone: string): string | null {
  try {
    return asIcs(events, zone)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
