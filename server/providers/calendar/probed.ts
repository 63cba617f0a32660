import { CalendarError, type ProbeReport, type RemoteCalendar } from './calendar.ts'

/** What a try came to, in one sentence. */
export async function probed(list: () => Promise<RemoteCalendar[]>): Promise<ProbeReport> {
  try {
    const calendars = await list()
    return { ok: true, words: wordsFor(calendars), calendars }
  } catch (error) {
    if (error instanceof CalendarError) return { ok: false, problem: error.kind, words: error.detail }
    throw error
  }
}

function wordsFor(calendars: RemoteCalendar[]): string {
  if (calendars.length === 0) return 'It works, but there is no calendar yet. Make one there first.'
  const names = calendars.slice(0, 5).map(({ name }) => `“${name}”`)
  const more = calendars.length > names.length ? ` and ${calendars.length - names.length} more` : ''
  return `It works: ${names.join(', ')}${more}.`
}
