// A calendar server's bad day: what stands between it and the box refuses, hangs, answers with errors, and loses answers to
// what was done.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as passes } from 'node:timers/promises'

const faults = ['reset', 'hang-then-cut', '500', '503', 'answer-lost', 'answer-cut', 'slow', 'arrives-late'] as const
type Fault = (typeof faults)[number]

export type Weather = {
  url: string
  /** How likely a request meets a fault: 0 in calm weather. */
  chance: number
  /** Nobody answers at all. */
  isDown: boolean
  /** What became of requests so far. */
  counts: Record<string, number>
  /** Writes that were done and whose answer never arrived. */
  lostWrites: number
  close(): Promise<void>
}

type Roughness = { random: () => number; hangMs: number }

export async function weatherBefore(server: string, { random, hangMs }: Roughness): Promise<Weather> {
  const proxy = createServer((asked, to) => {
    const fault = weather.isDown ? 'reset' : drawFault()
    const word = fault ?? 'fine'
    weather.counts[word] = (weather.counts[word] ?? 0) + 1
    serve(asked, to, fault).catch(() => to.destroy())
  })
  const drawFault = () => (random() < weather.chance ? faults[Math.floor(random() * faults.length)] : undefined)

  const serve = async (asked: IncomingMessage, to: ServerResponse, fault: Fault | undefined) => {
    const body = await bytesOf(asked)
    if (fault === 'reset') return void to.socket?.resetAndDestroy()
    if (fault === 'hang-then-cut') return void (await passes(hangMs).then(() => to.destroy()))
    if (fault === '500') return void to.writeHead(500).end()
    if (fault === '503') return void to.writeHead(503, { 'Retry-After': '20' }).end()
    if (fault === 'arrives-late') await passes(hangMs)
    const answer = await forward(asked, body, server)
    if (fault === 'answer-lost' || fault === 'arrives-late') {
      if (asked.method === 'PUT' || asked.method === 'DELETE') weather.lostWrites++
      return void to.socket?.resetAndDestroy()
    }
    if (fault === 'slow') await passes(hangMs / 4)
    to.writeHead(answer.status, answer.headers)
    if (fault !== 'answer-cut') return void to.end(answer.body)
    to.write(answer.body.subarray(0, answer.body.length / 2))
    setImmediate(() => to.socket?.destroy())
  }

  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  const weather: Weather = {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`,
    chance: 0,
    isDown: false,
    counts: {},
    lostWrites: 0,
    close() {
      proxy.closeAllConnections()
      return new Promise((done) => proxy.close(() => done()))
    },
  }
  return weather
}

type Whole = { status: number; headers: IncomingMessage['headers']; body: Buffer }

function forward({ method, url = '/', headers }: IncomingMessage, body: Buffer, server: string): Promise<Whole> {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(url, server), { method, headers, agent: false }, (answer) => {
      bytesOf(answer).then(
        (bytes) => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: bytes }),
        reject,
      )
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
