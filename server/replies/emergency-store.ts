import { and, desc, eq, gte, inArray, isNotNull, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { alerts, alertTexts, emergencies, messages } from '../database/schema.ts'

export type Emergency = typeof emergencies.$inferSelect

type Since = { conversationId: number; since: Temporal.Instant }

/** The phones of the shop's people to which a messenger took a text about this emergency. */
export function alarmTexted(db: Queries, { conversationId, since }: Since): string[] {
  return db
    .select({ to: alertTexts.toNumber })
    .from(alerts)
    .innerJoin(alertTexts, eq(alertTexts.alertId, alerts.id))
    .innerJoin(messages, eq(messages.id, alertTexts.messageId))
    .where(
      and(
        eq(alerts.conversationId, conversationId),
        eq(alerts.kind, 'emergency'),
        gte(alerts.createdAt, since),
        inArray(messages.state, ['sent', 'delivered']),
      ),
    )
    .all()
    .map(({ to }) => to)
}

/** When the shop's people were last told of a danger in this conversation. */
export function lastAlarmAt(db: Queries, { conversationId, since }: Since): Temporal.Instant | null {
  const row = db
    .select({ at: alerts.createdAt })
    .from(alerts)
    .where(and(eq(alerts.conversationId, conversationId), eq(alerts.kind, 'emergency'), gte(alerts.createdAt, since)))
    .orderBy(desc(alerts.id))
    .limit(1)
    .get()
  return row?.at ?? null
}

/** Whether a person of the shop wrote to them since, or sent them a draft. */
export function wasAnsweredByHand(db: Queries, { conversationId, since }: Since): boolean {
  const isPersons = or(eq(messages.kind, 'by-hand'), isNotNull(messages.writtenBy))
  const byHand = and(eq(messages.conversationId, conversationId), isPersons)
  return (
    db
      .select({ id: messages.id })
      .from(messages)
      .where(and(byHand, gte(messages.createdAt, since)))
      .limit(1)
      .get() !== undefined
  )
}

export function latestEmergencyOf(db: Queries, conversationId: number): Emergency | undefined {
  return db
    .select()
    .from(emergencies)
    .where(eq(emergencies.conversationId, conversationId))
    .orderBy(desc(emergencies.id))
    .limit(1)
    .get()
}

/** Whether it came to its end since then by the caller's own word. */
export function wasStoodDown(db: Queries, { conversationId, since }: Since): boolean {
  const latest = latestEmergencyOf(db, conversationId)
  if (!latest?.endedAt) return false
  const isSince = latest.endedAt.epochMilliseconds >= since.epochMilliseconds
  return latest.endedBecause === 'nobody-answered' || (latest.endedBecause === 'closed' && isSince)
}

export function emergencyById(db: Queries, id: number): Emergency | undefined {
  return db.select().from(emergencies).where(eq(emergencies.id, id)).get()
}

export function insertEmergency(db: Queries, emergency: typeof emergencies.$inferInsert): Emergency {
  return db.insert(emergencies).values(emergency).returning().get()
}

export function changeEmergency(db: Queries, id: number, change: Partial<typeof emergencies.$inferInsert>): void {
  db.update(emergencies).set(change).where(eq(emergencies.id, id)).run()
}
