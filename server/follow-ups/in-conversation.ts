import { Temporal } from 'temporal-polyfill'
import type { NextProps } from '../../views/replies/next.tsx'
import type { Appliance } from '../appliance.ts'
import { bookedAhead } from '../bookings/store.ts'
import type { Thread } from '../conversations/conversation-props.ts'
import { messageByOnceKey } from '../conversations/store.ts'
import type { RepliesIn } from '../conversations/thread-pages.tsx'
import { repliesIn } from '../replies/replies-in.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { reviewDue } from './ask-review.ts'
import { hourOf } from './follow-up.ts'
import { doneIn, lastOpenerIn } from './follow-up-store.ts'
import { nudgeDue } from './nudge.ts'
import { nextReminderAt } from './reminder-due.ts'
import { reminderKey } from './send-reminders.ts'

/** What stands at the end of a thread, with what the box says next by itself. */
export const repliesAndNext: RepliesIn = (appliance, thread, wanted) => ({
  ...repliesIn(appliance, thread, wanted),
  next: nextIn(appliance, thread),
})

type Coming = { what: NextProps['what']; at: Temporal.Instant }

/** The soonest of what is to come, at the hour at which it may go. */
function nextIn(appliance: Appliance, { conversation }: Thread): NextProps | null {
  const { db, config, now } = appliance
  const shop = readShop(db, config)
  const coming = [
    ...(shop.nudges ? nudgeIn(appliance, conversation.id) : []),
    ...(shop.reminders ? remindersIn(appliance, conversation.callerId) : []),
    ...(shop.reviewLink ? reviewIn(appliance, conversation.id) : []),
  ].flatMap(({ what, at }) => {
    const mayGo = hourOf(db, appliance, { conversationId: conversation.id, kind: what, at: later(at, now()) })
    if (!mayGo || mayGo.do === 'never') return []
    return [{ what, at: mayGo.do === 'wait' ? mayGo.until : at }]
  })
  const [next] = coming.sort((one, other) => Temporal.Instant.compare(one.at, other.at))
  return next ? { what: next.what, when: shopTime(next.at, { zone: shop.zone, now: now() }) } : null
}

function nudgeIn(appliance: Appliance, conversationId: number): Coming[] {
  const opener = lastOpenerIn(appliance.db, conversationId)
  const at = opener && nudgeDue(appliance.db, appliance, opener)
  return at ? [{ what: 'nudge', at }] : []
}

function remindersIn({ db, now }: Appliance, callerId: number): Coming[] {
  return bookedAhead(db, callerId, now()).flatMap((booking) => {
    const isSent = (kind: Parameters<typeof reminderKey>[1]) =>
      messageByOnceKey(db, reminderKey(booking, kind)) !== undefined
    const at = nextReminderAt(upcomingOf(booking), { now: now(), isSent })
    return at ? [{ what: 'reminder' as const, at }] : []
  })
}

/** As if they said nothing more until then. */
function upcomingOf({ startsAt, bookedAt, createdAt, confirmedAt }: ReturnType<typeof bookedAhead>[number]) {
  const agreedAt = bookedAt ?? createdAt
  return { startsAt, agreedAt, confirmedAt, lastContactAt: agreedAt }
}

function reviewIn(appliance: Appliance, conversationId: number): Coming[] {
  return doneIn(appliance.db, conversationId).flatMap((booking) => {
    const at = reviewDue(appliance.db, appliance, booking)
    const isAsked = messageByOnceKey(appliance.db, `review:${booking.id}`) !== undefined
    return at && !isAsked ? [{ what: 'review-ask' as const, at }] : []
  })
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other
}
