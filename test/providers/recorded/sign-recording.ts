// Recorded requests that come out the same each time they are made: every identifier follows from a name.
import { createHash } from 'node:crypto'
import { type Params, signedRequest } from '../../twilio/signed-post.ts'
import type { RecordedRequest } from './recorded-request.ts'

export const publicUrl = 'https://shop.example'
export const shop = '+15550001111'
export const mobile = '+15550002222'
export const paths = {
  voice: '/webhooks/twilio/voice',
  callStatus: '/webhooks/twilio/call-status',
  message: '/webhooks/twilio/message',
  messageStatus: '/webhooks/twilio/message-status?m=0192f0c4-17',
}

const authToken = 'the-auth-token-of-the-recordings'

export function genuine(name: string, path: string, params: Params, method?: 'GET'): RecordedRequest {
  return signed(name, { baseUrl: publicUrl, path, params, authToken, method })
}

export function signed(name: string, post: Parameters<typeof signedRequest>[0]): RecordedRequest {
  const { method, path, headers, body } = signedRequest({ ...post, idempotencyToken: uuid(name) })
  const lowerCase = Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value])
  const recorded = { name, verdict: 'genuine' as const, method, path, headers: Object.fromEntries(lowerCase) }
  const request = { ...recorded, body, publicUrl: post.baseUrl, authToken: post.authToken }
  return method === 'GET' ? request : withBody(request, body)
}

export function withBody(request: RecordedRequest, body: string): RecordedRequest {
  return { ...request, body, headers: { ...request.headers, 'content-length': String(Buffer.byteLength(body)) } }
}

export function encoded(params: Params): string {
  return signedRequest({ baseUrl: publicUrl, path: '/', params, authToken }).body
}

export function sid(prefix: string, name: string): string {
  return prefix + hash(name).slice(0, 32)
}

function uuid(name: string): string {
  const hex = hash(name)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function hash(name: string): string {
  return createHash('sha256').update(name).digest('hex')
}
