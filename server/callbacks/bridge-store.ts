import { and, desc, eq, isNull, lt, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { bridges } from '../database/schema.ts'

export type Bridge = typeof bridges.$inferSelect

/** Null while another call to this caller is under way. The insert is the claim. */
export function insertBridge(db: Queries, bridge: typeof bridges.$inferInsert): Bridge | null {
  return db.insert(bridges).values(bridge).onConflictDoNothing().returning().get() ?? null
}

export function bridgeById(db: Queries, id: number): Bridge | undefined {
  return db.select().from(bridges).where(eq(bridges.id, id)).get()
}

export function changeBridge(db: Queries, id: number, change: Partial<typeof bridges.$inferInsert>): void {
  db.update(bridges).set(change).where(eq(bridges.id, id)).run()
}

/** The latest call back to this caller. */
export function latestBridge(db: Queries, callerId: number): Bridge | undefined {
  return db.select().from(bridges).where(eq(bridges.callerId, callerId)).orderBy(desc(bridges.id)).limit(1).get()
}

/** Ends those of which nobody told an end: placed before `unanswered` and never picked up, or before `spoken` at all. */
export function endForgottenBridges(
  db: Queries,
  { unanswered, spoken, now }: Record<'unanswered' | 'spoken' | 'now', Temporal.Instant>,
): void {
  const isForgotten = or(
    and(isNull(bridges.pickedUpAt), lt(bridges.createdAt, unanswered)),
    lt(bridges.createdAt, spoken),
  )
  db.update(bridges)
    .set({ endedAt: now, because: 'never-told' })
    .where(and(isNull(bridges.endedAt), isForgotten))
    .run()
}
