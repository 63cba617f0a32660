import { eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { changeById, everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callers, keptOptOuts } from '../database/schema.ts'
import { plainName } from './plain-name.ts'

export type Caller = typeof callers.$inferSelect

export function callerByNumber(db: Queries, number: string): Caller | undefined {
  return callerNumbered(db).get({ number })
}

export function callerById(db: Queries, id: number): Caller | undefined {
  return callerOf(db).get({ id })
}

export function insertCaller(db: Queries, caller: typeof callers.$inferInsert): Caller {
  const kept = { lastContactAt: caller.createdAt, ...caller, plainName: plainName(caller.name ?? null) }
  return callerInsert(db).get(rowOf(callers, kept))
}

export function updateCaller(db: Queries, id: number, change: Partial<typeof callers.$inferInsert>): void {
  const named = change.name === undefined ? {} : { plainName: plainName(change.name) }
  changeCaller(db, id, { ...change, ...named })
}

export function keptOptOut(db: Queries, numberHash: string): Temporal.Instant | null {
  return optOutKept(db).get({ numberHash })?.optedOutAt ?? null
}

export function dropKeptOptOut(db: Queries, numberHash: string): void {
  db.delete(keptOptOuts).where(eq(keptOptOuts.numberHash, numberHash)).run()
}

const callerNumbered = prepared((db) =>
  db
    .select()
    .from(callers)
    .where(eq(callers.number, sql.placeholder('number')))
    .prepare(),
)

const callerOf = prepared((db) =>
  db
    .select()
    .from(callers)
    .where(eq(callers.id, sql.placeholder('id')))
    .prepare(),
)

const callerInsert = prepared((db) => db.insert(callers).values(everyColumn(callers)).returning().prepare())

const optOutKept = prepared((db) =>
  db
    .select()
    .from(keptOptOuts)
    .where(eq(keptOptOuts.numberHash, sql.placeholder('numberHash')))
    .prepare(),
)

const changeCaller = changeById(callers)
