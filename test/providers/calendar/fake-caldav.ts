// A CalDAV server that keeps to the rules until it is told not to: what real ones were seen to do wrong, one fault at a time.
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Fault =
  | 'refuses-within-207'
  | 'no-etag'
  | 'gzip-etags'
  | 'numbers-as-etags'
  | `dead-token-${number}`
  | 'forgets-deletions'
  | 'cuts-short'
  | 'cuts-body'
  | 'ends-in-the-middle'
  | 'drips'
  | 'never-answers'
  | 'redirects'
  | 'redirects-for-ever'
  | 'decodes-hrefs'
  | 'names-another-origin'
  | 'has-a-bin'
  | 'sees-conflicts'
  | 'accepts-then-resets'
  | 'accepts-then-500'
  | 'resets'
  | 'fails'
  | 'is-too-busy'
  | 'loses-between'
  | 'withholds-one'
  | 'login-page'
  | 'no-token'
  | 'no-sync'
  | 'huge'
  | 'digest'

type Stored = { ics: string; version: number }
type Change = { name: string; isGone: boolean }

export type FakeCaldav = {
  url: string
  calendarId: string
  objects: Map<string, Stored>
  /** Every request that came, in order. */
  asked: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[]
  faults: Set<Fault>
  /** Asked of every write that is in order, before it is done and after it: true where the power fails in that moment. */
  powerFails: ((when: 'before' | 'after') => boolean) | null
  /** Where `redirects` leads to. */
  elsewhere: string
  /** The owner does something with another program. */
  ownerPuts(name: string, ics: string): void
  ownerRemoves(name: string): void
  close(): Promise<unknown>
}

export const login = { username: 'ana', password: 'größer als 5 €' }
// Of what a Digest login is made with; then another is handed out.
const mostUses = 3
const home = '/dav/calendars/ana/'
const calendar = `${home}shop/`
const spaces = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/"'

