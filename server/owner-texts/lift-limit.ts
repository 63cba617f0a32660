import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { capsAt, liftCaps } from '../settings/caps-store.ts'
import { shopTime } from '../settings/shop-time.ts'
import type { Reply } from './reply-words.ts'
import type { Said } from './said.ts'

/** The owner lets more missed calls be texted back. */
export function liftLimit(tx: Tx, appliance: Appliance, { shop, isOwner }: Said): Reply {
  if (!isOwner) return { words: 'Only the owner can lift the limit.', conversationId: null, isAsking: true }
  const now = appliance.now()
  const until = shopTime(liftCaps(tx, now), { zone: shop.zone, now }).words
  const { textBacksPerHour, textBacksPerDay } = capsAt(tx, shop, now)
  const words = `Up to ${textBacksPerHour} missed calls an hour and ${textBacksPerDay} a day are texted back until ${until}.`
  return { words, conversationId: null }
}
