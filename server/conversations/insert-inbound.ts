import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import { countSegments } from './segments.ts'
import { insertMessage, type Message } from './store.ts'

/** `conversationId` is null for what our own people write. */
type Inbound = {
  event: Extract<MessageEvent, { kind: 'received' }>
  kind: 'from-caller' | 'from-crew'
  from: string
  conversationId: number | null
  now: Temporal.Instant
}

/** Records a text that came in; null when it was there already. */
export function insertInbound(
  tx: Tx,
  { messenger }: Appliance,
  { event, kind, from, conversationId, now }: Inbound,
): Message | null {
  return insertMessage(tx, {
    reference: randomBytes(12).toString('hex'),
    conversationId,
    direction: 'inbound',
    kind,
    fromNumber: from,
    toNumber: event.to,
    body: event.body,
    segments: countSegments(event.body).segments,
    state: 'received',
    messenger: messenger.name,
    providerMessageId: event.messageId,
    createdAt: now,
    sentAt: event.sentAt,
  })
}
