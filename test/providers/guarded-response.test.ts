import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { guardedResponse } from '../../server/providers/guarded-response.ts'

const servers: Server[] = []
const sockets = new Set<Socket>()

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))))
})

/** A server that says this once it was asked something. */
async function saying(bytes: string, andThen: (socket: Socket) => void = () => {}): Promise<URL> {
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', () => socket.write(bytes, () => andThen(socket)))
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

const ask = (url: URL, signal = new AbortController().signal, ports: number[] = []) =>
  guardedResponse({ method: 'POST', url, headers: {}, body: 'x', signal }, { ports, names: [], origin: null })

test('an answer is read while it comes', async () => {
  const url = await saying('HTTP/1.1 200 OK\r\nX-Theirs: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n')
  const response = await ask(url)
  expect([response.status, response.headers.get('x-theirs')]).toEqual([200, 'a'])
  const first = await response.body?.getReader().read()
  expect(Buffer.from(first?.value ?? []).toString()).toBe('ok')
})

test('a redirect is an answer and is not followed', async () => {
  const url = await saying('HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n')
  expect((await ask(url)).status).toBe(307)
})

test('our own doors are not asked', async () => {
  const url = await saying('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
  await expect(ask(url, undefined, [Number(url.port)])).rejects.toThrow(TypeError)
  url.hostname = 'localhost'
  await expect(ask(url, undefined, [Number(url.port)])).rejects.toThrow(TypeError)
  expect(sockets.size).toBe(0)
})

test.each([
  ['closes the connection', ''],
  ['has no status', 'HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n'],
  ['changes to another protocol', 'HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'],
  ['is no HTTP', '220 smtp.example.com ESMTP\r\n'],
])('an answer that %s is a failure', async (_, bytes) => {
  await expect(ask(await saying(bytes, (socket) => socket.end()))).rejects.toThrow(TypeError)
})

test('an answer that breaks off fails where it is read', async () => {
  const url = await saying('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{', (socket) => socket.end())
  const response = await ask(url)
  await expect(response.text()).rejects.toThrow(TypeError)
})

test('a request ends when it is ended, before its answer or within', async () => {
  const [before, within] = [new AbortController(), new AbortController()]
  const silent = ask(await saying(''), before.signal)
  before.abort(new Error('ended before'))
  await expect(silent).rejects.toThrow('ended before')
  const response = await ask(await saying('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{'), within.signal)
  const text = response.text()
  within.abort(new Error('ended within'))
  await expect(text).rejects.toThrow('ended within')
})
