import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { changeById, everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { attempts, box, outbox, sweeps } from '../database/schema.ts'
import { type Errand, type ErrandKind, type Lane, laneOf } from './errand.ts'

// Conditions on the state name all open states besides the one that is meant, word for word as the partial indexes do.

type NewErrand = {
  kind: ErrandKind
  /** Another lane than the one of its kind. */
  lane?: Lane
  subjectId: number
  orderKey: string
  at: Temporal.Instant
  notAfter: Temporal.Instant | null
}

/** Leaves an errand; a second one for the same effect cannot be left. */
export function leaveErrand(
  db: Queries,
  { kind, lane = laneOf[kind], subjectId, orderKey, at, notAfter }: NewErrand,
): void {
  const errand = { kind, subjectId, orderKey, lane, state: 'due' as const, dueAt: at, notAfter, createdAt: at }
  errandInsert(db).run(rowOf(outbox, errand))
}

/** The next errand whose time has come and before which nothing of the same order is still open. */
export function nextDue(db: Queries, lane: Lane, now: Temporal.Instant): Errand | undefined {
  return nextDueOf(db).get({ lane, now: now.epochMilliseconds })
}

/** The next errand of unknown outcome whose time to be looked for has come. */
export function nextToLookFor(db: Queries, now: Temporal.Instant, except: ReadonlySet<number>): Errand | undefined {
  return unknownSince(db)
    .all({ now: now.epochMilliseconds, most: except.size + 1 })
    .find((errand) => !except.has(errand.id))
}

/** When the worker must look again: the earliest moment of anything that waits for one. */
export function nextWaking(db: Queries): Temporal.Instant | null {
  const row = earliestDue(db).get()
  return row?.at == null ? null : Temporal.Instant.fromEpochMilliseconds(row.at)
}

/** Marks the attempt; committed before the first byte leaves, so that a crash leaves a trace of it. */
export function markAttempt(db: Queries, errand: Errand, now: Temporal.Instant): Errand {
  const number = errand.attempts + 1
  changeErrand(db, errand.id, { state: 'attempting', attempts: number })
  attemptInsert(db).run(rowOf(attempts, { errandId: errand.id, number, markedAt: now }))
  return { ...errand, state: 'attempting', attempts: number }
}

export function endAttempt(
  db: Queries,
  errand: Errand,
  end: { outcome: string; detail: string | null; at: Temporal.Instant },
): void {
  db.update(attempts)
    .set({ endedAt: end.at, outcome: end.outcome, detail: end.detail })
    .where(and(eq(attempts.errandId, errand.id), eq(attempts.number, errand.attempts)))
    .run()
}

export function updateErrand(db: Queries, id: number, change: Partial<typeof outbox.$inferInsert>): void {
  changeErrand(db, id, change)
}

export function errandFor(db: Queries, kind: ErrandKind, subjectId: number): Errand | undefined {
  return errandOf(db).get({ kind, subjectId })
}

/** Errands that the process was busy with when it died. */
export function interrupted(db: Queries): Errand[] {
  return db
    .select()
    .from(outbox)
    .where(sql`${outbox.state} = 'attempting' and ${outbox.state} in ('due', 'attempting', 'unknown')`)
    .all()
}

/** All of one kind that are not at their end. */
export function openErrands(db: Queries, kind: ErrandKind): Errand[] {
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, kind), sql`${outbox.state} in ('due', 'attempting', 'unknown')`))
    .orderBy(outbox.id)
    .all()
}

/** When the errand's latest attempt was marked. */
export function lastMark(db: Queries, errandId: number): Temporal.Instant | null {
  const row = db
    .select({ markedAt: attempts.markedAt })
    .from(attempts)
    .where(eq(attempts.errandId, errandId))
    .orderBy(desc(attempts.number))
    .limit(1)
    .get()
  return row?.markedAt ?? null
}

/** When the errand's first attempt was marked: nothing of it can stand in a provider's list from before. */
export function firstMark(db: Queries, errandId: number): Temporal.Instant | null {
  return (
    db
      .select({ markedAt: attempts.markedAt })
      .from(attempts)
      .where(and(eq(attempts.errandId, errandId), eq(attempts.number, 1)))
      .get()?.markedAt ?? null
  )
}

/** Whether an attempt before the last one may have had its effect, for all that its answer told. */
export function mayHaveHappened(db: Queries, { id, attempts: last }: Errand): boolean {
  const earlier = and(eq(attempts.errandId, id), lt(attempts.number, last), inArray(attempts.outcome, uncertain))
  return db.select({ number: attempts.number }).from(attempts).where(earlier).limit(1).get() !== undefined
}

/** Outcomes from which nobody can tell what the other side did. */
const uncertain = [
  'timed-out',
  'connection-lost',
  'server-error',
  'unreadable-answer',
  'crashed',
  'not-recorded',
  'surprise',
]

