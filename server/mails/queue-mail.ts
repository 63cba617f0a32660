import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import { insertMail, type Mail } from './store.ts'

export type NewMail = {
  to: string
  subject: string
  body: string
  /** What makes a second mail of the same cause impossible, e.g. `alert:17`. */
  onceKey: string
  alertId?: number
  now: Temporal.Instant
}

/** So long a mail is tried. */
const goodForHours = 24

/** Leaves a mail to the shop's own people; null when the same was left before. */
export function queueMail(tx: Tx, { to: toAddress, now, ...mail }: NewMail): Mail | null {
  const queued = insertMail(tx, { ...mail, toAddress, state: 'queued', createdAt: now })
  if (!queued) return null
  const notAfter = now.add({ hours: goodForHours })
  leaveErrand(tx, { kind: 'send-mail', subjectId: queued.id, orderKey: `mail:${queued.id}`, at: now, notAfter })
  return queued
}
