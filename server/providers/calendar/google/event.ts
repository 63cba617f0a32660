import * as z from 'zod'
import { uidIn } from './place.ts'

const moment = z.object({
  date: z.string().optional(),
  dateTime: z.string().optional(),
  timeZone: z.string().optional(),
})

const shape = z.object({
  id: z.string().min(1),
  etag: z.string().optional(),
  status: z.string().optional(),
  iCalUID: z.string().optional(),
  recurringEventId: z.string().optional(),
  originalStartTime: moment.optional(),
  recurrence: z.array(z.string()).optional(),
  start: moment.optional(),
  end: moment.optional(),
  transparency: z.string().optional(),
  eventType: z.string().optional(),
  summary: z.string().optional(),
  location: z.string().optional(),
  attendees: z.array(z.object({ self: z.boolean().optional(), responseStatus: z.string().optional() })).optional(),
  extendedProperties: z.object({ private: z.record(z.string(), z.string()).optional() }).optional(),
})

/** An event as Google tells it: of one that was deleted often nothing but its id. */
export type GoogleEvent = z.infer<typeof shape>
export type Moment = z.infer<typeof moment>

/** All that is read of an event; what people write to each other in it is not fetched. */
export const eventFields =
  'id,etag,status,iCalUID,recurringEventId,originalStartTime,recurrence,start,end,transparency,eventType,summary,location,attendees(self,responseStatus),extendedProperties/private'

/** Of those invited only the owner is told. */
export const onlyOwner = { maxAttendees: '1' }

/** Null for what is no event that we can read. */
export function readEvent(json: unknown): GoogleEvent | null {
  const { data } = shape.safeParse(json)
  if (!data) return null
  return data.status === 'cancelled' || (data.start && data.end) ? data : null
}

/** The event itself, of which this may be one day. */
export function rootOf({ id, recurringEventId }: GoogleEvent): string {
  return recurringEventId ?? id
}

export function isCancelled({ status }: GoogleEvent): boolean {
  return status === 'cancelled'
}

/** Recurs, or is one day of what does. */
export function isOfSeries({ recurrence, recurringEventId }: GoogleEvent): boolean {
  return recurringEventId !== undefined || (recurrence?.length ?? 0) > 0
}

/** Where somebody works and whose birthday it is takes no time, nor what the owner declined. */
export function isBusy({ transparency, eventType, attendees = [] }: GoogleEvent): boolean {
  if (transparency === 'transparent' || eventType === 'workingLocation' || eventType === 'birthday') return false
  return !attendees.some(({ self, responseStatus }) => self && responseStatus === 'declined')
}

/** The uid by which it is known with us. */
export function uidOf(event: GoogleEvent): string {
  return uidIn(rootOf(event)) ?? event.iCalUID ?? rootOf(event)
}
