import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { textability } from '../callers/phone-number.ts'
import { queueAlert } from '../conversations/queue-message.ts'
import type { Tx } from '../database/open.ts'
import { ownLine } from '../settings/company-store.ts'
import { lineNotBy } from '../settings/road.ts'
import { goesByMailAtOnce, mailOwner } from './mail-owner.ts'
import { type ShownDraft, shownColumns } from './shown-draft.ts'
import { type Alert, insertAlert, insertAlertText, linkAlert } from './store.ts'
import { whoIsTold } from './who-is-told.ts'

export type Told = {
  kind:
    | 'first-answer'
    | 'voicemail'
    | 'hand-over'
    | 'emergency'
    | 'booked'
    | 'booking-cancelled'
    | 'booking-stopped'
    | 'cap-near'
    | 'cap-reached'
    | 'texts-stuck'
    | 'texts-flow'
    | 'text-held'
    | 'text-stopped'
    | 'clock-distrusted'
    | 'missed-unserved'
    | 'hidden-caller'
    | 'calendar-stale'
    | 'calendar-blocks'
    | 'calendar-clash'
    | 'calendar-stuck'
    | 'calendar-touched'
    | 'dead-phone'
    | 'company-silent'
    | 'company-back'
    | 'phone-weak'
    | 'test'
  /** What makes a second alert of the same cause impossible, e.g. `cap-near:2026-11-21T10`. */
  onceKey: string
  words: string
  conversationId?: number
  /** The draft that the words show. */
  draft?: ShownDraft | null
  /** The messenger that surely carries nothing now: it goes by another, or not as a text. */
  notBy?: string
  now: Temporal.Instant
}

/** Whoever is handed a conversation sees it among those that wait, and what is booked in the calendar. */
/** Their conversation shows a caller's voicemail, and the queue that they wait; of who has no number the alert alone tells. */
const isShownElsewhere = ({ kind, conversationId }: Pick<Told, 'kind' | 'conversationId'>) =>
  shownElsewhere.includes(kind) || (kind === 'voicemail' && conversationId !== undefined)

const shownElsewhere: Told['kind'][] = ['hand-over', 'booked']

/** Tells the owner and whoever is on call once: on the page always, by text where a mobile and a line are known and texts may go. */
export function tellOwner(tx: Tx, appliance: Appliance, { now, words, draft, notBy, ...told }: Told): boolean {
  const seenAt = isShownElsewhere(told) ? now : null
  const alert = insertAlert(tx, { ...told, ...shownColumns(draft), words, createdAt: now, seenAt })
  if (!alert) return false
  for (const { mobile: to, isOwner } of whoIsTold(tx, appliance, now)) {
    // Whoever tries the road tries their own.
    if (!isOwner && told.kind === 'test') continue
    textAlert(tx, appliance, { alert, to, onceKey: `alert:${alert.id}${isOwner ? '' : `:${to}`}`, isOwner, notBy })
  }
  if (goesByMailAtOnce(told.kind)) mailOwner(tx, appliance, alert, now)
  return true
}

type AlertText = { alert: Alert; to: string; onceKey: string; isOwner: boolean; notBy?: string }

/** The alert as a text on one phone of the shop. */
export function textAlert(tx: Tx, appliance: Appliance, { alert, to, onceKey, isOwner, notBy }: AlertText): void {
  const own = ownLine(tx, appliance.config)
  const line = notBy ? lineNotBy(tx, notBy, { own, shops: appliance.messenger.name }) : own
  if (!line || textability(to) !== 'ok') return
  const { words: body, createdAt: now } = alert
  const text = { to, line, body, onceKey, notAfter: now.add({ hours: 1 }) }
  const message = queueAlert(tx, text, { messenger: appliance.messenger.name, now })
  if (!message) return
  insertAlertText(tx, { messageId: message.id, alertId: alert.id, toNumber: to })
  if (isOwner) linkAlert(tx, alert.id, message.id)
}
