import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { insertMessage, type Message } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'

type Said = {
  conversationId: number
  /** Who said it. */
  by: 'caller' | 'voice'
  words: string
  carrier: string
  /** What names the voice's words in this call: they are said once, and found again when the carrier asks again. */
  name: string | null
  now: Temporal.Instant
}

/** What was said on the telephone, kept in the conversation beside the texts; nothing of it is ever sent. Null when it was there. */
export function keepSpoken(tx: Tx, { conversationId, by, words, carrier, name, now }: Said): Message | null {
  const isCaller = by === 'caller'
  return insertMessage(tx, {
    reference: randomBytes(12).toString('hex'),
    ...{ conversationId, kind: 'spoken', body: words, segments: 0, messenger: carrier, createdAt: now },
    direction: isCaller ? 'inbound' : 'outbound',
    state: isCaller ? 'received' : 'delivered',
    deliveredAt: isCaller ? null : now,
    providerMessageId: name && `${name}:${by}`,
  })
}
