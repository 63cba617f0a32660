// The one text that asks for a review.
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { changesOf } from '../bookings/changes-store.ts'
import { type Booking, bookedAhead } from '../bookings/store.ts'
import { threadById } from '../conversations/inbox-store.ts'
import { businessName } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { readShop } from '../settings/store.ts'
import { isGoodWord } from '../understanding/good-word.ts'
import { followUp } from './follow-up.ts'
import { doneSince, lastOf, saidSince } from './follow-up-store.ts'
import { phrase } from './phrases.ts'
import { reviewAskAt, reviewAskUntil } from './review-due.ts'

/** For so long after a job was marked done a good word counts. */
const goodWordHours = 14 * 24

/** Asks who was content for a review; called by the clock. */
export function askReviews(appliance: Appliance): void {
  const { db, config, now } = appliance
  if (!readShop(db, config).reviewLink) return
  for (const booking of doneSince(db, now().subtract({ hours: goodWordHours }))) {
    const due = reviewDue(db, appliance, booking)
    if (!due || due.epochMilliseconds > now().epochMilliseconds) continue
    db.transaction((tx) => ask(tx, appliance, booking), { behavior: 'immediate' })
    appliance.wake()
  }
}

/** When they are asked for a review, hours of rest apart; null: never, or not any more, as things stand. */
export function reviewDue(
  db: Queries,
  appliance: Appliance,
  { id, conversationId, changedAt }: Booking,
): Temporal.Instant | null {
  const thread = conversationId === null ? undefined : threadById(db, conversationId)
  if (!thread) return null
  const { conversation, caller } = thread
  const doneAt = changesOf(db, id).findLast(({ deed }) => deed === 'finished')?.madeAt ?? changedAt
  const said = saidSince(db, conversation.id, doneAt).map(({ body, at }) => ({
    at,
    isGood: isGoodWord(body, appliance.trades),
  }))
  const finished = {
    ...{ doneAt, said, lastContactAt: caller.lastContactAt, askedAt: lastOf(db, conversation.id, 'review-ask') },
    isGoingOn: conversation.handedOverAt !== null || bookedAhead(db, caller.id, appliance.now()).length > 0,
  }
  const isStale = reviewAskUntil(finished).epochMilliseconds <= appliance.now().epochMilliseconds
  return isStale ? null : reviewAskAt(finished)
}

function ask(tx: Tx, appliance: Appliance, booking: Booking): void {
  const link = readShop(tx, appliance.config).reviewLink
  if (!link || booking.conversationId === null || !reviewDue(tx, appliance, booking)) return
  followUp(tx, appliance, {
    ...{ conversationId: booking.conversationId, kind: 'review-ask', onceKey: `review:${booking.id}` },
    words: (language, shop) => phrase(language, 'reviewAsk', { business: businessName(shop, language), link }),
  })
}
