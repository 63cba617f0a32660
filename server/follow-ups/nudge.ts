// The one text after a first text that nobody answered.
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { bookedAhead } from '../bookings/store.ts'
import { threadById } from '../conversations/inbox-store.ts'
import { businessName } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { crewMobiles, readShop } from '../settings/store.ts'
import { followUp } from './follow-up.ts'
import { lastCareFor, lastOf, type Opener, openersBetween } from './follow-up-store.ts'
import { nudgeAt, nudgeUntil } from './nudge-due.ts'
import { phrase } from './phrases.ts'

/** Nudges who never answered; called by the clock. What may not go now is looked at again by the next call. */
export function sendNudges(appliance: Appliance): void {
  const { db, config, now } = appliance
  if (!readShop(db, config).nudges) return
  const at = now()
  const openers = openersBetween(db, { from: at.subtract({ hours: 73 }), to: at.subtract({ minutes: 30 }) })
  for (const opener of openers) {
    const due = nudgeDue(db, appliance, opener)
    if (!due || due.epochMilliseconds > at.epochMilliseconds) continue
    db.transaction((tx) => nudge(tx, appliance, opener), { behavior: 'immediate' })
    appliance.wake()
  }
}

/** When a first text is followed by a nudge, hours of rest apart; null: never, or not any more. */
export function nudgeDue(db: Queries, appliance: Appliance, opener: Opener): Temporal.Instant | null {
  const thread = threadById(db, opener.conversationId)
  if (!thread || isOwn(db, appliance, thread.caller.number)) return null
  const { conversation, caller } = thread
  const unanswered = {
    sentAt: opener.sentAt,
    lastContactAt: caller.lastContactAt,
    wroteAt: conversation.lastInboundAt,
    lastCareAt: lastCareFor(db, { conversationId: conversation.id, callerId: caller.id }),
    nudgedAt: lastOf(db, conversation.id, 'nudge'),
    isBooked: bookedAhead(db, caller.id, appliance.now()).length > 0,
    isHandedOver: conversation.handedOverAt !== null,
    isClosed: conversation.closedAt !== null,
  }
  const isStale = nudgeUntil(unanswered).epochMilliseconds <= appliance.now().epochMilliseconds
  return isStale ? null : nudgeAt(unanswered)
}

/** Who tried their own box by a call is no customer. */
function isOwn(db: Queries, { config }: Appliance, number: string | null): boolean {
  return number !== null && [readShop(db, config).ownerMobile, ...crewMobiles(db)].includes(number)
}

/** Everything is looked at once more in the commit that leaves the text. */
function nudge(tx: Tx, appliance: Appliance, opener: Opener): void {
  if (!nudgeDue(tx, appliance, opener)) return
  followUp(tx, appliance, {
    ...{ conversationId: opener.conversationId, kind: 'nudge', onceKey: `nudge:${opener.messageId}` },
    words: (language, shop) => phrase(language, 'nudge', { business: businessName(shop, language) }),
  })
}
