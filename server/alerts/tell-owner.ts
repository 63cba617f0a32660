import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { queueAlert } from '../conversations/queue-message.ts'
import type { Tx } from '../database/open.ts'
import { ownLine } from '../settings/company-store.ts'
import { readShop } from '../settings/store.ts'
import { insertAlert, linkAlert } from './store.ts'

export type Told = {
  kind: 'first-answer' | 'cap-near' | 'texts-stuck' | 'texts-flow' | 'text-held' | 'clock-distrusted' | 'test'
  /** What makes a second alert of the same cause impossible, e.g. `cap-near:2026-11-21T10`. */
  onceKey: string
  words: string
  conversationId?: number
  now: Temporal.Instant
}

/** Tells the owner once: on the page always, by text where a mobile and a line are known and texts may go. */
export function tellOwner(tx: Tx, appliance: Appliance, { now, words, ...told }: Told): boolean {
  const alert = insertAlert(tx, { ...told, words, createdAt: now })
  if (!alert) return false
  const shop = readShop(tx, appliance.config)
  const line = ownLine(tx, appliance.config)
  if (!shop.ownerMobile || !line) return true
  const message = queueAlert(
    tx,
    {
      to: shop.ownerMobile,
      from: line.number,
      body: words,
      onceKey: `alert:${alert.id}`,
      notAfter: now.add({ hours: 1 }),
    },
    { messenger: appliance.messenger.name, now },
  )
  if (message) linkAlert(tx, alert.id, message.id)
  return true
}
