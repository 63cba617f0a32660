import { and, desc, eq, gt, inArray, isNotNull, lte, max, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { alertKinds } from '../alerts/alert-about.ts'
import type { ShownDraft } from '../alerts/shown-draft.ts'
import type { Queries } from '../database/queries.ts'
import { alerts, alertTexts, conversations, drafts, messages } from '../database/schema.ts'

type Asked = { mobile: string; from: Temporal.Instant; until: Temporal.Instant }

/** The open conversations that this phone was told of in that time, each with when it last was; the latest told first. */
export function toldOf(db: Queries, { mobile, from, until }: Asked) {
  const toldAt = max(alerts.createdAt)
  return db
    .select({ conversationId: conversations.id, toldAt })
    .from(alertTexts)
    .innerJoin(alerts, eq(alerts.id, alertTexts.alertId))
    .innerJoin(conversations, eq(conversations.id, alerts.conversationId))
    .where(
      and(
        eq(alertTexts.toNumber, mobile),
        inArray(alerts.kind, alertKinds),
        gt(alerts.createdAt, from),
        lte(alerts.createdAt, until),
        sql`${conversations.closedAt} is null`,
      ),
    )
    .groupBy(conversations.id)
    .orderBy(desc(toldAt), desc(conversations.id))
    .all()
    .flatMap(({ conversationId, toldAt: at }) => (at ? [{ conversationId, toldAt: at }] : []))
}

/** What this phone was told in that time, answers apart: of which conversation, if of one, and whether somebody there wants something. */
export function toldLately(db: Queries, { mobile, from, until }: Asked) {
  const told = db
    .select({ conversationId: alerts.conversationId, kind: alerts.kind })
    .from(alertTexts)
    .innerJoin(alerts, eq(alerts.id, alertTexts.alertId))
    .where(
      and(
        eq(alertTexts.toNumber, mobile),
        sql`${alerts.kind} <> 'answered'`,
        gt(alerts.createdAt, from),
        lte(alerts.createdAt, until),
      ),
    )
    .all()
  return told.map(({ conversationId, kind }) => ({ conversationId, isAboutCaller: alertKinds.includes(kind) }))
}

/** What this phone had done last in that time, by text. */
export function lastDone(db: Queries, { mobile, from, until }: Asked) {
  return db
    .select({ conversationId: alerts.conversationId, createdAt: alerts.createdAt })
    .from(alertTexts)
    .innerJoin(alerts, eq(alerts.id, alertTexts.alertId))
    .where(
      and(
        eq(alertTexts.toNumber, mobile),
        sql`${alerts.onceKey} like 'answered:%'`,
        isNotNull(alerts.conversationId),
        gt(alerts.createdAt, from),
        lte(alerts.createdAt, until),
      ),
    )
    .orderBy(desc(alerts.id))
    .limit(1)
    .get()
}

/** Whether a person of the shop did something in a conversation since then, on a page or by text. */
export function wasDealtWith(db: Queries, conversationId: number, since: Temporal.Instant): boolean {
  const answered = db
    .select({ id: alerts.id })
    .from(alerts)
    .where(
      and(
        eq(alerts.conversationId, conversationId),
        sql`${alerts.onceKey} like 'answered:%'`,
        gt(alerts.createdAt, since),
      ),
    )
    .get()
  const written = db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        gt(messages.createdAt, since),
        or(eq(messages.kind, 'by-hand'), isNotNull(messages.writtenBy)),
      ),
    )
    .get()
  const decided = db
    .select({ id: drafts.id })
    .from(drafts)
    .where(
      and(
        eq(drafts.conversationId, conversationId),
        inArray(drafts.state, ['approved', 'discarded']),
        gt(drafts.decidedAt, since),
      ),
    )
    .get()
  return Boolean(answered ?? written ?? decided)
}

/** The draft of the conversation that this phone was shown last, by an alert or an answer. */
export function lastShowing(
  db: Queries,
  { mobile, conversationId }: { mobile: string; conversationId: number },
): ShownDraft | null {
  const row = db
    .select({ id: alerts.draftId, version: alerts.draftVersion })
    .from(alertTexts)
    .innerJoin(alerts, eq(alerts.id, alertTexts.alertId))
    .where(and(eq(alerts.conversationId, conversationId), eq(alertTexts.toNumber, mobile), isNotNull(alerts.draftId)))
    .orderBy(desc(alerts.id))
    .limit(1)
    .get()
  return row?.id == null || row.version === null ? null : { id: row.id, version: row.version }
}

/** What this phone texted before that message, the latest first. */
export function textedBefore(
  db: Queries,
  { mobile, before, since, most }: { mobile: string; before: number; since: Temporal.Instant; most: number },
) {
  return db
    .select()
    .from(messages)
    .where(
      and(
        sql`${messages.direction} = 'inbound'`,
        eq(messages.fromNumber, mobile),
        gt(messages.createdAt, since),
        eq(messages.kind, 'from-crew'),
        sql`${messages.id} < ${before}`,
      ),
    )
    .orderBy(desc(messages.id))
    .limit(most)
    .all()
}

/** How we answered to what somebody texted: with a question, or with what was done. */
export function answerTo(db: Queries, messageId: number): { wasAsked: boolean; conversationId: number | null } | null {
  const rows = db
    .select({ onceKey: alerts.onceKey, conversationId: alerts.conversationId })
    .from(alerts)
    .where(inArray(alerts.onceKey, [`asked:${messageId}`, `answered:${messageId}`]))
    .all()
  const done = rows.find(({ onceKey }) => onceKey.startsWith('answered:'))
  const row = done ?? rows[0]
  return row ? { wasAsked: done === undefined, conversationId: row.conversationId } : null
}
