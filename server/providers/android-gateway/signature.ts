// The app signs the body as it sends it and the second in which it does, anew at every try.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { RawRequest } from '../request.ts'

/** Phones run a little off; what is older was recorded by somebody else. */
const mostSecondsOff = 300

export function isSigned(key: string, { headers, body }: RawRequest, now: Temporal.Instant): boolean {
  const { 'x-signature': signature, 'x-timestamp': timestamp } = headers
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false
  if (!/^[0-9a-f]{64}$/i.test(signature) || !/^\d{1,11}$/.test(timestamp)) return false
  if (Math.abs(Number(timestamp) - now.epochMilliseconds / 1000) > mostSecondsOff) return false
  const ours = createHmac('sha256', key).update(body).update(timestamp).digest()
  return timingSafeEqual(ours, Buffer.from(signature, 'hex'))
}
