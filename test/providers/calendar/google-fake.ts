// Google as its documentation has it, on loopback: permissions, the list of calendars, and events with ids of one's own, versions
// and sync tokens. Told to, it does one of the things that go wrong.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Google, openGoogle } from '../../../server/providers/calendar/google/access.ts'
import { eventIdOf } from '../../../server/providers/calendar/google/place.ts'
import { type Answer, answerEvents, type EventJson, type FakeCalendar, problem } from './google-fake-events.ts'

export type GoogleFault =
  | 'accepts-then-500'
  | 'accepts-then-resets'
  | 'api-disabled'
  | 'cuts-json'
  | 'daily-limit'
  | 'fails'
  | 'forgets-sync-tokens'
  | 'gives-no-sync-token'
  | 'hides-other-days'
  | 'invalid-grant'
  | 'is-too-busy'
  | 'login-page'
  | 'no-calendar-by-code'
  | 'only-all-calendars-by-code'
  | 'rate-limited'
  | 'refuses-access'
  | 'resets'
  | 'small-pages'
  | 'unknown-client'
  | 'wants-desktop-client'

export type GoogleFake = {
  google: Google
  calendarId: string
  /** The calendars of the account, its own first. */
  calendars: Map<string, FakeCalendar>
  /** Those of its own calendar, without what was deleted. */
  events(): EventJson[]
  /** Every request for calendars that came, in order; `body` of those that write. */
  asked: { method: string; path: string; query: URLSearchParams; body: EventJson | null }[]
  /** How often a token was asked for, by kind. */
  tokens: string[]
  /** For how long was waited between two questions, in milliseconds; it passes at once. */
  paused: number[]
  faults: Set<GoogleFault>
  /** What is being asked of the owner at Google; `says` is the answer. */
  consent: { userCode: string; says: 'nothing yet' | 'yes' | 'no' | 'too late' | 'yes, but less'; hurried: number }
  /** The owner opens the link, and Google sends the browser there. */
  visits(consentUrl: string): string
  ownerAdds(event: EventJson): EventJson
  ownerChanges(id: string, change: Partial<EventJson>): void
  ownerRemoves(id: string): void
  close(): Promise<unknown>
}

export const client = { clientId: '123-abc.apps.googleusercontent.com', clientSecret: 'GOCSPX-only-google-knows' }
export const permission = '1//the-permission-that-lasts'
export const account = { ...client, refreshToken: permission }

