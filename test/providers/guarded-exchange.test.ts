import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Resolve } from '../../server/providers/guarded-address.ts'
import { type GuardedAsk, guardedExchange } from '../../server/providers/guarded-exchange.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
})

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

type Changes = Partial<GuardedAsk> & { ports?: number[]; resolve?: Resolve }

const ask = (address: string, { ports = [], resolve, ...changes }: Changes = {}) =>
  guardedExchange(
    {
      method: 'GET',
      url: new URL(address),
      headers: {},
      follows: true,
      authorize: () => 'Basic secret',
      timeoutMs: 5000,
      maxBytes: 1000,
      ...changes,
    },
    { doors: { ports, names: [], origin: null }, resolve },
  )

test('redirects are followed up to five times, and not a sixth', async () => {
  const origin = await serving(({ url = '' }, response) => {
    const left = Number(url.slice(1))
    if (left === 0) response.end('there')
    else response.writeHead(302, { Location: `/${left - 1}` }).end()
  })
  expect(await ask(`${origin}/5`)).toMatchObject({ answered: true, status: 200, url: new URL(`${origin}/0`) })
  expect(await ask(`${origin}/6`)).toMatchObject({ answered: false, because: 'redirects' })
})

test('a redirect is told, not followed, where nothing is to be followed', async () => {
  const origin = await serving((_, response) => response.writeHead(308, { Location: '/x' }).end())
  expect(await ask(origin, { method: 'PUT', body: 'x', follows: false })).toMatchObject({ answered: true, status: 308 })
})

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://[::ffff:7f00:1]/',
  'http://0.0.0.0/',
  'file:///etc/passwd',
  'http://ana:x@192.168.1.1/',
])('nobody is sent on to %s', async (location) => {
  const origin = await serving((_, response) => response.writeHead(302, { Location: location }).end())
  expect(await ask(origin)).toMatchObject({ answered: false, because: 'refused', left: false })
})

test('nobody is sent on to our own doors, by whatever name', async () => {
  const asked: string[] = []
  const door = await serving(({ url = '' }, response) => {
    asked.push(url)
    response.end('ours')
  })
  const { port } = new URL(door)
  const origin = await serving((_, response) =>
    response.writeHead(302, { Location: `http://localhost:${port}/` }).end(),
  )
  for (const address of [door, `http://localhost:${port}/`, origin])
    expect(await ask(address, { ports: [Number(port)] })).toMatchObject({ because: 'refused', refusal: 'own-door' })
  expect(asked).toEqual([])
})

test('what a name was checked as is what is connected to', async () => {
  let times = 0
  const origin = await serving((_, response) => response.end('there'))
  // A name that changes between two looks.
  const rebinding: Resolve = (_name, _options, done) =>
    done(null, [{ address: times++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 }])
  const typed = origin.replace('127.0.0.1', 'localhost')
  expect(await ask(typed, { resolve: rebinding })).toMatchObject({ answered: true, status: 200 })
  expect(times).toBe(1)
  expect(await ask(typed, { resolve: rebinding })).toMatchObject({ because: 'refused', refusal: 'no-machine' })
})

test('who we are is told to the first origin alone', async () => {
  const told: (string | undefined)[] = []
  const other = await serving(({ headers }, response) => {
    told.push(headers.authorization)
    response.end()
  })
  const first = await serving(({ url, headers }, response) => {
    told.push(headers.authorization)
    response.writeHead(302, { Location: url === '/' ? '/on' : other }).end()
  })
  await ask(first)
  expect(told).toEqual(['Basic secret', 'Basic secret', undefined])
})

test('the time limit holds for all redirects together, and for a body that drips', async () => {
  const slow = await serving(({ url = '' }, response) => {
    setTimeout(() => response.writeHead(302, { Location: `${url}x` }).end(), 60)
  })
  expect(await ask(slow, { timeoutMs: 150 })).toMatchObject({ answered: false, because: 'timed-out' })
  const dripping = await serving((_, response) => {
    const drip = setInterval(() => response.write('x'), 10)
    response.on('close', () => clearInterval(drip))
  })
  expect(await ask(dripping, { timeoutMs: 100 })).toMatchObject({ answered: false, because: 'timed-out' })
})

test('no more is taken in than was allowed', async () => {
  const origin = await serving((_, response) => response.end('x'.repeat(1001)))
  expect(await ask(origin)).toMatchObject({ answered: false, because: 'too-large' })
})
