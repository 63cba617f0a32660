import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { threadById } from '../conversations/inbox-store.ts'
import { queueMessage, whenMayGoTo, whyNotTextable } from '../conversations/queue-message.ts'
import type { MayGo } from '../conversations/quiet-hours.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { messageByOnceKey } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { ownLine } from '../settings/company-store.ts'
import type { Shop } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'
import type { Language } from '../understanding/understanding.ts'

export type FollowUp = {
  conversationId: number
  kind: 'nudge' | 'review-ask'
  onceKey: string
  words(language: Language, shop: Shop): string
}

/** After so long without going out it is thought about anew. */
const goodForMinutes = 15

/** Leaves a text that the shop starts, once, and only where it may go this minute: what waits for an hour is not even written. */
export function followUp(tx: Tx, appliance: Appliance, { conversationId, kind, onceKey, words }: FollowUp): void {
  const thread = threadById(tx, conversationId)
  const line = thread?.line ?? ownLine(tx, appliance.config)
  if (!thread || !line || messageByOnceKey(tx, onceKey)) return
  if (hourOf(tx, appliance, { conversationId, kind, at: appliance.now() })?.do !== 'go') return
  const { messenger, quietHours } = appliance
  const [shop, now] = [readShop(tx, appliance.config), appliance.now()]
  const body = words(spokenWith(tx, thread.caller.id, shop), shop)
  const text = { caller: thread.caller, line, kind, body, onceKey, notAfter: now.add({ minutes: goodForMinutes }) }
  queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now })
}

/** Whether a text that the shop starts may go at that time, or from when on; null where this caller gets none. */
export function hourOf(
  db: Queries,
  { config, quietHours }: Appliance,
  {
    conversationId,
    kind,
    at,
  }: Pick<FollowUp, 'conversationId'> & { kind: FollowUp['kind'] | 'reminder'; at: Temporal.Instant },
): MayGo | null {
  const caller = threadById(db, conversationId)?.caller
  const shop = readShop(db, config)
  if (!caller?.number || whyNotTextable(caller, kind, shop)) return null
  return whenMayGoTo(caller.number, { caller, kind }, { shop, quietHours, now: at })
}
