// Calls of a caller that somebody of the crew took, by the key at their phone.
import { and, eq, gte, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { callLegs, calls } from '../database/schema.ts'

/** Whether somebody of the crew pressed the key for a call of this caller since then, and may be speaking with them. */
export function isOnTheLine(db: Queries, callerId: number, since: Temporal.Instant): boolean {
  const isOpen = and(eq(calls.stage, 'ringing'), isNull(calls.endedAt))
  return acceptedSince(db, { callerId, since }).where(isOpen).get() !== undefined
}

/** Whether somebody of the crew took a call of this caller since then. */
export function wasTaken(db: Queries, callerId: number, since: Temporal.Instant): boolean {
  return acceptedSince(db, { callerId, since }).where(eq(calls.outcome, 'answered')).get() !== undefined
}

function acceptedSince(db: Queries, { callerId, since }: { callerId: number; since: Temporal.Instant }) {
  const isTheirs = and(eq(callLegs.id, calls.acceptedLegId), eq(calls.callerId, callerId))
  return db
    .select({ id: calls.id })
    .from(calls)
    .innerJoin(callLegs, and(isTheirs, gte(callLegs.acceptedAt, since)))
    .limit(1)
    .$dynamic()
}
