import { expect, test } from 'vitest'
import { openClaimedDoor, openDoor, routesOf, type Visitor } from './sign-in/door.ts'

const policy =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self';media-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'"

async function askEverything(visitor: Visitor, routes: { method: string; path: string }[]) {
  const paths = [
    ...routes,
    { method: 'GET', path: '/assets/style.css' },
    { method: 'GET', path: '/assets/nothing.css' },
  ]
  return Promise.all(
    [...paths, { method: 'GET', path: '/nowhere' }, { method: 'GET', path: '/%ff' }].map(async ({ method, path }) => {
      const answer = await visitor.ask(path.replaceAll(/:\w+/g, '1'), {
        method,
        headers: method === 'GET' ? {} : { 'Sec-Fetch-Site': 'same-origin' },
      })
      return { route: `${method} ${path}`, ...answer }
    }),
  )
}

test('every answer forbids foreign scripts, frames and guesses at its kind, signed in or not', async () => {
  const { door, visitor, appliance } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  appliance.live.close()
  const routes = routesOf(door).filter(({ path }) => path !== '/sign-out')
  for (const { route, headers } of [
    ...(await askEverything(visitor(), routes)),
    ...(await askEverything(owner, routes)),
  ]) {
    expect(headers['content-security-policy'], route).toBe(policy)
    expect(headers['x-content-type-options'], route).toBe('nosniff')
    expect(headers['x-frame-options'], route).toBe('DENY')
    expect(headers['x-powered-by'], route).toBeUndefined()
    expect(headers['strict-transport-security'], route).toBeUndefined()
    if (headers['content-type']?.startsWith('text/html')) expect(headers['cache-control'], route).toBe('no-store')
  }
})

test('browsers may say to our own pages where a form came from, or no form would be taken over plain http', async () => {
  const { visitor } = await openDoor()
  expect((await visitor().get('/setup')).headers['referrer-policy']).toBe('same-origin')
})

const headerSets: [string, Record<string, string>, 'taken' | 'refused'][] = [
  ['nothing', {}, 'refused'],
  ['our own page', { 'Sec-Fetch-Site': 'same-origin' }, 'taken'],
  ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost:3000' }, 'refused'],
  ['a neighbour of our site', { 'Sec-Fetch-Site': 'same-site' }, 'refused'],
  ['the address bar', { 'Sec-Fetch-Site': 'none' }, 'refused'],
  ['our own origin', { Origin: 'http://localhost:3000' }, 'taken'],
  ['another origin', { Origin: 'http://evil.example' }, 'refused'],
  ['no origin at all', { Origin: 'null' }, 'refused'],
  ['our name on another port', { Origin: 'http://localhost:8080' }, 'refused'],
  ['our name by another scheme', { Origin: 'https://localhost:3000' }, 'refused'],
  ['our origin as the start of another', { Origin: 'http://localhost:3000.evil.example' }, 'refused'],
]

