import { and, eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { emergencies } from '../database/schema.ts'

/** Somebody of the shop does something about the caller who told of a danger: nobody else is alarmed. */
export function takeEmergency(
  db: Queries,
  conversationId: number,
  { by, now, because = 'taken' }: { by: number | undefined; now: Temporal.Instant; because?: 'taken' | 'closed' },
): void {
  db.update(emergencies)
    .set({ takenAt: now, takenBy: by ?? null, endedAt: now, endedBecause: because })
    .where(and(eq(emergencies.conversationId, conversationId), sql`${emergencies.endedAt} is null`))
    .run()
}
