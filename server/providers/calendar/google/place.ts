// Where events are kept: by the calendar and the event's id. The id of ours is its uid in letters that Google takes, so it
// is known before anything is written, and told again by the id alone.

const mark = 'fr'

export type Place = { calendarId: string; eventId: string }

export function refOf({ calendarId, eventId }: Place): string {
  return `${eventsOf(calendarId)}/${encodeURIComponent(eventId)}`
}

/** Null where it is no place at Google. */
export function placeIn(ref: string): Place | null {
  const [, calendar, event] = /^calendars\/([^/]+)\/events\/([^/]+)$/.exec(ref) ?? []
  if (!calendar || !event) return null
  return { calendarId: decodeURIComponent(calendar), eventId: decodeURIComponent(event) }
}

export function eventsOf(calendarId: string): string {
  return `calendars/${encodeURIComponent(calendarId)}/events`
}

/** Letters from a to v and digits are taken. */
export function eventIdOf(uid: string): string {
  if (!/^job-[A-Za-z0-9-]+$/.test(uid)) throw new Error(`no uid of ours: ${uid}`)
  return mark + Buffer.from(uid).toString('hex')
}

/** The uid of ours that the id stands for; null for everybody else's. */
export function uidIn(eventId: string): string | null {
  const hex = eventId.startsWith(mark) ? eventId.slice(mark.length) : ''
  if (!/^([\da-f]{2})+$/.test(hex)) return null
  const uid = Buffer.from(hex, 'hex').toString()
  return /^job-[A-Za-z0-9-]+$/.test(uid) ? uid : null
}
