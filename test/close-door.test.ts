import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closingOf } from '../server/close-door.ts'

let server: Server
let close: () => Promise<void>
let whenAsked: RequestListener
beforeEach(async () => {
  whenAsked = (_req, res) => void res.end('here')
  server = createServer((req, res) => whenAsked(req, res))
  close = closingOf(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  // Whoever only waited for patience to run out would wait for ever.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  server.closeAllConnections()
  server.close()
})

test('a stream of events is cut at once', async () => {
  whenAsked = (_req, res) => {
    res.setHeader('Content-Type', 'text/event-stream; charset=utf-8')
    res.write('retry: 2000\n\n')
  }
  const page = await visitor('GET /live HTTP/1.1')
  await page.heard('retry: 2000')
  await close()
  await page.isCutOff
})

test('who kept a connection for later, or has not asked for anything yet, is not waited for', async () => {
  const kept = await visitor('GET / HTTP/1.1')
  await kept.heard('here')
  const silent = await visitor()
  const halfway = await visitor()
  halfway.socket.write('GET / HTT')
  await close()
  await Promise.all([kept.isCutOff, silent.isCutOff, halfway.isCutOff])
})

test('what is being answered is answered to its end, and then its connection is cut, too', async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  whenAsked = async (_req, res) => {
    await answered
    res.end('answered all the same')
  }
  const asked = once(server, 'request')
  const caller = await visitor('GET / HTTP/1.1')
  await asked
  const closed = close()
  await untilItWaits()
  answer()
  await closed
  await caller.heard('answered all the same')
  await caller.isCutOff
})

test('a request that arrives together with the order to stop is answered', async () => {
  const caller = await visitor()
  const { promise: asked, resolve } = Promise.withResolvers<void>()
  caller.socket.write('GET / HTTP/1.1\r\nHost: box\r\n\r\n', () => resolve())
  await asked
  await close()
  await caller.heard('here')
})

test('an answer that does not end is cut after five seconds', async () => {
  whenAsked = (_req, res) => void res.write('and so on')
  const caller = await visitor('GET / HTTP/1.1')
  await caller.heard('and so on')
  const closed = close()
  await untilItWaits()
  await vi.advanceTimersByTimeAsync(5000)
  await closed
  await caller.isCutOff
})

async function untilItWaits(): Promise<void> {
  while (vi.getTimerCount() === 0) await new Promise(setImmediate)
}

type Visitor = { socket: Socket; heard(words: string): Promise<void>; isCutOff: Promise<unknown> }

async function visitor(request?: string): Promise<Visitor> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let all = ''
  socket.setEncoding('utf8').on('data', (said) => {
    all += said
  })
  socket.on('error', () => {})
  const isCutOff = new Promise((cut) => socket.once('close', cut))
  await once(server, 'connection')
  if (request) socket.write(`${request}\r\nHost: box\r\n\r\n`)
  const heard = async (words: string) => {
    while (!all.includes(words) && !socket.closed) await Promise.race([once(socket, 'data'), isCutOff])
    expect(all).toContain(words)
  }
  return { socket, heard, isCutOff }
}