export async function startFakeCaldav(): Promise<FakeCaldav> {
  const objects = new Map<string, Stored>()
  const changes: Change[] = []
  const deletedUids = new Set<string>()
  const faults = new Set<Fault>()
  const asked: FakeCaldav['asked'] = []
  let versions = 0
  let hrefs = 0
  const uses = new Map<string, number>()

  const put = (name: string, ics: string) => {
    objects.set(name, { ics, version: ++versions })
    changes.push({ name, isGone: false })
  }
  const remove = (name: string) => {
    deletedUids.add(uidIn(objects.get(name)?.ics ?? ''))
    objects.delete(name)
    changes.push({ name, isGone: true })
  }
  const has = (fault: Fault) => faults.has(fault)
  const etag = (stored: Stored) => (has('numbers-as-etags') ? `1.${stored.version}0` : `"v${stored.version}"`)
  const tokenNow = () => `${changes.length}.0`
  const hrefOf = (name: string) => {
    const origin = has('names-another-origin') ? 'http://internal.example' : ''
    return `${origin}${calendar}${has('decodes-hrefs') && hrefs++ % 2 === 0 ? encodeURI(name) : encodeURIComponent(name)}`
  }

  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      asked.push({ method, path, headers, body })
      serve({ method, path: decodeURIComponent(path), headers, body }, response)
    })
  })

  function serve(
    ask: { method: string; path: string; headers: IncomingMessage['headers']; body: string },
    to: ServerResponse,
  ) {
    const { method, path } = ask
    if (has('never-answers')) return
    if (has('resets')) return void to.socket?.resetAndDestroy()
    if (has('redirects-for-ever')) return void to.writeHead(302, { Location: `${path}x` }).end()
    if (has('redirects')) return void to.writeHead(302, { Location: `${fake.elsewhere}${path}` }).end()
    if (has('login-page'))
      return void to.writeHead(200, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><html><br>Sign in</html>')
    if (!isLoggedIn(ask)) return void to.writeHead(401, { 'WWW-Authenticate': challenge() }).end()
    if (has('fails')) return void to.writeHead(500).end()
    if (has('is-too-busy')) return void to.writeHead(429, { 'Retry-After': '17' }).end()
    if (method === 'PROPFIND') return propfind(path, ask.headers.depth === '1', to)
    if (method === 'REPORT' && ask.body.includes('sync-collection')) return sync(ask.body, to)
    if (method === 'REPORT' && ask.body.includes('calendar-multiget')) return multiget(ask.body, to)
    if (method === 'REPORT') return query(ask.body, to)
    return one(ask, path.slice(calendar.length), to)
  }

  function propfind(path: string, isDeep: boolean, to: ServerResponse) {
    const privileges =
      '<d:current-user-privilege-set><d:privilege><d:write/></d:privilege></d:current-user-privilege-set>'
    const token = has('no-token') || has('no-sync') ? '' : `<d:sync-token>${tokenNow()}</d:sync-token>`
    const type = '<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>'
    const self = `${type}<d:displayname>007</d:displayname>${privileges}${token}<cs:getctag>c${changes.length}</cs:getctag>`
    if (path === '/dav/' || path === '/dav/principals/ana/') {
      const home1 = path === '/dav/' ? '' : `<c:calendar-home-set><d:href>${home}</d:href></c:calendar-home-set>`
      const principal = '<d:current-user-principal><d:href>/dav/principals/ana/</d:href></d:current-user-principal>'
      return multistatus([found(path, principal + home1)], to)
    }
    if (path === '/.well-known/caldav') return to.writeHead(301, { Location: '/dav/' }).end()
    if (path === home) {
      const tasks =
        '<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><c:supported-calendar-component-set><c:comp name="VTODO"/></c:supported-calendar-component-set>'
      const listed = [
        found(home, '<d:resourcetype><d:collection/></d:resourcetype>'),
        found(calendar, self),
        found(`${home}tasks/`, tasks),
      ]
      return multistatus(isDeep ? listed : listed.slice(0, 1), to)
    }
    if (path === calendar) {
      const members = [...objects].map(([name, stored]) =>
        found(hrefOf(name), `<d:resourcetype/><d:getetag>${xml(etag(stored))}</d:getetag>`),
      )
      return multistatus([found(calendar, self), ...(isDeep ? members : [])], to)
    }
    const stored = objects.get(path.slice(calendar.length))
    if (path.startsWith(calendar) && stored)
      return multistatus(
        [found(hrefOf(path.slice(calendar.length)), `<d:getetag>${xml(etag(stored))}</d:getetag>`)],
        to,
      )
    return to.writeHead(path === '/' ? 405 : 404).end()
  }

  function sync(body: string, to: ServerResponse) {
    const [, token = ''] = /<d:sync-token>([^<]*)</.exec(body) ?? []
    const dead = [...faults].find((fault) => fault.startsWith('dead-token'))
    if (has('no-sync')) return to.writeHead(501).end()
    if (dead && token) return to.writeHead(Number(dead.slice(11))).end()
    if (token && !/^\d+\.0$/.test(token)) return to.writeHead(403).end()
    const since = Number.parseInt(token || '0', 10)
    const upTo = has('cuts-short') ? Math.min(since + 2, changes.length) : changes.length
    const latest = new Map(changes.slice(since, upTo).map((change) => [change.name, change.isGone]))
    const told = [...latest].flatMap(([name, isGone]) => {
      const stored = objects.get(name)
      if (!isGone && stored) return found(hrefOf(name), `<d:getetag>${xml(etag(stored))}</d:getetag>`)
      return isGone && has('forgets-deletions') ? [] : [missing(hrefOf(name))]
    })
    if (upTo < changes.length)
      told.push(
        `<d:response><d:href>${calendar}</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>`,
      )
    return multistatus([...told, `<d:sync-token>${upTo}.0</d:sync-token>`], to)
  }

  function multiget(body: string, to: ServerResponse) {
    const names = [...body.matchAll(/<d:href>([^<]*)</g)].map(([, href = '']) =>
      decodeURIComponent(href).slice(calendar.length),
    )
    if (has('loses-between') && names[0] && objects.has(names[0])) remove(names[0])
    const kept = has('withholds-one') ? names.slice(1) : names
    return multistatus(
      kept.map((name) => withData(name)),
      to,
    )
  }

  function query(body: string, to: ServerResponse) {
    const [, uid = ''] = /text-match[^>]*>([^<]*)</.exec(body) ?? []
    const names = [...objects].filter(([, { ics }]) => uidIn(ics) === uid).map(([name]) => name)
    return multistatus(
      names.map((name) => withData(name)),
      to,
    )
  }

  function withData(name: string): string {
    const stored = objects.get(name)
    if (!stored) return missing(hrefOf(name))
    return found(
      hrefOf(name),
      `<d:getetag>${xml(etag(stored))}</d:getetag><c:calendar-data>${xml(stored.ics)}</c:calendar-data>`,
    )
  }

  function one(
    { method, headers, body }: { method: string; headers: IncomingMessage['headers']; body: string },
    name: string,
    to: ServerResponse,
  ) {
    const stored = objects.get(name)
    const etagOut = (of: Stored | undefined) => {
      if (!of || has('no-etag')) return {}
      return { ETag: has('gzip-etags') ? etag(of).replace(/"$/, '-gzip"') : etag(of) }
    }
    if (method === 'GET')
      return stored
        ? to.writeHead(200, { 'Content-Type': 'text/calendar', ...etagOut(stored) }).end(stored.ics)
        : to.writeHead(404).end()
    const isRefused = headers['if-match']
      ? !stored || etag(stored) !== headers['if-match']
      : headers['if-none-match'] === '*' && stored
    if (isRefused) return to.writeHead(412).end()
    if (method === 'PUT' && has('refuses-within-207'))
      return multistatus(
        [
          `<d:response><d:href>${hrefOf(name)}</d:href><d:status>HTTP/1.1 412 Precondition Failed</d:status></d:response>`,
        ],
        to,
      )
    if (method === 'PUT' && has('sees-conflicts')) return to.writeHead(409).end()
    if (method === 'PUT' && has('has-a-bin') && deletedUids.has(uidIn(body))) return to.writeHead(400).end()
    if (method === 'DELETE' && !stored) return to.writeHead(404).end()
    if (fake.powerFails?.('before')) return to.socket?.resetAndDestroy()
    if (method === 'PUT') put(name, body)
    else remove(name)
    if (fake.powerFails?.('after')) return to.socket?.resetAndDestroy()
    if (has('accepts-then-resets')) return to.socket?.resetAndDestroy()
    if (has('accepts-then-500')) return to.writeHead(500).end()
    return to.writeHead(stored ? 204 : 201, etagOut(objects.get(name))).end()
  }

  function multistatus(parts: string[], to: ServerResponse) {
    const whole = `<?xml version="1.0"?><d:multistatus ${spaces}>${parts.join('')}${has('huge') ? '<!-- -->'.repeat(2e6) : ''}</d:multistatus>`
    const type = { 'Content-Type': 'application/xml; charset=utf-8' }
    if (has('cuts-body'))
      return to.writeHead(207, { ...type, Connection: 'close' }).end(whole.slice(0, whole.length * 0.7))
    if (has('ends-in-the-middle')) {
      to.writeHead(207, { ...type, 'Content-Length': Buffer.byteLength(whole) }).write(
        whole.slice(0, whole.length * 0.7),
      )
      return setImmediate(() => to.socket?.end())
    }
    if (!has('drips')) return to.writeHead(207, type).end(whole)
    to.writeHead(207, type)
    const drip = setInterval(() => to.write(' '), 20)
    return to.on('close', () => clearInterval(drip))
  }

  function challenge() {
    const nonce = randomBytes(8).toString('hex')
    uses.set(nonce, 0)
    return has('digest')
      ? `Digest realm="dav", nonce="${nonce}", qop="auth", opaque="o", algorithm=MD5`
      : 'Basic realm="dav"'
  }

  function isLoggedIn({ method, headers }: { method: string; headers: IncomingMessage['headers'] }) {
    const said = headers.authorization ?? ''
    if (!has('digest')) return said === `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`
    const part = (name: string) => new RegExp(`\\b${name}="?([^",]*)`).exec(said)?.[1] ?? ''
    const md5 = (text: string) => createHash('md5').update(text).digest('hex')
    const who = md5(`${login.username}:dav:${login.password}`)
    const wanted = md5(
      `${who}:${part('nonce')}:${part('nc')}:${part('cnonce')}:auth:${md5(`${method}:${part('uri')}`)}`,
    )
    const used = uses.get(part('nonce')) ?? mostUses
    uses.set(part('nonce'), used + 1)
    return used < mostUses && part('response') === wanted
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fake: FakeCaldav = {
    url: `${origin}/dav/`,
    calendarId: `${origin}${calendar}`,
    objects,
    asked,
    faults,
    powerFails: null,
    elsewhere: '',
    ownerPuts: put,
    ownerRemoves: remove,
    close() {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
  return fake
}

function found(href: string, props: string): string {
  return `<d:response><d:href>${xml(href)}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
}

function missing(href: string): string {
  return `<d:response><d:href>${xml(href)}</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>`
}

function uidIn(ics: string): string {
  return /^UID:(.*)$/m.exec(ics)?.[1]?.trim() ?? ''
}

function xml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\r/g, '&#13;')
}
