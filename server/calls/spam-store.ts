import { and, between, count, desc, eq, gte, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { prepared } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { callers, calls } from '../database/schema.ts'
import type { Call } from './store.ts'

export type Remembered = Pick<
  Call,
  | 'callerId'
  | 'startedAt'
  | 'endedAt'
  | 'seconds'
  | 'carrierSaid'
  | 'foundBy'
  | 'outcome'
  | 'suspectedBecause'
  | 'passedAt'
  | 'keyedNumber'
>

/** What was played on the practice phone says nothing of real callers. */
type Own = { callerId: number; carrier: string; besides: number; since: Temporal.Instant }

/** The latest calls of one caller since then, without this one. */
export function callsOfCaller(db: Queries, { callerId, carrier, besides, since }: Own): Remembered[] {
  return ownCalls(db).all({ callerId, carrier, besides, since: since.epochMilliseconds })
}

/** The calls since then from the numbers that differ from this one in the last three digits, of callers about whom nothing is known. */
export function callsAround(
  db: Queries,
  { number, callerId, carrier, since }: { number: string } & Omit<Own, 'besides'>,
): Remembered[] {
  const block = number.slice(0, -3)
  return neighbours(db).all({
    ...{ from: `${block}000`, to: `${block}999`, callerId, carrier, since: since.epochMilliseconds },
  })
}

/** How many numbers were given since then from this number; from hidden ones: on this line. */
export function keyedSince(
  db: Queries,
  { callerId, lineId }: Pick<Call, 'callerId' | 'lineId'>,
  since: Temporal.Instant,
): number {
  const who =
    callerId === null ? and(isNull(calls.callerId), eq(calls.lineId, lineId ?? 0)) : eq(calls.callerId, callerId)
  return (
    db
      .select({ count: count() })
      .from(calls)
      .where(and(isNotNull(calls.textedCallerId), gte(calls.startedAt, since), who))
      .get()?.count ?? 0
  )
}

const remembered = {
  callerId: calls.callerId,
  startedAt: calls.startedAt,
  endedAt: calls.endedAt,
  seconds: calls.seconds,
  carrierSaid: calls.carrierSaid,
  foundBy: calls.foundBy,
  outcome: calls.outcome,
  suspectedBecause: calls.suspectedBecause,
  passedAt: calls.passedAt,
  keyedNumber: calls.keyedNumber,
}

/** More than enough to tell a machine from a person. */
const most = 60

const ownCalls = prepared((db) =>
  db
    .select(remembered)
    .from(calls)
    .where(
      and(
        eq(calls.callerId, sql.placeholder('callerId')),
        gte(calls.startedAt, sql`${sql.placeholder('since')}`),
        ne(calls.id, sql.placeholder('besides')),
        eq(calls.carrier, sql.placeholder('carrier')),
      ),
    )
    .orderBy(desc(calls.startedAt))
    .limit(most)
    .prepare(),
)

// The numbers first, by their own index: in a busy hour the calls are many more than the numbers of a block.
const neighbours = prepared((db) =>
  db
    .select(remembered)
    .from(callers)
    .crossJoin(calls)
    .where(
      and(
        between(callers.number, sql`${sql.placeholder('from')}`, sql`${sql.placeholder('to')}`),
        gte(callers.lastContactAt, sql`${sql.placeholder('since')}`),
        ne(callers.id, sql.placeholder('callerId')),
        sql`${callers.name} is null and ${callers.personalAt} is null and ${callers.notSpamAt} is null`,
        eq(calls.callerId, callers.id),
        eq(calls.carrier, sql.placeholder('carrier')),
        gte(calls.startedAt, sql`${sql.placeholder('since')}`),
      ),
    )
    .limit(most)
    .prepare(),
)
