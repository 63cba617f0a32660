import * as z from 'zod'
import { CalendarError } from '../calendar.ts'
import type { GoogleApi } from './api.ts'
import { eventFields, type GoogleEvent, onlyOwner, readEvent } from './event.ts'
import { eventsOf } from './place.ts'
import { problemOf } from './problems.ts'

/** `zone`: the calendar's own. `isWhole`: every event in it could be read. */
export type Listing = { events: GoogleEvent[]; syncToken: string | null; zone: string; isWhole: boolean }

const page = z.object({
  items: z.array(z.unknown()).catch([]),
  timeZone: z.string().catch('UTC'),
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
})

const mostPages = 200
const atOnce = {
  maxResults: '2500',
  ...onlyOwner,
  fields: `timeZone,nextPageToken,nextSyncToken,items(${eventFields})`,
}

/** All pages of a list. The token is on the last of them. Null where the token that was given is not good any more. */
export async function listEvents(
  { api, calendarId }: { api: GoogleApi; calendarId: string },
  wanted: { syncToken?: string; iCalUID?: string; showDeleted?: string },
): Promise<Listing | null> {
  const events: GoogleEvent[] = []
  let isWhole = true
  let pageToken: string | undefined
  for (let n = 0; n < mostPages; n++) {
    const query = { ...atOnce, ...wanted, ...(pageToken === undefined ? {} : { pageToken }) }
    const answer = await api.ask('GET', eventsOf(calendarId), { query })
    if (isTokenGone(answer.status, wanted.syncToken)) return null
    if (answer.status !== 200) throw problemOf(answer)
    const { items, timeZone: zone, nextPageToken, nextSyncToken } = readPage(answer.json)
    const read = items.map(readEvent)
    events.push(...read.filter((event) => event !== null))
    isWhole &&= !read.includes(null)
    if (!nextPageToken) return { events, syncToken: nextSyncToken ?? null, zone, isWhole }
    if (nextPageToken === pageToken) break
    pageToken = nextPageToken
  }
  throw new CalendarError('too-large', 'The list of events at Google has no end.')
}

/** 410 by the book; one that was never given out is a wrong request. */
function isTokenGone(status: number, syncToken: string | undefined): boolean {
  return status === 410 || (status === 400 && syncToken !== undefined)
}

function readPage(json: unknown): z.infer<typeof page> {
  const { data } = page.safeParse(json)
  if (!data) throw new CalendarError('bad-data', 'Google answers with something that is no list of events.')
  return data
}
