import { and, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { callbacks, callers, calls, conversations, lines, setUpChecks } from '../database/schema.ts'

export type Step = typeof setUpChecks.$inferSelect.step
export type StoredCheck = { found: unknown; at: Temporal.Instant }

/** What every step last found, by its name. */
export function readChecks(db: Queries): Partial<Record<Step, StoredCheck>> {
  const rows = db.select().from(setUpChecks).all()
  return Object.fromEntries(
    rows.map(({ step, found, checkedAt }) => [step, { found: JSON.parse(found), at: checkedAt }]),
  )
}

export function storeCheck(db: Queries, step: Step, found: unknown, now: Temporal.Instant): void {
  const row = { found: JSON.stringify(found), checkedAt: now }
  db.insert(setUpChecks)
    .values({ step, ...row })
    .onConflictDoUpdate({ target: setUpChecks.step, set: row })
    .run()
}

export function dropChecks(db: Queries, steps: Step[]): void {
  db.delete(setUpChecks).where(inArray(setUpChecks.step, steps)).run()
}

/** The first call since then that a real company brought. */
export function firstRealCallSince(db: Queries, since: Temporal.Instant) {
  return db
    .select({ call: calls, caller: callers })
    .from(calls)
    .leftJoin(callers, eq(callers.id, calls.callerId))
    .where(and(gte(calls.startedAt, since), sql`${calls.carrier} <> 'simulated'`))
    .orderBy(calls.startedAt, calls.id)
    .limit(1)
    .get()
}

/** The calls since then, newest first; those of the practice phone where there is no other. */
export function arrivedSince(
  db: Queries,
  since: Temporal.Instant,
  { isPractice, most }: { isPractice: boolean; most: number },
) {
  const kind = isPractice ? sql`${calls.carrier} = 'simulated'` : sql`${calls.carrier} <> 'simulated'`
  return db
    .select({ call: calls, caller: callers, line: lines })
    .from(calls)
    .leftJoin(callers, eq(callers.id, calls.callerId))
    .leftJoin(lines, eq(lines.id, calls.lineId))
    .where(and(gte(calls.startedAt, since), kind))
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(most)
    .all()
}

/** The carrier that is left tells of no end any more. */
export function endOpenCalls(db: Queries, now: Temporal.Instant, carrier?: string): void {
  const isItsOwn = carrier === undefined ? undefined : eq(calls.carrier, carrier)
  db.update(calls)
    .set({ endedAt: now, carrierSaid: 'never-told' })
    .where(and(isNull(calls.endedAt), isItsOwn))
    .run()
}

/** Whoever was played on the practice phone is a stranger again: practice must not keep a real caller from being texted. */
export function endPractice(db: Queries, now: Temporal.Instant): void {
  const practised = sql`(select m.messenger from messages m join conversations c on c.id = m.conversation_id
    where c.caller_id = ${callers.id} and m.kind = 'text-back' order by m.id desc limit 1) = 'simulated'`
  db.update(callers).set({ lastTextedBackAt: null, lineType: null, lineTypeAt: null }).where(practised).run()
  takeBackWishes(db)
  const wrote = sql`(select m.messenger from messages m where m.conversation_id = ${conversations.id}
    and m.direction = 'inbound' order by m.id desc limit 1) = 'simulated'`
  db.update(conversations)
    .set({ closedAt: now })
    .where(and(isNull(conversations.closedAt), wrote))
    .run()
  const rang = sql`exists (select 1 from calls k where k.id = ${callbacks.callId} and k.carrier = 'simulated')`
  db.update(callbacks)
    .set({ closedAt: now, closedBecause: 'practice' })
    .where(and(isNull(callbacks.closedAt), rang))
    .run()
}

/** What was said or came of a text in practice; what a real company brought stays. */
function takeBackWishes(db: Queries): void {
  const texts = sql`select 1 from messages m join conversations c on c.id = m.conversation_id where c.caller_id = ${callers.id}`
  const optedOut = sql`exists (${texts} and m.created_at = ${callers.optedOutAt} and m.direction = 'inbound' and m.messenger = 'simulated')`
  db.update(callers)
    .set({ optedOutAt: null, optedOutBy: null })
    .where(and(eq(callers.optedOutBy, 'text'), optedOut))
    .run()
  const refused = sql`${texts} and m.because in ('cannot-be-texted', 'landline') and m.messenger`
  db.update(callers)
    .set({ cannotTextAt: null, cannotTextBecause: null })
    .where(
      sql`${callers.cannotTextAt} is not null and exists (${refused} = 'simulated') and not exists (${refused} <> 'simulated')`,
    )
    .run()
}
