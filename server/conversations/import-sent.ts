import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { meetCaller } from '../callers/meet-caller.ts'
import { updateCaller } from '../callers/store.ts'
import { readBox } from '../database/box.ts'
import type { Tx } from '../database/open.ts'
import { errandFor, noteSentListImported, updateErrand } from '../outbox/store.ts'
import type { SentMessage } from '../providers/messenger/messenger.ts'
import { crewMobiles, lineByNumber, numbersOf, readShop } from '../settings/store.ts'
import { recogniseSnapshot } from './recognise-snapshot.ts'
import {
  heldLike,
  insertMessage,
  lastMessageBefore,
  messageByProviderId,
  openConversation,
  updateMessage,
} from './store.ts'

/** The backup can be this old at most for its gap to be filled. */
const mostDays = 30

/** After a restore: takes over what was texted since the backup was made, so that nobody is texted twice. Throws what the messenger throws. */
export async function importSent(appliance: Appliance): Promise<number> {
  const { db, messenger } = appliance
  await recogniseSnapshot(appliance)
  const { restoredAt, sentListImportedAt } = readBox(db)
  if (!restoredAt || sentListImportedAt) return 0
  const earliest = restoredAt.subtract({ hours: 24 * mostDays })
  const lastKnown = lastMessageBefore(db, restoredAt)?.subtract({ hours: 1 })
  const since = lastKnown && lastKnown.epochMilliseconds > earliest.epochMilliseconds ? lastKnown : earliest
  const listed = await messenger.sentSince(since, numbersOf(db))
  const imported = db.transaction(
    (tx) => {
      noteSentListImported(tx, appliance.now())
      return listed.filter((sent) => importOne(tx, appliance, sent)).length
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return imported
}

function importOne(tx: Tx, { config, messenger, hashKey }: Appliance, sent: SentMessage): boolean {
  const line = lineByNumber(tx, sent.from)
  const isToCrew = sent.to === readShop(tx, config).ownerMobile || crewMobiles(tx).includes(sent.to)
  if (!line || isToCrew || messageByProviderId(tx, messenger.name, sent.messageId)) return false
  const caller = meetCaller(tx, sent.to, { now: sent.createdAt, hashKey })
  if (isLater(sent.createdAt, caller.lastTextedBackAt))
    updateCaller(tx, caller.id, { lastTextedBackAt: sent.createdAt })
  const known = heldLike(tx, { to: sent.to, body: sent.body })
  const state = sent.status === 'queued' ? 'sent' : sent.status
  const because = state === 'failed' ? 'not-delivered' : null
  if (known) {
    updateMessage(tx, known.id, { state, because, providerMessageId: sent.messageId, sentAt: sent.createdAt })
    const errand = errandFor(tx, 'send-message', known.id)
    if (errand) updateErrand(tx, errand.id, { state: 'done', because: null, endedAt: sent.createdAt })
    return true
  }
  const conversation = openConversation(tx, { callerId: caller.id, lineId: line.id, now: sent.createdAt })
  const { messageId: providerMessageId, to: toNumber, from: fromNumber, body, createdAt } = sent
  const reference = randomBytes(12).toString('hex')
  const text = {
    reference,
    conversationId: conversation.id,
    direction: 'outbound' as const,
    kind: 'by-hand' as const,
    toNumber,
    fromNumber,
    body,
  }
  insertMessage(tx, {
    ...text,
    state,
    because,
    messenger: messenger.name,
    providerMessageId,
    createdAt,
    sentAt: createdAt,
  })
  return true
}

function isLater(at: Temporal.Instant, than: Temporal.Instant | null): boolean {
  return than === null || at.epochMilliseconds > than.epochMilliseconds
}
