import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { prepared } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callLegs, calls, lines } from '../database/schema.ts'

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

export type RingingLeg = ReturnType<typeof ringingLegs>[number]

/** The phones that ring for calls before this one, as far as anything was told: nobody has taken those calls, and they are not over. */
export function ringingLegs(db: Queries, before: number) {
  return ringing(db).all({ before })
}

const ringing = prepared((db) => {
  const { number, callId, placedAt } = callLegs
  const { ringSeconds, isRungInTurn: isInTurn } = lines
  const isRinging = and(
    lt(calls.id, sql.placeholder('before')),
    eq(calls.stage, 'ringing'),
    isNull(calls.acceptedLegId),
    isNull(calls.endedAt),
    isNull(callLegs.endedAt),
  )
  return db
    .select({ number, callId, placedAt, callerId: calls.callerId, ringSeconds, isInTurn })
    .from(calls)
    .innerJoin(callLegs, eq(callLegs.callId, calls.id))
    .innerJoin(lines, eq(lines.id, calls.lineId))
    .where(isRinging)
    .prepare()
})
