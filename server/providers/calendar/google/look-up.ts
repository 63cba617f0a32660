import { CalendarError } from '../calendar.ts'
import type { GoogleApi } from './api.ts'
import { eventFields, type GoogleEvent, onlyOwner, readEvent } from './event.ts'
import { type Place, refOf } from './place.ts'
import { problemOf } from './problems.ts'

/** What stands there, a deleted one included; null where there is nothing. */
export async function lookUp(api: GoogleApi, place: Place): Promise<GoogleEvent | null> {
  const answer = await api.ask('GET', refOf(place), { query: { ...onlyOwner, fields: eventFields } })
  if (answer.status === 404 || answer.status === 410) return null
  if (answer.status !== 200) throw problemOf(answer)
  const event = readEvent(answer.json)
  if (!event) throw new CalendarError('bad-data', 'The event is there, but cannot be read.')
  return event
}
