import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { alerts, alertTexts } from '../database/schema.ts'

export type Alert = typeof alerts.$inferSelect

/** Keeps an alert; null when the same thing was told before. */
export function insertAlert(db: Queries, alert: typeof alerts.$inferInsert): Alert | null {
  return db.insert(alerts).values(alert).onConflictDoNothing().returning().get() ?? null
}

export function linkAlert(db: Queries, id: number, messageId: number): void {
  db.update(alerts).set({ messageId }).where(eq(alerts.id, id)).run()
}

/** The alert went to this phone by that text. */
export function insertAlertText(db: Queries, text: typeof alertTexts.$inferInsert): void {
  db.insert(alertTexts).values(text).run()
}

export function unseenAlerts(db: Queries, most: number): Alert[] {
  return db.select().from(alerts).where(sql`${alerts.seenAt} is null`).orderBy(desc(alerts.createdAt)).limit(most).all()
}

/** What the owner was told and has not put aside; who answered first shows as somebody who waits. */
export function standingAlerts(db: Queries, most: number): Alert[] {
  return db
    .select()
    .from(alerts)
    .where(sql`${alerts.seenAt} is null and ${alerts.kind} <> 'first-answer'`)
    .orderBy(desc(alerts.createdAt))
    .limit(most)
    .all()
}

export function latestAlerts(db: Queries, most: number): Alert[] {
  return db.select().from(alerts).orderBy(desc(alerts.id)).limit(most).all()
}

/** What the owner was told of one conversation, the latest first. */
export function alertsAbout(db: Queries, conversationId: number, most: number): Alert[] {
  return db
    .select()
    .from(alerts)
    .where(eq(alerts.conversationId, conversationId))
    .orderBy(desc(alerts.id))
    .limit(most)
    .all()
}

export function markAlertsSeen(db: Queries, ids: number[], now: Temporal.Instant): void {
  db.update(alerts)
    .set({ seenAt: now })
    .where(and(inArray(alerts.id, ids), isNull(alerts.seenAt)))
    .run()
}

/** Puts aside every alert whose name begins so. */
export function putAsideNamed(db: Queries, begin: string, now: Temporal.Instant): void {
  db.update(alerts)
    .set({ seenAt: now })
    .where(and(sql`substr(${alerts.onceKey}, 1, ${begin.length}) = ${begin}`, isNull(alerts.seenAt)))
    .run()
}

export function latestAlert(db: Queries, kind: string): Alert | undefined {
  return db.select().from(alerts).where(eq(alerts.kind, kind)).orderBy(desc(alerts.id)).limit(1).get()
}

export function markAlertsUnseen(db: Queries, ids: number[]): void {
  db.update(alerts).set({ seenAt: null }).where(inArray(alerts.id, ids)).run()
}

/** When the alert was put aside that was so first among these; null while one of them stands. */
export function putAsideAt(db: Queries, ids: number[]): Temporal.Instant | null {
  const moments = db
    .select({ at: alerts.seenAt })
    .from(alerts)
    .where(inArray(alerts.id, ids))
    .orderBy(alerts.seenAt)
    .all()
  return moments[0]?.at ?? null
}
