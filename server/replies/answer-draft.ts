import { tellOfCap } from '../alerts/tell-of-cap.ts'
import type { Appliance } from '../appliance.ts'
import { changeDraft, type Draft } from '../conversations/draft-store.ts'
import { threadById } from '../conversations/inbox-store.ts'
import { type Queued, queueMessage } from '../conversations/queue-message.ts'
import type { Tx } from '../database/open.ts'
import { ownLine } from '../settings/company-store.ts'
import { readShop } from '../settings/store.ts'
import { takeEffect } from './take-effect.ts'

export type Answered = Queued | { do: 'refused'; because: 'no-line' | 'forgotten' }

/** After so long the words would come out of the blue. */
const goodForMinutes = 60

/** Queues the words of an open draft, whoever decided that; one draft is one text. `by`: who of the shop approved it. */
export function answerDraft(
  tx: Tx,
  appliance: Appliance,
  { draft, state, by }: { draft: Draft; state: 'approved' | 'sent'; by?: number },
): Answered {
  const { config, messenger, quietHours } = appliance
  const now = appliance.now()
  const thread = threadById(tx, draft.conversationId)
  if (!thread) return { do: 'refused', because: 'forgotten' }
  const line = thread.line ?? ownLine(tx, config)
  if (!line) return { do: 'refused', because: 'no-line' }
  const words = { kind: 'reply', body: draft.body, onceKey: `draft:${draft.id}`, writtenBy: by } as const
  const text = { ...words, caller: thread.caller, line, notAfter: now.add({ minutes: goodForMinutes }) }
  const shop = readShop(tx, config)
  const queued = queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now })
  if (queued.do === 'refused') {
    const { conversationId } = draft
    tellOfCap(tx, appliance, { because: queued.because, caller: thread.caller, conversationId, shop, now })
    return queued
  }
  const decided = { state, messageId: queued.message.id, decidedBy: by, decidedAt: now, goesAt: null }
  changeDraft(tx, draft.id, decided)
  takeEffect(tx, appliance, draft)
  return queued
}
