import { desc, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { consents } from '../database/schema.ts'

export type Consent = typeof consents.$inferSelect

type NewConsent = { callerId: number; at: Temporal.Instant } & ({ callId: number } | { messageId: number })

/** Keeps by what a caller let themselves be texted: their own call or text, once a day of each. */
export function noteConsent(db: Queries, { callerId, at, ...by }: NewConsent): void {
  const kind = 'callId' in by ? ('called' as const) : ('texted' as const)
  const onceKey = `${kind}:${callerId}:${at.toString().slice(0, 10)}`
  consentInsert(db).run(rowOf(consents, { callerId, kind, ...by, givenAt: at, onceKey }))
}

export function latestConsent(db: Queries, callerId: number): Consent | undefined {
  return db
    .select()
    .from(consents)
    .where(eq(consents.callerId, callerId))
    .orderBy(desc(consents.givenAt), desc(consents.id))
    .limit(1)
    .get()
}

const consentInsert = prepared((db) =>
  db.insert(consents).values(everyColumn(consents)).onConflictDoNothing().prepare(),
)
