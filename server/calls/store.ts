import { and, desc, eq, getTableColumns, gte, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { changeById, everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callers, calls, settings } from '../database/schema.ts'
import { storeValue } from '../settings/store.ts'

export type Call = typeof calls.$inferSelect

/** Records a call once; null when it was there already: companies repeat their webhooks. The insert is the claim. */
export function insertCall(db: Queries, call: typeof calls.$inferInsert): Call | null {
  return callInsert(db).get(rowOf(calls, call)) ?? null
}

export function callByProviderId(db: Queries, carrier: string, providerCallId: string): Call | undefined {
  return callNamed(db).get({ carrier, providerCallId })
}

export function updateCall(db: Queries, id: number, change: Partial<typeof calls.$inferInsert>): void {
  changeCall(db, id, change)
}

/** A call ever came to this line. */
export function wasCalled(db: Queries, lineId: number): boolean {
  return db.select({ id: calls.id }).from(calls).where(eq(calls.lineId, lineId)).limit(1).get() !== undefined
}

type OfNumber = { carrier: string; number: string; lineId: number; since: Temporal.Instant; until: Temporal.Instant }

/** What this number called one of our lines for in that time, the latest first. */
export function callsOfNumber(db: Queries, { carrier, number, lineId, since, until }: OfNumber): Call[] {
  const whose = and(eq(callers.number, number), eq(calls.lineId, lineId), eq(calls.carrier, carrier))
  return db
    .select(getTableColumns(calls))
    .from(calls)
    .innerJoin(callers, eq(callers.id, calls.callerId))
    .where(and(whose, gte(calls.startedAt, since), lte(calls.startedAt, until)))
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(20)
    .all()
}

/** The start of the oldest call that no end was heard of. */
export function oldestOpenCall(db: Queries): Temporal.Instant | null {
  return (
    db.select({ at: calls.startedAt }).from(calls).where(isNull(calls.endedAt)).orderBy(calls.startedAt).limit(1).get()
      ?.at ?? null
  )
}

export function openCallsBefore(db: Queries, before: Temporal.Instant): Call[] {
  return db
    .select()
    .from(calls)
    .where(and(isNull(calls.endedAt), lt(calls.startedAt, before)))
    .all()
}

/** Until when the set-up waits for a call from a phone of the shop; null when it waits for none. */
export function callTestUntil(db: Queries): Temporal.Instant | null {
  const row = callTest(db).get()
  const until = row && JSON.parse(row.value)
  return until ? Temporal.Instant.from(until) : null
}

export function storeCallTest(db: Queries, until: Temporal.Instant | null, now: Temporal.Instant): void {
  storeValue(db, callTestName, until?.toString() ?? null, now)
}

export function callById(db: Queries, id: number): Call | undefined {
  return callOf(db).get({ id })
}

const callTestName = 'callTestUntil'

const callTest = prepared((db) => db.select().from(settings).where(eq(settings.name, callTestName)).prepare())

const callNamed = prepared((db) =>
  db
    .select()
    .from(calls)
    .where(
      and(eq(calls.carrier, sql.placeholder('carrier')), eq(calls.providerCallId, sql.placeholder('providerCallId'))),
    )
    .prepare(),
)

const callOf = prepared((db) =>
  db
    .select()
    .from(calls)
    .where(eq(calls.id, sql.placeholder('id')))
    .prepare(),
)

const callInsert = prepared((db) =>
  db.insert(calls).values(everyColumn(calls)).onConflictDoNothing().returning().prepare(),
)

const changeCall = changeById(calls)

/** The calls of one caller that are over and were taken for spam, the latest first. */
export function turnedAway(db: Queries, callerId: number): Call[] {
  const isOver = and(eq(calls.callerId, callerId), sql`${calls.because} = 'suspected-spam'`, isNotNull(calls.endedAt))
  return db.select().from(calls).where(isOver).orderBy(desc(calls.startedAt), desc(calls.id)).all()
}
