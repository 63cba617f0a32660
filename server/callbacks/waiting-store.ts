// Who waits for a voice: whose callback is open, but for those whom the shop blocked and those who look like spam. They keep
// their place, and stand there again as soon as they are taken back.
import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import {
  bookings,
  callbacks,
  callers,
  calls,
  conversations,
  emergencies,
  enquiries,
  messages,
} from '../database/schema.ts'
import type { Standing } from './queue-order.ts'

/** A danger that nobody answered for stands for so long: later they call about something else. */
const dangerHours = 24

/** Everybody who waits, with what their place in the queue hangs on. */
export function standingOfAll(db: Queries, now: Temporal.Instant): Standing[] {
  const since = now.subtract({ hours: dangerHours }).epochMilliseconds
  const isDangerOpen = sql`${emergencies.endedAt} is null
    or (${emergencies.endedBecause} = 'nobody-answered' and ${emergencies.openedAt} >= ${since})`
  return db
    .select({
      id: callbacks.id,
      isInDanger: flag(sql`exists (select 1 from ${emergencies}
        where ${emergencies.conversationId} = ${conversations.id} and (${isDangerOpen}))`),
      isUrgent: flag(sql`${enquiries.urgency} is 'emergency'`),
      hasNeed: flag(sql`${enquiries.need} is not null`),
      hasAddress: flag(sql`${enquiries.address} is not null`),
      isCustomer: flag(sql`exists (select 1 from ${bookings}
        where ${bookings.callerId} = ${callers.id} and ${bookings.state} in ('booked', 'done'))`),
      lastContactAt: sql<number>`${callers.lastContactAt}`,
    })
    .from(callbacks)
    .innerJoin(callers, eq(callers.id, callbacks.callerId))
    .leftJoin(conversations, eq(conversations.callerId, callers.id))
    .leftJoin(enquiries, and(eq(enquiries.conversationId, conversations.id), sql`${enquiries.closedAt} is null`))
    .where(isWaiting)
    .all()
}

const textFields = { state: messages.state, because: messages.because, errorCode: messages.errorCode }

/** These callbacks with whose they are, and with the last call and its text if there were any; in no order. */
export function waitingRows(db: Queries, ids: number[]) {
  return db
    .select({
      ...{ callback: callbacks, caller: callers, conversationId: conversations.id, text: textFields },
      calledAt: calls.startedAt,
    })
    .from(callbacks)
    .innerJoin(callers, eq(callers.id, callbacks.callerId))
    .leftJoin(conversations, eq(conversations.callerId, callbacks.callerId))
    .leftJoin(calls, eq(calls.id, callbacks.callId))
    .leftJoin(messages, eq(messages.id, calls.messageId))
    .where(inArray(callbacks.id, ids))
    .all()
}

export function countWaiting(db: Queries): number {
  const joined = db.select({ count: count() }).from(callbacks).innerJoin(callers, eq(callers.id, callbacks.callerId))
  return joined.where(isWaiting).get()?.count ?? 0
}

function flag(condition: ReturnType<typeof sql>) {
  return sql<number>`${condition}`.mapWith(Boolean)
}

/** Whom the shop knows, and whom somebody of it wants to call, is no spam. Who missed one key alone has shown no manner yet. */
const isSuspect = sql`${callers.notSpamAt} is null and ${callers.name} is null and ${callers.personalAt} is null
  and ${callbacks.because} <> 'asked-for'
  and (select latest.suspected_because is not null and latest.suspected_because <> 'no-key' and latest.passed_at is null
    from calls latest where latest.caller_id = ${callers.id} order by latest.started_at desc limit 1)`

/** Written out, so that the index of the open ones serves. */
export const isWaiting = sql`${callbacks.closedAt} is null and ${callers.forgottenAt} is null
  and ${callers.blockedAt} is null and not ifnull((${isSuspect}), 0)`
