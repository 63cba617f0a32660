import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { callLegs, calls } from '../database/schema.ts'

export type Leg = typeof callLegs.$inferSelect

/** The phones that a call rings, one row each; a phone is rung once in a call. */
export function insertLegs(db: Queries, legs: (typeof callLegs.$inferInsert)[]): Leg[] {
  return legs.length === 0 ? [] : db.insert(callLegs).values(legs).onConflictDoNothing().returning().all()
}

export function legsOf(db: Queries, callId: number): Leg[] {
  return db.select().from(callLegs).where(eq(callLegs.callId, callId)).orderBy(callLegs.id).all()
}

export function legById(db: Queries, id: number): Leg | undefined {
  return db.select().from(callLegs).where(eq(callLegs.id, id)).get()
}

export function changeLeg(db: Queries, id: number, change: Partial<typeof callLegs.$inferInsert>): void {
  db.update(callLegs).set(change).where(eq(callLegs.id, id)).run()
}

/** Takes the call for this phone, unless another has it or its ringing is over. The update is the claim. */
export function acceptAt(db: Queries, leg: Leg, now: Temporal.Instant): boolean {
  const isTheirs = and(
    eq(calls.id, leg.callId),
    isNull(calls.acceptedLegId),
    eq(calls.stage, 'ringing'),
    isNull(calls.endedAt),
  )
  const taken = db.update(calls).set({ acceptedLegId: leg.id }).where(isTheirs).run()
  if (taken.changes === 0) return false
  changeLeg(db, leg.id, { acceptedAt: now })
  return true
}

/** Another call of the same caller that rings the crew at this moment. */
export function ringsAlready(db: Queries, { id, callerId }: { id: number; callerId: number }): boolean {
  const others = and(
    eq(calls.callerId, callerId),
    eq(calls.stage, 'ringing'),
    isNull(calls.endedAt),
    sql`${calls.id} <> ${id}`,
  )
  return db.select({ id: calls.id }).from(calls).where(others).limit(1).get() !== undefined
}
