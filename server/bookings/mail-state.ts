import type { Queries } from '../database/queries.ts'
import { whyNotMailed } from '../mails/why-not-mailed.ts'
import { eventMailsAbout } from './event-mail-store.ts'
import type { Booking } from './store.ts'

/** What became of the entry for a customer's own calendar at their address, in a few words. */
export function mailState(
  db: Queries,
  { id }: Booking,
  address: string,
): { words: string | null; trouble: string | null } {
  const last = eventMailsAbout(db, id).findLast(({ toAddress }) => toAddress === address)
  if (!last || last.state === 'dropped') return { words: null, trouble: null }
  if (last.state === 'failed') return { words: null, trouble: whyNotMailed(last.because) }
  if (last.state === 'queued') return { words: last.because === null ? 'on its way' : 'not gone yet', trouble: null }
  return { words: last.method === 'cancel' ? 'cancellation mailed' : 'in their calendar by mail', trouble: null }
}
