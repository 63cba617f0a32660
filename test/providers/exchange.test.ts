import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type Ask, exchange } from '../../server/providers/exchange.ts'

const servers: Server[] = []
const sockets = new Set<Socket>()

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))))
})

/** A server that does this with every connection. */
async function serving(behave: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    behave(socket)
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Answers with these bytes once something was asked. */
const saying = (bytes: string) => (socket: Socket) => void socket.once('data', () => socket.end(bytes))

const ask = (address: string, changes: Partial<Ask> = {}) =>
  exchange({
    method: 'POST',
    url: new URL(address.includes('://') ? address : `http://${address}/x?y=1`),
    headers: { 'X-Ours': 'a' },
    body: 'hello',
    timeoutMs: 5000,
    maxBytes: 1000,
    ...changes,
  })

test('an answer comes with its status, headers and body', async () => {
  let asked = ''
  const address = await serving((socket) => {
    socket.once('data', (bytes) => {
      asked = bytes.toString()
      socket.end('HTTP/1.1 201 Created\r\nRetry-After: 3\r\nContent-Length: 2\r\n\r\nok')
    })
  })
  const answer = await ask(address)
  expect(answer).toMatchObject({ answered: true, status: 201, headers: { 'retry-after': '3' } })
  expect(answer.answered && answer.body.toString()).toBe('ok')
  expect(asked).toMatch(/^POST \/x\?y=1 HTTP\/1\.1\r\n/)
  expect(asked).toMatch(/X-Ours: a/)
})

test('a redirect is an answer and is not followed', async () => {
  const address = await serving(saying('HTTP/1.1 307 Go\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n'))
  expect(await ask(address)).toMatchObject({ answered: true, status: 307 })
})

test('where nobody listens, nothing left', async () => {
  const address = await serving(() => {})
  await new Promise((done) => servers.pop()?.close(done))
  expect(await ask(address)).toMatchObject({ answered: false, left: false, because: 'connection-lost' })
})

test('where TLS fails, nothing left', async () => {
  const address = await serving(saying('HTTP/1.1 400 Bad Request\r\n\r\n'))
  expect(await ask(`https://${address}/`)).toMatchObject({ answered: false, left: false, because: 'connection-lost' })
})

test('where the connection breaks during the TLS handshake, nothing left', async () => {
  const address = await serving((socket) => void socket.once('data', () => socket.resetAndDestroy()))
  expect(await ask(`https://${address}/`)).toMatchObject({ answered: false, left: false, because: 'connection-lost' })
})

test('where TLS is never agreed upon in time, nothing left', async () => {
  const address = await serving(() => {})
  const late = await ask(`https://${address}/`, { timeoutMs: 100 })
  expect(late).toMatchObject({ answered: false, left: false, because: 'timed-out' })
})

test.each<[string, (socket: Socket) => void, string]>([
  [
    'is reset after the request',
    (socket) => void socket.once('data', () => socket.resetAndDestroy()),
    'connection-lost',
  ],
  ['is closed after the request', (socket) => void socket.once('data', () => socket.end()), 'connection-lost'],
  ['says what is not HTTP', saying('220 smtp.example.com ESMTP\r\n'), 'connection-lost'],
  ['breaks within the headers', saying('HTTP/1.1 201 Created\r\nContent-Le'), 'connection-lost'],
  ['breaks within the body', saying('HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{"sid"'), 'connection-lost'],
  [
    'breaks within a chunk',
    saying('HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{"sid"'),
    'connection-lost',
  ],
  [
    'changes to another protocol',
    saying('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    'connection-lost',
  ],
  ['only says that it goes on', saying('HTTP/1.1 102 Processing\r\n\r\n'), 'connection-lost'],
  ['sends endless headers', saying(`HTTP/1.1 201 Created\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`), 'connection-lost'],
  ['sends too much', saying(`HTTP/1.1 201 Created\r\n\r\n${'x'.repeat(100_000)}`), 'too-large'],
])('a connection that %s may have carried the request', async (_, behave, because) => {
  expect(await ask(await serving(behave))).toMatchObject({ answered: false, left: true, because })
})

test.each<[string, (socket: Socket) => void]>([
  ['never answers', () => {}],
  [
    'stops within the body',
    (socket) => void socket.once('data', () => socket.write('HTTP/1.1 201 OK\r\nContent-Length: 9\r\n\r\n{')),
  ],
])('a server that %s may have taken the request', async (_, behave) => {
  const answer = await ask(await serving(behave), { timeoutMs: 100 })
  expect(answer).toMatchObject({ answered: false, left: true, because: 'timed-out' })
})

test('a POST is made once, on a connection of its own', async () => {
  let connections = 0
  const address = await serving((socket) => {
    connections++
    socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok'))
  })
  await ask(address)
  await ask(address)
  expect(connections).toBe(2)
})

test('a broken POST is not made again', async () => {
  let connections = 0
  const address = await serving((socket) => {
    connections++
    socket.once('data', () => socket.resetAndDestroy())
  })
  await ask(address)
  expect(connections).toBe(1)
})
