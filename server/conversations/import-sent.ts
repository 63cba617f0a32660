import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { meetCaller } from '../callers/meet-caller.ts'
import { updateCaller } from '../callers/store.ts'
import { asMetBy } from '../connections.ts'
import { readBox } from '../database/box.ts'
import type { Tx } from '../database/open.ts'
import { errandFor, noteSentListImported, updateErrand } from '../outbox/store.ts'
import type { SentMessage } from '../providers/messenger/messenger.ts'
import type { Shop } from '../settings/settings.ts'
import { crewMobiles, lineByNumber, readShop } from '../settings/store.ts'
import { lastMessageBefore } from './last-said-store.ts'
import { recogniseSnapshot } from './recognise-snapshot.ts'
import { sentLists } from './sent-lists.ts'
import {
  insertMessage,
  type Message,
  messageByProviderId,
  openConversation,
  unprovenTo,
  updateMessage,
} from './store.ts'
import { openersOf } from './texts.ts'

/** The backup can be this old at most for its gap to be filled. */
const mostDays = 30

/** After a restore: takes over what was texted since the backup was made, so that nobody is texted twice. Throws what the messenger throws. */
export async function importSent(appliance: Appliance): Promise<number> {
  const { db } = appliance
  await recogniseSnapshot(appliance)
  const { restoredAt, sentListImportedAt } = readBox(db)
  if (!restoredAt || isComplete(appliance, restoredAt, sentListImportedAt)) return 0
  const earliest = restoredAt.subtract({ hours: 24 * mostDays })
  const lastKnown = lastMessageBefore(db, restoredAt)?.subtract({ hours: 1 })
  const since = lastKnown && lastKnown.epochMilliseconds > earliest.epochMilliseconds ? lastKnown : earliest
  const lists = await sentLists(appliance, since)
  // The shop changed its company meanwhile: this is not the new one's list.
  if (lists === 'companies-changed') return 0
  if (lists.length === 0) return speakWithoutList(appliance, sentListImportedAt)
  const imported = db.transaction(
    (tx) => {
      noteSentListImported(tx, appliance.now())
      const from = (met: Appliance, listed: SentMessage[]) => listed.filter((sent) => importOne(tx, met, sent)).length
      return lists.reduce((sum, { messenger, listed }) => sum + from(asMetBy(appliance, { messenger }), listed), 0)
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return imported
}

/** Nobody can tell what was texted since the backup. What it held stays held; who calls from now on is answered. */
function speakWithoutList({ db, now, wake }: Appliance, importedAt: Temporal.Instant | null): 0 {
  if (importedAt) return 0
  db.transaction((tx) => noteSentListImported(tx, now()), { behavior: 'immediate' })
  wake()
  return 0
}

/** Lists run late: what was read too soon after the restore is read once more. */
function isComplete({ config }: Appliance, restoredAt: Temporal.Instant, importedAt: Temporal.Instant | null): boolean {
  return importedAt !== null && isLater(importedAt, restoredAt.add({ seconds: config.RECONCILE_AFTER_SECONDS }))
}

function importOne(tx: Tx, appliance: Appliance, sent: SentMessage): boolean {
  const shop = readShop(tx, appliance.config)
  const line = lineByNumber(tx, sent.from)
  const isToCrew = sent.to === shop.ownerMobile || crewMobiles(tx).includes(sent.to)
  if (!line || isToCrew || messageByProviderId(tx, appliance.messenger.name, sent.messageId)) return false
  const caller = meetCaller(tx, sent.to, { now: sent.createdAt, hashKey: appliance.hashKey })
  if (isLater(sent.createdAt, caller.lastTextedBackAt)) {
    updateCaller(tx, caller.id, { lastTextedBackAt: sent.createdAt })
  }
  const unproven = unprovenTo(tx, sent.to)
  suppressWaiting(tx, unproven, { sent, shop, now: appliance.now() })
  const same = unproven.filter(({ body }) => sent.body.trimEnd().endsWith(body.trimEnd()))
  const held = same.find(({ state }) => state === 'held')
  if (held) proveSent(tx, held, sent)
  // It may be the very text whose answer is still awaited, or lost and soon looked for.
  else if (same.some(({ state }) => state === 'sending' || state === 'unknown')) return false
  else insertSent(tx, { sent, messenger: appliance.messenger.name, callerId: caller.id, lineId: line.id, shop })
  return true
}

/** Who called again before the list was read was decided on without knowing of this text. */
function suppressWaiting(
  tx: Tx,
  texts: Message[],
  { sent, shop, now }: { sent: SentMessage; shop: Shop; now: Temporal.Instant },
): void {
  const endOfEpisode = sent.createdAt.add({ milliseconds: shop.episodeHours * 3_600_000 })
  for (const { id, kind, state, createdAt } of texts) {
    if (kind !== 'text-back' || state !== 'queued' || isLater(createdAt, endOfEpisode)) continue
    const errand = errandFor(tx, 'send-message', id)
    if (errand?.state !== 'due') continue
    updateMessage(tx, id, { state: 'suppressed', because: 'texted-recently' })
    updateErrand(tx, errand.id, { state: 'given-up', because: 'texted-recently', endedAt: now })
  }
}

function proveSent(tx: Tx, { id }: Message, sent: SentMessage): void {
  updateMessage(tx, id, { ...stateOf(sent), providerMessageId: sent.messageId, sentAt: sent.createdAt })
  const errand = errandFor(tx, 'send-message', id)
  if (errand) updateErrand(tx, errand.id, { state: 'done', because: null, endedAt: sent.createdAt })
}

type Found = { sent: SentMessage; messenger: string; callerId: number; lineId: number; shop: Shop }

function insertSent(tx: Tx, { sent, messenger, callerId, lineId, shop }: Found): void {
  const { createdAt, body } = sent
  insertMessage(tx, {
    ...stateOf(sent),
    reference: randomBytes(12).toString('hex'),
    conversationId: openConversation(tx, { callerId, lineId, now: createdAt }).id,
    direction: 'outbound',
    kind: openersOf(shop).some((words) => body.trimEnd().endsWith(words)) ? 'text-back' : 'by-hand',
    toNumber: sent.to,
    fromNumber: sent.from,
    body,
    messenger,
    providerMessageId: sent.messageId,
    createdAt,
    sentAt: createdAt,
  })
}

function stateOf({ status }: SentMessage) {
  if (status === 'failed') return { state: status, because: 'not-delivered' }
  return { state: status === 'queued' ? ('sent' as const) : status, because: null }
}

function isLater(at: Temporal.Instant, than: Temporal.Instant | null): boolean {
  return than === null || at.epochMilliseconds > than.epochMilliseconds
}
