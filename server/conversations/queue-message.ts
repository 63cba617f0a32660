import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { isCountryAllowed, textability } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import type { Shop } from '../settings/settings.ts'
import { countSegments } from './segments.ts'
import { type Conversation, insertMessage, type Message, openConversation, updateConversation } from './store.ts'

type Kind = Exclude<Message['kind'], 'from-caller' | 'alert'>

export type TextToCaller = {
  caller: Caller
  line: { id: number; number: string }
  kind: Kind
  body: string
  /** What makes a second text of the same cause impossible, e.g. `missed-call:17`. */
  onceKey: string | null
  notAfter: Temporal.Instant
  /** Who of the shop wrote it by hand. */
  writtenBy?: number
}

type Means = { shop: Shop; messenger: string; now: Temporal.Instant }

export type Queued = { do: 'queued'; message: Message } | { do: 'refused'; because: NotTextable | 'already-queued' }
export type NotTextable =
  | 'forgotten'
  | 'opted-out'
  | 'blocked'
  | 'cannot-be-texted'
  | 'premium'
  | 'toll-free'
  | 'country-not-allowed'

/** The one gate of every text to a caller: message and errand are left together, or neither. */
export function queueMessage(tx: Tx, text: TextToCaller, { shop, messenger, now }: Means): Queued {
  const { caller, line, kind, body, onceKey, notAfter, writtenBy } = text
  const because = whyNotTextable(caller, kind, shop)
  if (because || !caller.number) return { do: 'refused', because: because ?? 'forgotten' }
  const conversation = openConversation(tx, { callerId: caller.id, lineId: line.id, now })
  const addressed = { toNumber: caller.number, fromNumber: line.number, conversationId: conversation.id }
  const message = insertOutbound(tx, { ...addressed, kind, body, onceKey, notAfter, writtenBy, messenger, now })
  if (!message) return { do: 'refused', because: 'already-queued' }
  if (kind === 'text-back') updateConversation(tx, conversation.id, begunAnew(conversation))
  if (kind === 'called-again') updateConversation(tx, conversation.id, { calledAgainAt: now })
  if (kind === 'by-hand') updateConversation(tx, conversation.id, { waitsSince: null })
  return { do: 'queued', message }
}

/** What waited when the conversation was closed is done with, and whoever had it then has it no more; what waits in an open one waits on. */
function begunAnew({ closedAt, waitsSince }: Conversation) {
  const nobody = { handedOverAt: null, handedOverBecause: null }
  return {
    ...(closedAt === null ? {} : nobody),
    ownerAlertedAt: null,
    closedAt: null,
    calledAgainAt: null,
    waitsSince: closedAt === null ? waitsSince : null,
  }
}

/** A text to the shop's own people; no opt-out stands between them and their box. */
export function queueAlert(
  tx: Tx,
  alert: { to: string; from: string; body: string; onceKey: string; notAfter: Temporal.Instant },
  { messenger, now }: Omit<Means, 'shop'>,
): Message | null {
  const { to, from, ...rest } = alert
  return insertOutbound(tx, {
    ...rest,
    toNumber: to,
    fromNumber: from,
    conversationId: null,
    kind: 'alert',
    messenger,
    now,
  })
}

/** Why this caller gets no text of this kind, whoever writes it. The answer to an opt-out is the one text that may still go. */
export function whyNotTextable(caller: Caller, kind: Message['kind'], shop: Shop): NotTextable | null {
  if (!caller.number) return 'forgotten'
  if (caller.optedOutAt && kind !== 'opt-out-answer') return 'opted-out'
  if (caller.blockedAt) return 'blocked'
  if (caller.cannotTextAt) return 'cannot-be-texted'
  const able = textability(caller.number)
  if (able !== 'ok') return able
  return isCountryAllowed(caller.number, shop.allowedCountries) ? null : 'country-not-allowed'
}

type Outbound = {
  kind: Message['kind']
  body: string
  onceKey: string | null
  toNumber: string
  fromNumber: string
  conversationId: number | null
  messenger: string
  notAfter: Temporal.Instant
  writtenBy?: number
  now: Temporal.Instant
}

function insertOutbound(tx: Tx, { now, ...text }: Outbound): Message | null {
  const message = insertMessage(tx, {
    ...text,
    reference: randomBytes(12).toString('hex'),
    direction: 'outbound',
    segments: countSegments(text.body).segments,
    state: 'queued',
    createdAt: now,
  })
  if (!message) return null
  // What the owner is told never stands in the way of what a caller is told.
  const lane = text.kind === 'alert' ? 'alerts' : 'texts'
  const { toNumber, notAfter } = text
  leaveErrand(tx, { kind: 'send-message', lane, subjectId: message.id, orderKey: `to:${toNumber}`, at: now, notAfter })
  return message
}
