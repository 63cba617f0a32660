// One HTTP request and its answer, for providers whose outcome must not be guessed. A fresh connection each time: on a
// reused one the other side may close just as we write, and whether the request arrived could not be told. Node's own
// client instead of fetch: it shows when the connection stood, where fetch gives only an error code that can mean both.
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { fingerprintOf, isUnknown, otherCertificateCode } from './presented-certificate.ts'

export type Ask = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'PROPFIND' | 'REPORT'
  url: URL
  headers: Record<string, string>
  body?: string
  timeoutMs: number
  maxBytes: number
  /** How a name becomes an address; by default as the system does it. */
  lookup?: LookupFunction
  /** The one certificate, as PEM, that the other side may show, whoever vouches for it and whatever name stands in it. */
  certificate?: string
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
  const { method, headers, lookup, certificate } = ask
  const trust = certificate === undefined ? {} : trustOnly(certificate)
  const request = (isSecure ? https : http).request(ask.url, { method, headers, lookup, agent: false, ...trust })
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
  request.on('error', (error) => fail('connection-lost', certificate === undefined ? error : otherThan(error)))
  request.on('close', () => {
    clearTimeout(whole)
    clearTimeout(connecting)
    fail('connection-lost', 'the connection was closed')
  })
  request.end(ask.body)
  return promise
}

/** It stands for an authority of its own, and for no other certificate that it may have signed. */
function trustOnly(certificate: string): https.RequestOptions {
  const wanted = fingerprintOf(certificate)
  return {
    ca: [certificate],
    allowPartialTrustChain: true,
    checkServerIdentity: (_name, shown) => (shown.fingerprint256 === wanted ? undefined : otherCertificate()),
  }
}

function otherThan(error: NodeJS.ErrnoException): NodeJS.ErrnoException {
  return isUnknown(error.code ?? '') ? otherCertificate() : error
}

function otherCertificate(): NodeJS.ErrnoException {
  return Object.assign(new Error('another certificate'), { code: otherCertificateCode })
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
