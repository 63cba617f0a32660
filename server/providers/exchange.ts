// One HTTP request and its answer, for providers whose outcome must not be guessed. A fresh connection each time: on a
// reused one the other side may close just as we write, and whether the request arrived could not be told. Node's own
// client instead of fetch: it shows when the connection stood, where fetch gives only an error code that can mean both.
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'

export type Ask = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'PROPFIND' | 'REPORT'
  url: URL
  headers: Record<string, string>
  body?: string
  timeoutMs: number
  maxBytes: number
  /** How a name becomes an address; by default as the system does it. */
  lookup?: LookupFunction
}

/**
 * What came of it. Without an answer, `left` tells whether any of the request may have reached the other side. Redirects
 * are answers like any other: nobody follows them here.
 */
export type Exchange =
  | { answered: true; status: number; headers: IncomingHttpHeaders; body: Buffer }
  | {
      answered: false
      left: boolean
      because: 'timed-out' | 'connection-lost' | 'too-large'
      error: string
      /** Node's own word for it, such as ENOTFOUND, where it has one. */
      code: string | null
    }

type Failure = Extract<Exchange, { answered: false }>['because']

const connectTimeoutMs = 10_000

/** Never rejects: what the network does is a value. */
export function exchange(ask: Ask): Promise<Exchange> {
  const { promise, resolve } = Promise.withResolvers<Exchange>()
  const isSecure = ask.url.protocol === 'https:'
  const { method, headers, lookup } = ask
  const request = (isSecure ? https : http).request(ask.url, { method, headers, lookup, agent: false })
  let left = false
  const fail = (because: Failure, error: string | NodeJS.ErrnoException) => {
    const words = typeof error === 'string' ? error : wordsOf(error)
    const code = typeof error === 'string' ? null : (error.code ?? null)
    resolve({ answered: false, left, because, error: words, code })
    request.destroy()
  }
  const whole = setTimeout(() => fail('timed-out', 'no answer in time'), ask.timeoutMs)
  const connecting = setTimeout(() => left || fail('timed-out', 'no connection in time'), connectTimeoutMs)
  request.on('socket', (socket) => {
    left = !socket.connecting
    socket.once(isSecure ? 'secureConnect' : 'connect', () => {
      left = true
    })
  })
  request.on('response', (response) => gather(response, ask.maxBytes, { resolve, fail }))
  request.on('error', (error) => fail('connection-lost', error))
  request.on('close', () => {
    clearTimeout(whole)
    clearTimeout(connecting)
    fail('connection-lost', 'the connection was closed')
  })
  request.end(ask.body)
  return promise
}

type Ending = { resolve(exchange: Exchange): void; fail(because: Failure, error: string | NodeJS.ErrnoException): void }

function gather(response: IncomingMessage, maxBytes: number, { resolve, fail }: Ending): void {
  const chunks: Buffer[] = []
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) fail('too-large', `more than ${maxBytes} bytes`)
    else chunks.push(chunk)
  })
  response.on('error', (error) => fail('connection-lost', error))
  response.on('end', () => {
    const { statusCode: status = 0, headers } = response
    resolve({ answered: true, status, headers, body: Buffer.concat(chunks) })
  })
}

/** An error of several tried addresses has no words of its own. */
function wordsOf(error: NodeJS.ErrnoException): string {
  return error.message || error.code || error.name
}
