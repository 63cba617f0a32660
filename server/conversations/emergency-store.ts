import { and, eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { emergencies } from '../database/schema.ts'

/** Somebody of the shop does something about the caller who told of a danger: nobody else is alarmed. False where nothing was open. */
export function takeEmergency(
  db: Queries,
  conversationId: number,
  { by, now, because = 'taken' }: { by: number | undefined; now: Temporal.Instant; because?: 'taken' | 'closed' },
): boolean {
  const taken = db
    .update(emergencies)
    .set({ takenAt: now, takenBy: by ?? null, endedAt: now, endedBecause: because })
    .where(and(eq(emergencies.conversationId, conversationId), sql`${emergencies.endedAt} is null`))
    .run()
  // What nobody answered in time is in somebody's hands from now on all the same.
  db.update(emergencies)
    .set({ takenAt: now, takenBy: by ?? null })
    .where(
      and(
        eq(emergencies.conversationId, conversationId),
        sql`${emergencies.endedBecause} = 'nobody-answered'`,
        sql`${emergencies.takenAt} is null`,
      ),
    )
    .run()
  return taken.changes > 0
}

export type OpenEmergency = Pick<typeof emergencies.$inferSelect, 'id' | 'conversationId' | 'danger'>

/** A danger that nobody has taken yet; undefined when it is over. */
export function openEmergency(db: Queries, id: number): OpenEmergency | undefined {
  return db
    .select({ id: emergencies.id, conversationId: emergencies.conversationId, danger: emergencies.danger })
    .from(emergencies)
    .where(and(eq(emergencies.id, id), sql`${emergencies.endedAt} is null`))
    .get()
}
