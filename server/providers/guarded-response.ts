// A request to an address that a person typed, whose answer is read while it comes. Nobody is followed anywhere.
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { ReadableStream } from 'node:stream/web'
import { guardedLookup, type OwnDoors, refusalOf } from './guarded-address.ts'

export type StreamedAsk = {
  method: string
  url: URL
  headers: Record<string, string>
  body: string | undefined
  /** Ends the request, and the answer where it has begun. */
  signal: AbortSignal
}

/** Throws as fetch does: what the signal says, or a TypeError with what happened as its cause. */
export function guardedResponse({ url, body, signal, ...ask }: StreamedAsk, doors: OwnDoors): Promise<Response> {
  const refusal = refusalOf(url, doors)
  if (refusal) return Promise.reject(new TypeError('fetch failed', { cause: new Error(`not asked: ${refusal}`) }))
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  // A fresh connection each time: a reused one may have been closed by a server that just started anew.
  const { request } = url.protocol === 'https:' ? https : http
  const asking = request(url, { ...ask, signal, agent: false, lookup: guardedLookup(url, doors) })
  const fail = (cause: Error) => reject(signal.aborted ? signal.reason : new TypeError('fetch failed', { cause }))
  asking.on('response', (answer) => {
    if (hasStatus(answer)) resolve(responseOf(answer, signal))
    else asking.destroy(new Error('an answer without a status'))
  })
  asking.on('error', fail)
  asking.on('close', () => fail(new Error('the connection was closed')))
  asking.end(body)
  return promise
}

/** Of those that an answer can have. */
function hasStatus({ statusCode: status = 0 }: IncomingMessage): boolean {
  return status >= 200 && status <= 599
}

function responseOf(answer: IncomingMessage, signal: AbortSignal): Response {
  const { statusCode: status = 0, headers } = answer
  const isEmpty = status === 204 || status === 205 || status === 304
  if (isEmpty) answer.resume()
  const body = isEmpty ? null : ReadableStream.from(bytesOf(answer, signal))
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  // The same class under two names, as its types have it.
  return new Response(body as ConstructorParameters<typeof Response>[0], { status, headers: kept })
}

async function* bytesOf(answer: IncomingMessage, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* answer
  } catch (cause) {
    throw signal.aborted ? signal.reason : new TypeError('terminated', { cause })
  }
}
