// An invitation is a link that lets one person choose a password, once, within seven days; the box keeps only its hash.
import { createHash, randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'

export const invitationDays = 7

/** A token for a link, 192 random bits. It names who invites, so that the page can say it: the hash covers that too. */
export function newInvitation(inviterId: number): { token: string; hash: string } {
  const token = `${inviterId}-${randomBytes(24).toString('base64url')}`
  return { token, hash: hashInvitation(token) }
}

/** What the crew's table knows a link by. */
export function hashInvitation(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Who made the link; null where the token was never one of ours. */
export function inviterIn(token: string): number | null {
  const [, id] = /^([1-9]\d{0,14})-[\w-]{32}$/.exec(token) ?? []
  return id === undefined ? null : Number(id)
}

export function isRunOut(invitedAt: Temporal.Instant | null, now: Temporal.Instant): boolean {
  if (!invitedAt) return true
  return now.epochMilliseconds >= invitedAt.add({ hours: 24 * invitationDays }).epochMilliseconds
}
