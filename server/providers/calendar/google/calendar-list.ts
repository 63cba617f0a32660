import * as z from 'zod'
import { CalendarError, type RemoteCalendar } from '../calendar.ts'
import type { GoogleApi } from './api.ts'

const page = z.object({
  items: z
    .array(
      z.object({
        id: z.string().min(1),
        summary: z.string().catch(''),
        summaryOverride: z.string().optional(),
        accessRole: z.string().catch(''),
        backgroundColor: z.string().optional(),
        primary: z.boolean().optional(),
        deleted: z.boolean().optional(),
      }),
    )
    .catch([]),
  nextPageToken: z.string().optional(),
})

const mostPages = 20

/** The calendars of the account, its own first. */
export async function listCalendars(api: GoogleApi): Promise<RemoteCalendar[]> {
  const entries: z.infer<typeof page>['items'] = []
  let pageToken: string | undefined
  for (let n = 0; n < mostPages; n++) {
    const query = { maxResults: '250', ...(pageToken === undefined ? {} : { pageToken }) }
    const { data } = page.safeParse(await api.read('users/me/calendarList', query))
    if (!data) throw new CalendarError('bad-data', 'Google answers with something that is no list of calendars.')
    entries.push(...data.items.filter(({ deleted }) => !deleted))
    if (!data.nextPageToken) break
    pageToken = data.nextPageToken
  }
  return entries
    .toSorted((one, other) => Number(other.primary ?? false) - Number(one.primary ?? false))
    .map(({ id, summary, summaryOverride, accessRole, backgroundColor, primary }) => ({
      ...{ id, name: summaryOverride || summary || id, color: backgroundColor ?? null },
      isWritable: ['owner', 'writer', 'writerWithoutPrivateAccess'].includes(accessRole),
      ...(primary ? { isMain: true } : {}),
    }))
}
