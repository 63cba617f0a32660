// `Jambonz-Signature: t=…,v1=…`: an HMAC over the moment and the body as it came. The address is not signed, so ours are sealed.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { RawRequest } from '../request.ts'
import { isSealed } from '../sealed-address.ts'
import { type JambonzAccount, jambonzPaths } from './account.ts'

const mostSecondsOld = 300

/** Whether it is our jambonz that sent this within the last five minutes, to an address that we gave. */
export function isSigned(
  account: JambonzAccount | null,
  { method, target, headers, body }: RawRequest,
  now: Temporal.Instant,
): 'ok' | 'not-configured' | 'bad-signature' {
  if (!account?.webhookSecret) return 'not-configured'
  const { 'jambonz-signature': header } = headers
  if (method !== 'POST' || typeof header !== 'string') return 'bad-signature'
  const fields = header.split(',').map((each) => each.trim().split('='))
  const [, seconds = ''] = fields.find(([name]) => name === 't') ?? []
  if (!/^\d{1,12}$/.test(seconds)) return 'bad-signature'
  if (Math.abs(now.epochMilliseconds / 1000 - Number(seconds)) > mostSecondsOld) return 'bad-signature'
  const ours = Buffer.from(signatureOf(account.webhookSecret, seconds, body))
  const isOurs = fields.some(([name, value = '']) => name === 'v1' && isEqual(Buffer.from(value), ours))
  return isOurs && isOurAddress(account.webhookSecret, target) ? 'ok' : 'bad-signature'
}

function signatureOf(secret: string, seconds: string, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
}

function isOurAddress(secret: string, target: string): boolean {
  return [jambonzPaths.call, jambonzPaths.callStatus].includes(target) || isSealed(secret, target)
}

function isEqual(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
