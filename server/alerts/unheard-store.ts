import { and, eq, gt, isNotNull, isNull, not, notInArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { alerts, callers, calls, mails, messages } from '../database/schema.ts'
import type { Alert } from './store.ts'

type Span = { since: Temporal.Instant; waitingBefore: Temporal.Instant; most: number }

/** Alerts since then of which no text reached the owner, and that were not mailed yet: failed, held back, never sent, or waiting for too long. */
export function untexted(db: Queries, { since, waitingBefore, most }: Span): Alert[] {
  const isLost = sql`(${alerts.messageId} is null or ${messages.state} in ('failed', 'suppressed', 'held')
    or (${messages.state} in ('queued', 'unknown') and ${messages.createdAt} < ${waitingBefore.epochMilliseconds}))`
  return db
    .select({ alert: alerts })
    .from(alerts)
    .leftJoin(messages, eq(messages.id, alerts.messageId))
    .leftJoin(mails, eq(mails.alertId, alerts.id))
    .where(and(gt(alerts.createdAt, since), notInArray(alerts.kind, ['answered', 'test']), isNull(mails.id), isLost))
    .orderBy(alerts.id)
    .limit(most)
    .all()
    .map(({ alert }) => alert)
}

type Unserved = { callId: number; callerId: number; number: string; startedAt: Temporal.Instant }

/**
 * Missed calls that ended in that time and led to neither a text nor a place in the call-back queue: never decided on, or with a text
 * that failed, was held back or suppressed, and nobody waiting for a voice since.
 */
export function unservedCalls(
  db: Queries,
  { since, until, most }: { since: Temporal.Instant; until: Temporal.Instant; most: number },
): Unserved[] {
  const hasNoText = sql`((${calls.decidedAt} is null and ${calls.endedAt} < ${until.epochMilliseconds})
    or (${calls.decision} = 'text-back' and ${calls.decidedAt} < ${until.epochMilliseconds}
      and ${messages.state} in ('failed', 'suppressed', 'held')))`
  const wasMissed = sql`${calls.outcome} is not 'answered'`
  const waits = sql`exists (select 1 from callbacks where callbacks.caller_id = ${calls.callerId}
    and (callbacks.closed_at is null or callbacks.closed_at >= ${calls.startedAt}))`
  return db
    .select({ callId: calls.id, callerId: callers.id, number: callers.number, startedAt: calls.startedAt })
    .from(calls)
    .innerJoin(callers, eq(callers.id, calls.callerId))
    .leftJoin(messages, eq(messages.id, calls.messageId))
    .where(and(gt(calls.startedAt, since), wasMissed, isNotNull(callers.number), hasNoText, not(waits)))
    .orderBy(calls.id)
    .limit(most)
    .all()
    .flatMap(({ number, ...call }) => (number ? [{ ...call, number }] : []))
}
