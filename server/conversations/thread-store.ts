import { and, desc, eq, gte, lt } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { calls, crew, messages } from '../database/schema.ts'

/** `from` and `until` are half-open; null is without end. */
export type Span = { from: Temporal.Instant | null; until: Temporal.Instant | null }

/** The latest calls of one caller in that time with what became of their texts, oldest first. */
export function callsOf(db: Queries, callerId: number, { from, until, most }: Span & { most: number }) {
  const isThen = and(from ? gte(calls.startedAt, from) : undefined, until ? lt(calls.startedAt, until) : undefined)
  return db
    .select({ call: calls, text: { state: messages.state } })
    .from(calls)
    .leftJoin(messages, eq(messages.id, calls.messageId))
    .where(and(eq(calls.callerId, callerId), isThen))
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(most)
    .all()
    .reverse()
}

/** The names of the shop's own people by their ids. */
export function crewNames(db: Queries): Map<number, string> {
  const people = db.select({ id: crew.id, name: crew.name }).from(crew).all()
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** The line that the caller rang last. */
export function lastLineOf(db: Queries, callerId: number): number | null {
  const last = db
    .select({ lineId: calls.lineId })
    .from(calls)
    .where(eq(calls.callerId, callerId))
    .orderBy(desc(calls.startedAt))
    .limit(1)
    .get()
  return last?.lineId ?? null
}