export async function startGoogleFake(): Promise<GoogleFake> {
  const faults = new Set<GoogleFault>()
  const asked: GoogleFake['asked'] = []
  const tokens: string[] = []
  const valid = new Set<string>()
  const revoked = new Set<string>()
  const codes = new Map<string, { challenge: string; redirectUri: string }>()
  const consent: GoogleFake['consent'] = { userCode: 'QXB-KTW-MNP', says: 'nothing yet', hurried: 0 }
  const calendars = new Map<string, FakeCalendar>()
  const mine = 'mike@example.com'
  calendars.set(mine, newCalendar({ id: mine, summary: 'Mike', primary: true, accessRole: 'owner' }))
  const own = () => calendars.get(mine) as FakeCalendar

  const grant = (kind: string, lasting: boolean, scope = 'https://www.googleapis.com/auth/calendar'): Answer => {
    tokens.push(kind)
    const token = `ya29.${tokens.length}`
    valid.add(token)
    const json = { access_token: token, expires_in: 3599, token_type: 'Bearer', scope }
    return { status: 200, json: lasting ? { ...json, refresh_token: permission } : json }
  }
  const refuse = (status: number, error: string, words = error): Answer => ({
    status,
    json: { error, error_description: words },
  })

  const answerToken = (form: URLSearchParams): Answer => {
    if (faults.has('unknown-client') || form.get('client_secret') !== client.clientSecret)
      return refuse(401, 'invalid_client', 'The OAuth client was not found.')
    const kind = form.get('grant_type') ?? ''
    if (kind === 'refresh_token') {
      const isGone = faults.has('invalid-grant') || revoked.has(form.get('refresh_token') ?? '')
      return isGone ? refuse(400, 'invalid_grant', 'Token has been expired or revoked.') : grant('refresh', false)
    }
    if (kind === 'authorization_code') {
      const known = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (known?.challenge !== proof || known.redirectUri !== form.get('redirect_uri'))
        return refuse(400, 'invalid_grant', 'Malformed auth code.')
      return grant('code', true)
    }
    if (consent.hurried > 0) {
      consent.hurried--
      return refuse(403, 'slow_down', 'Forbidden')
    }
    if (consent.says === 'no') return refuse(403, 'access_denied', 'Forbidden')
    if (consent.says === 'too late') return refuse(400, 'expired_token')
    if (consent.says === 'nothing yet') return refuse(428, 'authorization_pending', 'Precondition Required')
    const less = 'https://www.googleapis.com/auth/calendar.calendarlist.readonly'
    return grant('device', true, consent.says === 'yes' ? undefined : less)
  }

  const answerDevice = (form: URLSearchParams): Answer => {
    if (faults.has('unknown-client')) return refuse(401, 'invalid_client', 'The OAuth client was not found.')
    if (faults.has('wants-desktop-client'))
      return refuse(401, 'invalid_client', "Only clients of type 'TVs and Limited Input devices' can use this flow.")
    const isAll = form.get('scope') === 'https://www.googleapis.com/auth/calendar'
    if (faults.has('no-calendar-by-code') || (faults.has('only-all-calendars-by-code') && !isAll))
      return refuse(400, 'invalid_scope', `Invalid device flow scope: ${form.get('scope')}`)
    const more = { verification_url: 'https://www.google.com/device', expires_in: 1800, interval: 5 }
    return { status: 200, json: { device_code: 'AH-1Ng0', user_code: consent.userCode, ...more } }
  }

  const refusal = (request: IncomingMessage): Answer | null => {
    const bearer = request.headers.authorization?.replace('Bearer ', '') ?? ''
    if (faults.delete('refuses-access')) valid.clear()
    if (!valid.has(bearer)) return problem(401, 'authError', 'Invalid Credentials')
    if (faults.has('api-disabled')) return problem(403, 'accessNotConfigured', 'Calendar API has not been used')
    if (faults.has('rate-limited')) return problem(403, 'rateLimitExceeded', 'Rate Limit Exceeded')
    if (faults.has('daily-limit')) return problem(403, 'dailyLimitExceeded', 'Daily Limit Exceeded')
    if (faults.has('is-too-busy')) return { ...problem(429, 'rateLimitExceeded'), headers: { 'Retry-After': '17' } }
    return faults.has('fails') ? problem(500, 'backendError', 'Backend Error') : null
  }

  const answerCalendars = (request: IncomingMessage, url: URL, body: string): Answer => {
    const path = decodeURIComponent(url.pathname.replace('/calendar/v3/', ''))
    const json = body === '' ? null : (JSON.parse(body) as EventJson)
    asked.push({ method: request.method ?? '', path, query: url.searchParams, body: json })
    const refused = refusal(request)
    if (refused) return refused
    if (path === 'users/me/calendarList') return answerList(calendars, url.searchParams, faults.has('small-pages'))
    const [, calendarId = '', eventId] = /^calendars\/(.+?)\/events(?:\/(.+))?$/.exec(path) ?? []
    const calendar = calendars.get(calendarId)
    if (!calendar) return problem(404, 'notFound', 'Not Found')
    const ifMatch = request.headers['if-match']
    return answerEvents(
      { calendar, faults },
      { method: request.method ?? '', eventId, query: url.searchParams, json, ifMatch },
    )
  }

  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://google')
      if (faults.has('resets')) return void response.destroy()
      if (faults.has('login-page'))
        return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html></html>')
      const isOfCalendars = url.pathname.startsWith('/calendar/v3/')
      const form = new URLSearchParams(body)
      if (url.pathname === '/token') return send(response, answerToken(form))
      if (url.pathname === '/device/code') return send(response, answerDevice(form))
      if (url.pathname === '/revoke') {
        tokens.push('revoke')
        const isNew = form.get('token') === permission && !revoked.has(permission)
        revoked.add(form.get('token') ?? '')
        valid.clear()
        return send(response, isNew ? { status: 200, json: {} } : refuse(400, 'invalid_token'))
      }
      if (!isOfCalendars) return send(response, { status: 404, json: null })
      const answer = answerCalendars(request, url, body)
      const isWritten = request.method !== 'GET' && answer.status < 300
      if (isWritten && faults.has('accepts-then-resets')) return void response.destroy()
      if (isWritten && faults.has('accepts-then-500')) return send(response, problem(500, 'backendError'))
      send(response, answer, faults.has('cuts-json'))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const addresses = {
    api: `${origin}/calendar/v3/`,
    token: `${origin}/token`,
    device: `${origin}/device/code`,
    revoke: `${origin}/revoke`,
    consent: 'https://accounts.google.com/o/oauth2/v2/auth',
  }

  const put = (event: EventJson) => own().put(event)
  const paused: number[] = []
  const pause = (milliseconds: number) => {
    paused.push(milliseconds)
    return new Promise((done) => setTimeout(done, 5))
  }
  return {
    google: openGoogle({ addresses, pause }),
    paused,
    calendarId: mine,
    ...{ calendars, asked, tokens, faults, consent },
    events: () => [...own().events.values()].filter(({ status }) => status !== 'cancelled'),
    visits(consentUrl) {
      const { searchParams: query } = new URL(consentUrl)
      const [redirectUri, code] = [query.get('redirect_uri') ?? '', `4/${codes.size}-code`]
      codes.set(code, { challenge: query.get('code_challenge') ?? '', redirectUri })
      const to = new URL(redirectUri)
      to.search = new URLSearchParams({
        state: query.get('state') ?? '',
        code,
        scope: query.get('scope') ?? '',
      }).toString()
      return to.href
    },
    ownerAdds: put,
    ownerChanges(id, change) {
      const standing = own().events.get(id)
      if (standing) put({ ...standing, ...change })
    },
    ownerRemoves(id) {
      const standing = own().events.get(id)
      if (standing) put({ ...standing, status: 'cancelled' })
    },
    close() {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}

/** Where our event with this uid stands, if it does. */
export function ourEventIn({ calendars, calendarId }: GoogleFake, uid: string): EventJson | undefined {
  const event = calendars.get(calendarId)?.events.get(eventIdOf(uid))
  return event?.status === 'cancelled' ? undefined : event
}

export function newCalendar(entry: FakeCalendar['entry'], timeZone = 'America/Toronto'): FakeCalendar {
  const events = new Map<string, EventJson>()
  const changedAt = new Map<string, number>()
  const calendar: FakeCalendar = {
    ...{ entry, timeZone, events, changedAt, changes: 0 },
    put(event) {
      calendar.changes++
      const whole = {
        status: 'confirmed',
        iCalUID: `${event.id}@google.com`,
        ...event,
        etag: `"31811${calendar.changes}"`,
      }
      events.set(event.id, whole)
      changedAt.set(event.id, calendar.changes)
      return whole
    },
  }
  return calendar
}

function answerList(calendars: Map<string, FakeCalendar>, query: URLSearchParams, isSmall: boolean): Answer {
  const all = [...calendars.values()].map(({ entry, timeZone }) => ({ ...entry, timeZone }))
  const from = Number(query.get('pageToken') ?? 0)
  const to = isSmall ? from + 1 : all.length
  const rest = to < all.length ? { nextPageToken: String(to) } : { nextSyncToken: 'of-the-list' }
  return { status: 200, json: { kind: 'calendar#calendarList', items: all.slice(from, to), ...rest } }
}

function send(response: ServerResponse, { status, json, headers = {} }: Answer, isCut = false): void {
  const text = json === null ? '' : JSON.stringify(json)
  response.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8', ...headers })
  response.end(isCut ? text.slice(0, -20) : text)
}
