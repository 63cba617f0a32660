import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { withdrawDraft } from '../conversations/drafts.ts'
import { type Conversation, conversationById, type Message, updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { withoutHesitation, withoutSounds } from './plain-wishes.ts'
import { keepSpoken } from './say-aloud.ts'

/** What is heard of one breath is seldom more. */
const mostLetters = 1600

export function asKept(words: string): string {
  return withoutHesitation(withoutSounds(words)).slice(0, mostLetters)
}

/** Keeps what a caller said, as a text would be that they sent; nothing is left to answer it, for the voice does so at once. */
export function keepHeard(
  tx: Tx,
  { carrier }: Appliance,
  { conversation, words, now }: { conversation: Conversation; words: string; now: Temporal.Instant },
): Message {
  const spoken = {
    conversationId: conversation.id,
    by: 'caller',
    words,
    carrier: carrier.name,
    name: null,
    now,
  } as const
  const message = keepSpoken(tx, spoken)
  if (!message) throw new Error('what was heard was there already')
  const { waitsSince, closedAt } = conversationById(tx, conversation.id) ?? conversation
  updateConversation(tx, conversation.id, {
    ...{ lastInboundAt: now, lastMessageAt: now, closedAt: null },
    waitsSince: closedAt ? now : (waitsSince ?? now),
  })
  // Nobody shall approve an answer to what is no longer the last word.
  withdrawDraft(tx, conversation.id, 'overtaken', now)
  return message
}
