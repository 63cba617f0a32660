import { and, desc, eq, gt, inArray, not, sql } from 'drizzle-orm'
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
