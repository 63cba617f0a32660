// Some companies sign what they send us and not where they send it. An address of ours that says something beside its path
// then carries a mark that only we can make, and is believed for it.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** The path and query with our mark behind it. */
export function sealed(key: string, target: string): string {
  return `${target}${target.includes('?') ? '&' : '?'}seal=${sealOf(key, target)}`
}

export function isSealed(key: string, target: string): boolean {
  const [, address = '', seal = ''] = /^(.*)[?&]seal=([\w-]+)$/.exec(target) ?? []
  const [given, ours] = [Buffer.from(seal), Buffer.from(sealOf(key, address))]
  return given.length === ours.length && timingSafeEqual(given, ours)
}

function sealOf(key: string, target: string): string {
  return createHmac('sha256', key).update(target).digest('base64url')
}
