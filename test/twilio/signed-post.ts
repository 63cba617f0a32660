// Signs a webhook with the real twilio package for the public address, and sends it where the appliance really listens.
import { randomUUID } from 'node:crypto'
import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'

/** Form fields in the order they are sent; an array repeats the key. */
export type Params = Record<string, string | string[]>

export type SignedPost = {
  /** What is signed: the appliance's PUBLIC_URL. */
  baseUrl: string
  /** Path and query below both. */
  path: string
  params: Params
  authToken: string
  method?: 'GET' | 'POST'
  /** By another name at companies that sign as Twilio does. */
  signatureHeader?: string
  /** The same token again makes it Twilio's retry of the same request. */
  idempotencyToken?: string
}

export type Sent = { status: number; headers: IncomingHttpHeaders; body: string }

/** The request as bytes: path (with the parameters when it is a GET), headers, body. */
export function signedRequest(post: SignedPost): {
  method: string
  path: string
  headers: Record<string, string>
  body: string
} {
  const method = post.method ?? 'POST'
  const form = formEncoded(post.params)
  const path = method === 'GET' ? post.path + (post.path.includes('?') ? '&' : '?') + form : post.path
  const signed = method === 'GET' ? {} : post.params
  return {
    method,
    path,
    headers: {
      Host: new URL(post.baseUrl).host,
      'User-Agent': 'TwilioProxy/1.1',
      Accept: '*/*',
      ...(method === 'POST' ? { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' } : {}),
      [post.signatureHeader ?? 'X-Twilio-Signature']: getExpectedTwilioSignature(
        post.authToken,
        withoutSlash(post.baseUrl) + path,
        signed,
      ),
      'I-Twilio-Idempotency-Token': post.idempotencyToken ?? randomUUID(),
    },
    body: method === 'GET' ? '' : form,
  }
}

/** Signs for `baseUrl` and sends to `origin` (default: the same); rejects with node's error when nothing answers in 15 s. */
export function signedPost(post: SignedPost & { origin?: string; agent?: Agent; timeoutMs?: number }): Promise<Sent> {
  const { method, path, headers, body } = signedRequest(post)
  const { promise, resolve, reject } = Promise.withResolvers<Sent>()
  const outgoing = request(
    withoutSlash(post.origin ?? post.baseUrl) + path,
    { method, headers: { ...headers, 'Content-Length': Buffer.byteLength(body) }, agent: post.agent },
    (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
      )
    },
  )
  outgoing.on('error', reject)
  const timer = setTimeout(() => outgoing.destroy(new Error('no answer in time')), post.timeoutMs ?? 15_000)
  outgoing.on('close', () => clearTimeout(timer))
  outgoing.end(body)
  return promise
}

function formEncoded(params: Params): string {
  const form = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) for (const each of [value].flat()) form.append(key, each)
  return form.toString()
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url
}
