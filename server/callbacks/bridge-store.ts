import { and, desc, eq, gte, isNull, lt, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { bridges, calls, talks } from '../database/schema.ts'

export type Bridge = typeof bridges.$inferSelect

/** Null while this phone is being rung for this caller. The insert is the claim. */
export function insertBridge(db: Queries, bridge: typeof bridges.$inferInsert): Bridge | null {
  return db.insert(bridges).values(bridge).onConflictDoNothing().returning().get() ?? null
}

export function bridgeById(db: Queries, id: number): Bridge | undefined {
  return db.select().from(bridges).where(eq(bridges.id, id)).get()
}

export function changeBridge(db: Queries, id: number, change: Partial<typeof bridges.$inferInsert>): void {
  db.update(bridges).set(change).where(eq(bridges.id, id)).run()
}

/** Whether somebody is calling this caller back at this moment. */
export function isBeingCalled(db: Queries, callerId: number): boolean {
  const open = and(eq(bridges.callerId, callerId), isNull(bridges.endedAt), isNull(bridges.emergencyId))
  return db.select({ id: bridges.id }).from(bridges).where(open).limit(1).get() !== undefined
}

/** Whether somebody of the shop pressed the key since then and is being put through, or speaks with them. */
export function isBeingSpokenWith(db: Queries, callerId: number, since: Temporal.Instant): boolean {
  const open = and(
    eq(bridges.callerId, callerId),
    isNull(bridges.endedAt),
    isNull(bridges.rungUntil),
    gte(bridges.startedAt, since),
  )
  return db.select({ id: bridges.id }).from(bridges).where(open).limit(1).get() !== undefined
}

/** Whether somebody of the shop was put through to this caller since then. */
export function wasPutThrough(db: Queries, callerId: number, since: Temporal.Instant): boolean {
  const spoken = and(eq(bridges.callerId, callerId), eq(bridges.rungUntil, 'bridged'), gte(bridges.createdAt, since))
  return db.select({ id: bridges.id }).from(bridges).where(spoken).limit(1).get() !== undefined
}

/** Whether this caller speaks with the voice, or did so until after that moment: until they hang up their phone is busy. */
export function spokeWithVoice(db: Queries, callerId: number, since: Temporal.Instant): boolean {
  const isOpen = and(isNull(talks.endedAt), isNull(calls.endedAt))
  const theirs = and(eq(calls.callerId, callerId), or(isOpen, gte(talks.endedAt, since)))
  const open = db.select({ id: calls.id }).from(talks).innerJoin(calls, eq(calls.id, talks.callId))
  return open.where(theirs).limit(1).get() !== undefined
}

/** The latest call back to this caller that somebody asked for. */
export function latestBridge(db: Queries, callerId: number): Bridge | undefined {
  const ofCaller = and(eq(bridges.callerId, callerId), isNull(bridges.emergencyId))
  return db.select().from(bridges).where(ofCaller).orderBy(desc(bridges.id)).limit(1).get()
}

/** Whom the latest call back reached, by somebody's word; without one it is asked again. What was no talk has nothing to answer. */
export function answerWhomReached(db: Queries, callerId: number, outcome: 'reached' | 'voicemail' | null): void {
  const bridge = latestBridge(db, callerId)
  const isToAnswer = outcome === null ? bridge?.outcome === 'reached' : bridge?.outcome === null
  if (bridge?.rungUntil === 'bridged' && isToAnswer) changeBridge(db, bridge.id, { outcome })
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

/** The phones that were rung for a danger. */
export function bridgesForDanger(db: Queries, emergencyId: number): Bridge[] {
  return db.select().from(bridges).where(eq(bridges.emergencyId, emergencyId)).all()
}