/** Since when the oldest due errand of a lane has been waiting. */
export function waitingSince(db: Queries, lane: Lane): Temporal.Instant | null {
  const row = db
    .select({ at: sql<number | null>`min(${outbox.createdAt})` })
    .from(outbox)
    .where(and(eq(outbox.lane, lane), sql`${outbox.state} in ('due', 'attempting', 'unknown')`))
    .get()
  return row?.at == null ? null : Temporal.Instant.fromEpochMilliseconds(row.at)
}

/** Why the box must not speak now, if it must not: it does not know what it said before, or what time it is. */
export function muzzle(db: Queries): 'quarantined' | 'clock-distrusted' | null {
  const row = theBox(db).get()
  if (row?.clockDistrustedAt) return 'clock-distrusted'
  return row?.restoredAt && !row.sentListImportedAt ? 'quarantined' : null
}

/** When a backup was put back, if one ever was: what began before is not ours to answer any more. */
export function restoredAt(db: Queries): Temporal.Instant | null {
  return theBox(db).get()?.restoredAt ?? null
}

export function errandById(db: Queries, id: number): Errand | undefined {
  return db.select().from(outbox).where(eq(outbox.id, id)).get()
}

export type Sweep = typeof sweeps.$inferSelect
type SweepKey = Pick<Sweep, 'provider' | 'kind'>

export function sweepOf(db: Queries, { provider, kind }: SweepKey): Sweep | undefined {
  return db
    .select()
    .from(sweeps)
    .where(and(eq(sweeps.provider, provider), eq(sweeps.kind, kind)))
    .get()
}

export function insertSweep(db: Queries, sweep: typeof sweeps.$inferInsert): void {
  db.insert(sweeps).values(sweep).run()
}

export function updateSweep(db: Queries, { provider, kind }: SweepKey, change: Partial<Sweep>): void {
  db.update(sweeps)
    .set(change)
    .where(and(eq(sweeps.provider, provider), eq(sweeps.kind, kind)))
    .run()
}

/** Whoever carries it from now on is read from now on. */
export function forgetSweeps(db: Queries, kind: Sweep['kind']): void {
  db.delete(sweeps).where(eq(sweeps.kind, kind)).run()
}

/** Since when a provider's list could not be read, if it cannot. */
export function sweepFailingSince(db: Queries): Temporal.Instant | null {
  const row = db
    .select({ at: sql<number | null>`min(${sweeps.failedSince})` })
    .from(sweeps)
    .get()
  return row?.at == null ? null : Temporal.Instant.fromEpochMilliseconds(row.at)
}

export function noteSentListImported(db: Queries, now: Temporal.Instant): void {
  db.update(box).set({ sentListImportedAt: now }).run()
}

export function setClockTrust(db: Queries, distrustedAt: Temporal.Instant | null): void {
  db.update(box).set({ clockDistrustedAt: distrustedAt }).run()
}

const nextDueOf = prepared((db) =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.lane, sql.placeholder('lane')),
        sql`${outbox.state} = 'due' and ${outbox.state} in ('due', 'attempting', 'unknown')`,
        sql`${outbox.dueAt} <= ${sql.placeholder('now')}`,
        sql`not exists (select 1 from outbox as earlier where earlier.order_key = ${outbox.orderKey}
          and earlier.id < ${outbox.id} and earlier.state in ('due', 'attempting', 'unknown'))`,
      ),
    )
    .orderBy(outbox.dueAt, outbox.id)
    .limit(1)
    .prepare(),
)

const unknownSince = prepared((db) =>
  db
    .select()
    .from(outbox)
    .where(
      sql`${outbox.state} = 'unknown' and ${outbox.state} in ('due', 'attempting', 'unknown') and ${outbox.dueAt} <= ${sql.placeholder('now')}`,
    )
    .orderBy(outbox.dueAt, outbox.id)
    .limit(sql.placeholder('most'))
    .prepare(),
)

const earliestDue = prepared((db) =>
  db
    .select({ at: sql<number | null>`min(${outbox.dueAt})` })
    .from(outbox)
    .where(sql`${outbox.state} in ('due', 'unknown') and ${outbox.state} in ('due', 'attempting', 'unknown')`)
    .prepare(),
)

const theBox = prepared((db) => db.select().from(box).prepare())

const errandInsert = prepared((db) => db.insert(outbox).values(everyColumn(outbox)).prepare())

const attemptInsert = prepared((db) => db.insert(attempts).values(everyColumn(attempts)).prepare())

const errandOf = prepared((db) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, sql.placeholder('kind')), eq(outbox.subjectId, sql.placeholder('subjectId'))))
    .prepare(),
)

const changeErrand = changeById(outbox)
