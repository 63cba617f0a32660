// The events of one calendar, as the documentation of Google's API has them.
import type { GoogleFault } from './google-fake.ts'

type MomentJson = { date?: string | null; dateTime?: string | null; timeZone?: string | null }
export type EventJson = {
  id: string
  etag?: string
  status?: string
  iCalUID?: string
  summary?: string
  location?: string
  description?: string
  colorId?: string
  reminders?: object
  transparency?: string
  eventType?: string
  recurrence?: string[]
  recurringEventId?: string
  originalStartTime?: MomentJson
  start?: MomentJson
  end?: MomentJson
  attendees?: { email: string; self?: boolean; responseStatus: string }[]
  extendedProperties?: { private?: Record<string, string> }
}

export type FakeCalendar = {
  entry: {
    id: string
    summary: string
    summaryOverride?: string
    accessRole: string
    primary?: boolean
    deleted?: boolean
  }
  timeZone: string
  events: Map<string, EventJson>
  /** By the count of changes. */
  changedAt: Map<string, number>
  changes: number
  put(event: EventJson): EventJson
}

export type Answer = { status: number; json: unknown; headers?: Record<string, string> }
type World = { calendar: FakeCalendar; faults: Set<GoogleFault> }
type Asked = {
  method: string
  eventId: string | undefined
  query: URLSearchParams
  json: EventJson | null
  ifMatch: string | undefined
}

export function problem(code: number, reason: string, message = reason): Answer {
  return { status: code, json: { error: { errors: [{ domain: 'global', reason, message }], code, message } } }
}

export function answerEvents(world: World, asked: Asked): Answer {
  const { method, eventId, query, json } = asked
  if (method === 'GET' && eventId === undefined) return list(world, query)
  if (method !== 'GET' && query.get('sendUpdates') !== 'none') return problem(400, 'someone would be told')
  if (method === 'POST' && json) return insert(world, json)
  const standing = world.calendar.events.get(eventId ?? '')
  if (!standing) return problem(404, 'notFound', 'Not Found')
  if (method === 'GET') return { status: 200, json: partOf(standing, query, query.get('fields') ?? '') }
  if (standing.status === 'cancelled') return problem(410, 'deleted', 'Resource has been deleted')
  if (asked.ifMatch !== undefined && asked.ifMatch !== standing.etag)
    return problem(412, 'conditionNotMet', 'Precondition Failed')
  if (method === 'DELETE') {
    world.calendar.put({ ...standing, status: 'cancelled' })
    return { status: 204, json: null }
  }
  if (method !== 'PATCH' || !json) return problem(405, 'httpMethodNotAllowed')
  return { status: 200, json: world.calendar.put(merged(standing, json) as EventJson) }
}

function insert({ calendar }: World, json: EventJson): Answer {
  if (!/^[a-v0-9]{5,1024}$/.test(json.id)) return problem(400, 'invalid', 'Invalid resource id value.')
  if (json.attendees || !json.start || !json.end) return problem(400, 'required')
  // Also of one that was deleted.
  if (calendar.events.has(json.id)) return problem(409, 'duplicate', 'The requested identifier already exists.')
  return { status: 200, json: calendar.put(json) }
}

function list({ calendar, faults }: World, query: URLSearchParams): Answer {
  const syncToken = query.get('syncToken')
  for (const name of ['timeMin', 'timeMax', 'orderBy', 'q', 'updatedMin', 'iCalUID', 'privateExtendedProperty'])
    if (syncToken !== null && query.has(name)) return problem(400, 'invalid', `${name} with a sync token`)
  if (syncToken !== null && faults.has('forgets-sync-tokens')) return tokenGone
  if (syncToken !== null && !/^sync-\d+$/.test(syncToken)) return problem(400, 'invalid', 'Invalid sync token value.')
  const found = wanted(calendar, query, faults)
  const from = Number(query.get('pageToken') ?? 0)
  const most = faults.has('small-pages') ? 1 : Number(query.get('maxResults') ?? 250)
  const items = found.slice(from, from + most).map((event) => partOf(event, query, inner(query.get('fields') ?? '')))
  const isLast = from + most >= found.length
  const token = faults.has('gives-no-sync-token') ? {} : { nextSyncToken: `sync-${calendar.changes}` }
  const rest = isLast ? token : { nextPageToken: String(from + most) }
  return { status: 200, json: { kind: 'calendar#events', timeZone: calendar.timeZone, items, ...rest } }
}

const tokenGone = problem(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.')

function wanted({ events, changedAt }: FakeCalendar, query: URLSearchParams, faults: Set<GoogleFault>): EventJson[] {
  const since = query.get('syncToken')?.slice('sync-'.length)
  const all = [...events.values()]
  if (since !== undefined) return all.filter(({ id }) => (changedAt.get(id) ?? 0) > Number(since))
  const uid = query.get('iCalUID')
  const ofUid = uid === null ? all : all.filter(({ iCalUID }) => iCalUID === uid)
  const shown = ofUid.filter(
    ({ recurringEventId }) => uid === null || !recurringEventId || !faults.has('hides-other-days'),
  )
  if (query.get('showDeleted') === 'true') return shown
  // Cancelled days of what recurs are told also where deleted events are not.
  return shown.filter(({ status, recurringEventId }) => status !== 'cancelled' || recurringEventId)
}

/** Of a list that names the fields of its items, those. */
function inner(fields: string): string {
  return /items\((.*)\)$/.exec(fields)?.[1] ?? ''
}

/** Only what was asked for; where more are invited than that, only the owner. */
function partOf(event: EventJson, query: URLSearchParams, fields: string): object {
  if (fields === '') return event
  const names = fields
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((name) => name.split('/')[0] ?? '')
  const part = Object.fromEntries(Object.entries(event).filter(([name]) => names.includes(name)))
  const { attendees } = event
  if (!attendees) return part
  const isTooMany = attendees.length > Number(query.get('maxAttendees') ?? attendees.length)
  const told = isTooMany ? attendees.filter(({ self }) => self) : attendees
  return { ...part, attendees: told.map(({ self, responseStatus }) => ({ self, responseStatus })) }
}

/** A patch replaces what it names, and takes away what it names with null. */
function merged(standing: object, patch: object): object {
  const all: Record<string, unknown> = { ...standing }
  for (const [name, value] of Object.entries(patch)) {
    const before = all[name]
    if (value === null) delete all[name]
    else if (typeof value === 'object' && !Array.isArray(value) && typeof before === 'object' && before)
      all[name] = merged(before, value)
    else all[name] = value
  }
  return all
}
