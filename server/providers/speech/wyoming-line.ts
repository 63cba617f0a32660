// One conversation over TCP in the Wyoming protocol, as faster-whisper's containers speak it: a line of JSON, then as many bytes
// of more JSON and of sound as that line says.
import { connect, type Socket } from 'node:net'
import * as z from 'zod'
import { guardedLookup, type OwnDoors, refusalOf, refusedCode } from '../guarded-address.ts'
import { Refused, Unreachable } from '../request.ts'

export type WyomingEvent = { type: string; data: Record<string, unknown> }
export type WyomingAddress = { host: string; port: number; doors: OwnDoors }

/** Why there is no answer, as a word in the error that is thrown. */
export class NoAnswer extends Unreachable {
  override name = 'NoAnswer'
  because: 'no-machine' | 'unreachable' | 'timed-out' | 'nonsense'
  constructor(because: NoAnswer['because'], detail: string) {
    super(`speech: ${detail}`)
    this.because = because
  }
}

type Asked = {
  send: Uint8Array[]
  /** The events that end it. */
  until: readonly string[]
  timeoutMs: number
}

const header = z.object({
  type: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
  data_length: z.int().min(0).nullish(),
  payload_length: z.int().min(0).nullish(),
})

const connectTimeoutMs = 5_000
const mostBytes = 4 * 1024 * 1024

/** Says everything and waits for one of the events that end it. Throws NoAnswer. */
export function converse(
  { host, port, doors }: WyomingAddress,
  { send, until, timeoutMs }: Asked,
): Promise<WyomingEvent> {
  // The same judge as of every address that a person typed; it knows origins of the web.
  const judged = new URL(`http://${host.includes(':') ? `[${host}]` : host}:${port}`)
  const refusal = refusalOf(judged, doors)
  if (refusal) return Promise.reject(new NoAnswer('no-machine', `not asked: ${refusal}`))
  const { promise, resolve, reject } = Promise.withResolvers<WyomingEvent>()
  const socket: Socket = connect({ host, port, lookup: guardedLookup(judged, doors) })
  const end = (done: () => void) => {
    clearTimeout(whole)
    clearTimeout(connecting)
    socket.destroy()
    done()
  }
  const fail = (because: NoAnswer['because'], detail: string) => end(() => reject(new NoAnswer(because, detail)))
  const whole = setTimeout(() => fail('timed-out', 'no answer in time'), timeoutMs)
  const connecting = setTimeout(() => fail('timed-out', 'no connection in time'), Math.min(connectTimeoutMs, timeoutMs))
  let heard = Buffer.alloc(0)
  socket.on('connect', () => {
    clearTimeout(connecting)
    for (const bytes of send) socket.write(bytes)
  })
  socket.on('data', (bytes) => {
    heard = Buffer.concat([heard, bytes])
    if (heard.length > mostBytes) return fail('nonsense', 'too much')
    for (;;) {
      const read = readEvent(heard)
      if (read === 'more') return
      if (read === 'nonsense') return fail('nonsense', 'an answer in no form')
      heard = heard.subarray(read.length)
      if (until.includes(read.event.type)) return end(() => resolve(read.event))
    }
  })
  socket.on('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === refusedCode ? 'no-machine' : 'unreachable', error.code ?? error.message),
  )
  socket.on('close', () => fail('unreachable', 'the connection was closed'))
  return promise
}

/** An event as it goes over the wire. */
export function eventBytes(type: string, data: Record<string, unknown> = {}, payload?: Uint8Array): Uint8Array {
  const line = JSON.stringify({ type, data, ...(payload ? { payload_length: payload.length } : {}) })
  return payload ? Buffer.concat([Buffer.from(`${line}\n`), payload]) : Buffer.from(`${line}\n`)
}

type Read = { event: WyomingEvent; length: number } | 'more' | 'nonsense'

const longestLine = 1024 * 1024

function readEvent(heard: Buffer): Read {
  const newline = heard.indexOf(0x0a)
  if (newline === -1) return heard.length > longestLine ? 'nonsense' : 'more'
  const line = header.safeParse(parsed(heard.subarray(0, newline)))
  if (!line.success) return 'nonsense'
  const { type, data = {}, data_length: dataLength, payload_length: payloadLength } = line.data
  const dataEnd = newline + 1 + (dataLength ?? 0)
  const length = dataEnd + (payloadLength ?? 0)
  if (length > mostBytes) return 'nonsense'
  if (heard.length < length) return 'more'
  const rest = dataLength
    ? z.record(z.string(), z.unknown()).safeParse(parsed(heard.subarray(newline + 1, dataEnd)))
    : null
  if (rest && !rest.success) return 'nonsense'
  return { event: { type, data: { ...data, ...rest?.data } }, length }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** What it will answer the next time, too. */
export function refusedWith(words: string): Refused {
  return new Refused(`speech: ${words}`)
}