test.each(headerSets)('a change asked for by %s', async (_who, headers, fate) => {
  const { door, visitor } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  const changes = routesOf(door).filter(({ method }) => method !== 'GET' && method !== 'HEAD')
  const others = ['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({ method, path: '/settings/security' }))
  for (const { method, path } of [...others, ...changes]) {
    const { status } = await owner.ask(path.replaceAll(/:\w+/g, '1'), {
      method,
      headers: { Host: 'localhost:3000', ...headers },
    })
    if (fate === 'refused') expect(status, `${method} ${path}`).toBe(403)
    else expect(status, `${method} ${path}`).not.toBe(403)
  }
})

test('behind a proxy that speaks https, the origin is an https one', async () => {
  const { visitor } = await openClaimedDoor()
  const headers = { Host: 'localhost', 'X-Forwarded-Proto': 'https' }
  const post = (Origin: string) => visitor().ask('/sign-in', { method: 'POST', headers: { ...headers, Origin } })
  expect((await post('https://localhost')).status).not.toBe(403)
  expect((await post('http://localhost')).status).toBe(403)
})

test('looking changes nothing', async () => {
  const { door, visitor, appliance } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  const tables = () =>
    ['crew', 'sessions', 'settings', 'box'].map((t) => appliance.db.$client.prepare(`select * from ${t}`).all())
  const before = tables()
  appliance.live.close()
  const looks = routesOf(door).filter(({ method }) => method === 'GET')
  for (const { path } of looks)
    for (const method of ['GET', 'HEAD']) await owner.ask(path.replaceAll(/:\w+/g, '1'), { method })
  await owner.get('/settings/security/revocations?session=others')
  expect(tables()).toEqual(before)
})

test('a page that does not exist is a calm 404', async () => {
  const { visitor } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  const { status, body } = await owner.get('/no/such/page')
  expect(status).toBe(404)
  expect(body).toContain('There is no such page here')
  expect(body).toContain('href="/conversations"')
})

test.each([
  ['/conversations/7/messages', '/conversations/7'],
  ['/callers/7/name', '/callers/7'],
  ['/settings/lines/7/plan', '/settings/lines'],
  ['/settings/security/password', '/settings/security'],
  ['/practice/messages?who=typed&number=%2B1', '/practice?who=typed&number=%2B1'],
])('the address that a refused form leaves, %s, leads to the page it stood on', async (address, page) => {
  const { visitor } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  const { status, headers } = await owner.get(address)
  expect([status, headers.location]).toEqual([303, page])
})

test('a file that does not exist is a 404, and no path leads out of the assets', async () => {
  const { visitor } = await openClaimedDoor()
  expect((await visitor().get('/assets/style.css')).headers['content-type']).toContain('text/css')
  for (const path of [
    '/assets/nothing.css',
    '/assets/',
    '/assets/../layout.tsx',
    '/assets/%2e%2e/layout.tsx',
    '/assets/..%2flayout.tsx',
  ])
    expect((await visitor().get(path)).body, path).not.toContain('export function')
  expect((await visitor().get('/assets/nothing.css')).status).toBe(404)
})

test('a surprise is logged with its place, and shown without it', async () => {
  const { visitor, logged, appliance } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  appliance.db.$client.exec('alter table crew rename to gone')
  const { status, body } = await owner.get('/settings/security')
  expect(status).toBe(500)
  expect(body).toContain('This page did not work')
  expect(body).not.toMatch(/crew|select|node_modules|\.ts/)
  expect(logged.join('')).toContain('a page failed')
})

test('a form that is too long or unreadable gets a page that says so', async () => {
  const { visitor } = await openClaimedDoor()
  const post = (form: string, headers = {}) =>
    visitor().ask('/sign-in', { method: 'POST', form, headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } })
  expect((await post(`password=${'x'.repeat(70_000)}`)).status).toBe(413)
  expect((await post('a&'.repeat(300))).status).toBe(413)
  expect(
    (await post('password=x', { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-7' })).status,
  ).toBe(415)
  expect((await post('{"password":"x"}', { 'Content-Type': 'application/json' })).status).toBe(422)
})

test('on a disk that is read-only pages can still be read, and a change gets 503', async () => {
  const { visitor, appliance, pass } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  appliance.db.$client.pragma('query_only = on')
  pass(3600)
  expect((await owner.get('/settings/security')).status).toBe(200)
  const refused = await owner.post('/settings/security/revocations', { session: 'others' })
  expect(refused.status).toBe(503)
  expect(refused.body).toContain('read-only')
  const late = visitor()
  expect((await late.signIn()).status).toBe(503)
  appliance.db.$client.pragma('query_only = off')
  expect((await late.get('/settings/security')).status).toBe(303)
})

test('a visit that cannot be noted is answered all the same, and the connection stays', async () => {
  const { visitor, appliance, pass, raw, logged } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  appliance.db.$client.pragma('query_only = on')
  pass(3600)
  const ask = (connection: string) =>
    `GET /settings/security HTTP/1.1\r\nHost: localhost\r\nCookie: firstring=${owner.cookies.get('firstring')}\r\nConnection: ${connection}\r\n\r\n`
  expect((await raw(ask('keep-alive'), ask('close'))).match(/HTTP\/1.1 200 OK/g)).toHaveLength(2)
  expect(logged.join('')).toContain('SQLITE_READONLY')
})

test('on a full disk a change gets 503 and words about it', async () => {
  const { visitor, appliance } = await openClaimedDoor()
  const { $client } = appliance.db
  $client.pragma(`max_page_count = ${$client.pragma('page_count', { simple: true })}`)
  let answer = await visitor().signIn()
  for (let tries = 0; answer.status === 303 && tries < 50; tries++)
    answer = await visitor({ from: `127.0.1.${tries + 1}` }).signIn()
  expect(answer.status).toBe(503)
  expect(answer.body).toContain('disk of this box is full')
})

test('a part is sent alone, a page whole, and caches are told of the difference', async () => {
  const { visitor } = await openClaimedDoor()
  const owner = visitor()
  await owner.signIn()
  const [part, page] = [
    await owner.get('/settings/security', { 'HX-Request-Type': 'partial' }),
    await owner.get('/settings/security', { 'HX-Request-Type': 'full' }),
  ]
  expect(part.body).not.toContain('<html')
  expect(part.body).toContain('Signed in now')
  expect(page.body).toMatch(/^<!doctype html><html lang="en">/)
  for (const { headers } of [part, page]) expect(headers.vary).toContain('HX-Request-Type')
})
