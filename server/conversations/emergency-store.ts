import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { crew, emergencies } from '../database/schema.ts'

type Taking = {
  by: number | undefined
  now: Temporal.Instant
  because?: 'taken' | 'closed'
  /** What was told after it is another danger. */
  openedBefore?: Temporal.Instant
}

/** Somebody of the shop does something about the caller who told of a danger: nobody else is alarmed. False where nothing was open. */
export function takeEmergency(
  db: Queries,
  conversationId: number,
  { by, now, because = 'taken', openedBefore = now }: Taking,
): boolean {
  const ofThem = and(eq(emergencies.conversationId, conversationId), lte(emergencies.openedAt, openedBefore))
  const taken = db
    .update(emergencies)
    .set({ takenAt: now, takenBy: by ?? null, endedAt: now, endedBecause: because })
    .where(and(ofThem, sql`${emergencies.endedAt} is null`))
    .run()
  // What nobody answered in time is in somebody's hands from now on all the same.
  db.update(emergencies)
    .set({ takenAt: now, takenBy: by ?? null })
    .where(and(ofThem, sql`${emergencies.endedBecause} = 'nobody-answered'`, sql`${emergencies.takenAt} is null`))
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

/** Who of the crew took the latest danger of a conversation, and when; undefined where nobody did or the owner without a row of their own. */
export function takenBy(
  db: Queries,
  conversationId: number,
): { name: string; crewId: number; at: Temporal.Instant } | undefined {
  const row = db
    .select({ name: crew.name, crewId: crew.id, at: emergencies.takenAt })
    .from(emergencies)
    .innerJoin(crew, eq(crew.id, emergencies.takenBy))
    .where(eq(emergencies.conversationId, conversationId))
    .orderBy(desc(emergencies.id))
    .limit(1)
    .get()
  return row?.at ? { ...row, at: row.at } : undefined
}
