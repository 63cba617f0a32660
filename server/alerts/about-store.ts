import { and, desc, eq, gt, gte, inArray, not, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { alerts, conversations, drafts, emergencies, enquiries } from '../database/schema.ts'
import type { WantedTime } from '../understanding/understanding.ts'

type Enquiry = typeof enquiries.$inferSelect

/** What a caller wants in the present run of a conversation, as far as it was understood. */
export function presentEnquiry(db: Queries, conversationId: number): Enquiry | undefined {
  return db
    .select()
    .from(enquiries)
    .where(and(eq(enquiries.conversationId, conversationId), sql`${enquiries.closedAt} is null`))
    .get()
}

export function wantedTimes({ wanted }: Enquiry): WantedTime[] {
  return JSON.parse(wanted)
}

export function presentDanger(db: Queries, conversationId: number): (typeof emergencies.$inferSelect)['danger'] | null {
  const row = db
    .select({ danger: emergencies.danger })
    .from(emergencies)
    .where(eq(emergencies.conversationId, conversationId))
    .orderBy(desc(emergencies.id))
    .limit(1)
    .get()
  return row?.danger ?? null
}

/** Whether the owner was told one of these of a conversation since then. */
export function wasToldOf(
  db: Queries,
  conversationId: number,
  { kinds, since }: { kinds: string[]; since: Temporal.Instant },
): boolean {
  const told = and(inArray(alerts.kind, kinds), gt(alerts.createdAt, since))
  return (
    db
      .select({ id: alerts.id })
      .from(alerts)
      .where(and(eq(alerts.conversationId, conversationId), told))
      .get() !== undefined
  )
}

/** When the owner was last told one of these of a conversation. */
export function lastToldOf(db: Queries, conversationId: number, kinds: string[]): Temporal.Instant | null {
  const row = db
    .select({ at: alerts.createdAt })
    .from(alerts)
    .where(and(eq(alerts.conversationId, conversationId), inArray(alerts.kind, kinds)))
    .orderBy(desc(alerts.id))
    .limit(1)
    .get()
  return row?.at ?? null
}

/** One answer of the box, to the caller's texts up to `through`; `isOwners`: it left them to a person, did not understand them, or only noted them. */
export type Answered = { through: number; isOwners: boolean }

/** What the box answered in a conversation, in words or by saying nothing, oldest first. */
export function answeredIn(db: Queries, conversationId: number, from: number): Answered[] {
  const wasSaid = sql`(${drafts.messageId} is not null or json_extract(${drafts.step}, '$.step.do') = 'stay-silent')`
  const isOwners = sql<number>`json_extract(${drafts.step}, '$.step.handOver') is not null
    or json_extract(${drafts.step}, '$.step.isUnderstood') is 0
    or (json_extract(${drafts.step}, '$.step.say[0]') = 'gotIt' and json_extract(${drafts.step}, '$.step.ask') is not null)`
  return db
    .select({ through: drafts.answersMessageId, isOwners })
    .from(drafts)
    .where(and(eq(drafts.conversationId, conversationId), gte(drafts.answersMessageId, from), wasSaid))
    .orderBy(drafts.answersMessageId, drafts.id)
    .all()
    .map(({ through, isOwners }) => ({ through, isOwners: isOwners === 1 }))
}

/** Conversations in which somebody waits for a person of the shop, and of which nobody was told since that is so. */
export function untoldWaiting(db: Queries, kinds: string[]): number[] {
  const openDraftSince = sql`(select ${drafts.createdAt} from ${drafts}
    where ${drafts.conversationId} = ${conversations.id} and ${drafts.state} in ('proposed', 'edited'))`
  const needsPersonSince = sql`max(${conversations.waitsSince}, coalesce(${conversations.lastInboundAt}, 0), coalesce(${conversations.handedOverAt}, ${openDraftSince}, 0))`
  const wasTold = sql`exists (select 1 from ${alerts} where ${alerts.conversationId} = ${conversations.id}
    and ${inArray(alerts.kind, kinds)} and ${alerts.createdAt} >= ${needsPersonSince})`
  const isPersons = sql`(${conversations.handedOverAt} is not null or ${openDraftSince} is not null)`
  return db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(sql`${conversations.waitsSince} is not null and ${conversations.closedAt} is null`, isPersons, not(wasTold)),
    )
    .all()
    .map(({ id }) => id)
}
