import { and, asc, gte, lt } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { alerts, messages } from '../database/schema.ts'
import { toldPrefix } from './tell-customer.ts'

/** What the owner was told of a job that its customer changed by text, oldest first. */
export function alertsAbout(db: Queries, id: number): { words: string; createdAt: Temporal.Instant }[] {
  const [from, until] = [`booking:${id}:`, `booking:${id};`]
  return db
    .select({ words: alerts.words, createdAt: alerts.createdAt })
    .from(alerts)
    .where(and(gte(alerts.onceKey, from), lt(alerts.onceKey, until)))
    .orderBy(asc(alerts.createdAt))
    .all()
}

/** What its customer was texted because a person did something to it; `writtenBy`: who. */
export function textsAbout(
  db: Queries,
  id: number,
): { onceKey: string | null; writtenBy: number | null; createdAt: Temporal.Instant }[] {
  const [from, until] = [toldPrefix(id), toldPrefix(id).replace(/:$/, ';')]
  return db
    .select({ onceKey: messages.onceKey, writtenBy: messages.writtenBy, createdAt: messages.createdAt })
    .from(messages)
    .where(and(gte(messages.onceKey, from), lt(messages.onceKey, until)))
    .orderBy(asc(messages.createdAt))
    .all()
}
