import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { queueMail } from '../mails/queue-mail.ts'
import type { Shop } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'
import type { Alert } from './store.ts'

/** Where mail goes; null where none can: there is no address, or no mail server and this is no practice. */
export function mailRoad({ mailer, messenger }: Appliance, { ownerEmail }: Shop): string | null {
  const isThere = mailer.name !== 'simulated' || messenger.name === 'simulated'
  return isThere ? ownerEmail : null
}

/** What mails say at the top, and what goes by mail at once, whatever becomes of the text. */
const subjects: Record<string, string> = {
  emergency: 'Emergency',
  'texts-stuck': 'Texts are not going out',
  'missed-unserved': 'A missed call needs you',
  'company-silent': 'Calls or texts are cut off',
  'company-back': 'All clear',
  'calendar-stale': 'A calendar does not answer',
  'calendar-blocks': 'A calendar leaves no time',
}

export function goesByMailAtOnce(kind: string): boolean {
  return Object.hasOwn(subjects, kind)
}

/** Tells the owner by mail what an alert says, and nothing more; once for each alert. */
export function mailOwner(
  tx: Tx,
  appliance: Appliance,
  alert: Pick<Alert, 'id' | 'kind' | 'words'>,
  now: Temporal.Instant,
): void {
  const shop = readShop(tx, appliance.config)
  const to = mailRoad(appliance, shop)
  if (!to) return
  const { id: alertId, kind, words } = alert
  const subject = `${shop.businessName ?? 'FirstRing'}: ${(goesByMailAtOnce(kind) && subjects[kind]) || 'for you to know'}`
  const why = goesByMailAtOnce(kind)
    ? 'This always goes by mail too.'
    : 'It goes by mail because no text of it reached you.'
  queueMail(tx, { to, subject, body: `${words}\n\n${why}\n`, onceKey: `alert:${alertId}`, alertId, now })
}
