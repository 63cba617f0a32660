// A customer's link opens one conversation's own page for fourteen days; it begins to work when the text that holds it goes.
import type { Temporal } from 'temporal-polyfill'
import type { Config } from '../../config/config.ts'
import type { Queries } from '../database/queries.ts'
import { readCompany } from '../settings/company-store.ts'
import { insertLink } from './link-store.ts'
import { hashSecret, newSecret } from './secret-address.ts'

const daysOpen = 14

/** Below which address the pages stand; null where nobody could open them safely from outside. */
export function bookingAddress(db: Queries, config: Config): string | null {
  const { publicUrl } = readCompany(db, config).twilio
  return publicUrl?.startsWith('https://') ? `${publicUrl}/book` : null
}

export function newLink(address: string): string {
  return `${address}/${newSecret()}`
}

/** `bookingId`: the booking that is to be moved. */
export function openLink(
  db: Queries,
  link: string,
  { now, ...about }: { conversationId: number; bookingId: number | null; now: Temporal.Instant },
): void {
  const tokenHash = hashSecret(link.slice(link.lastIndexOf('/') + 1))
  insertLink(db, { ...about, tokenHash, createdAt: now, expiresAt: now.add({ hours: 24 * daysOpen }) })
}
