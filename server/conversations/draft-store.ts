import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { changeById, everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { drafts, refusals } from '../database/schema.ts'

/** A reply that the box thought of. Open while it is `proposed` or `edited`; one open draft per conversation. */
export type Draft = typeof drafts.$inferSelect
export type Refusal = typeof refusals.$inferSelect

/** The draft that waits for a person in this conversation. */
export function openDraftOf(db: Queries, conversationId: number): Draft | undefined {
  return openDraft(db).get({ conversationId })
}

export function draftById(db: Queries, id: number): Draft | undefined {
  return draftOf(db).get({ id })
}

/** Fails where the conversation has an open draft already: `proposeDraft` withdraws that one first. */
export function insertDraft(db: Queries, draft: typeof drafts.$inferInsert): Draft {
  return draftInsert(db).get(rowOf(drafts, draft))
}

export function changeDraft(db: Queries, id: number, change: Partial<typeof drafts.$inferInsert>): void {
  changeDraftById(db, id, change)
}

/** The conversations in which a draft waits for a person. */
export function conversationsWithDraft(db: Queries): number[] {
  return db
    .select({ id: drafts.conversationId })
    .from(drafts)
    .where(isOpen)
    .all()
    .map(({ id }) => id)
}

/** The latest drafts of a conversation, whatever became of them, newest first. */
export function draftsIn(db: Queries, conversationId: number, most = 100): Draft[] {
  return db
    .select()
    .from(drafts)
    .where(eq(drafts.conversationId, conversationId))
    .orderBy(desc(drafts.id))
    .limit(most)
    .all()
}

/** The drafts of a conversation that answer these texts or became them. */
export function draftsOf(db: Queries, conversationId: number, messageIds: number[]): Draft[] {
  return db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.conversationId, conversationId),
        or(inArray(drafts.messageId, messageIds), inArray(drafts.answersMessageId, messageIds)),
      ),
    )
    .orderBy(drafts.id)
    .all()
}

/** What the model worded for these drafts and was not let through, in order. */
export function refusalsOf(db: Queries, draftIds: number[]): Refusal[] {
  return db.select().from(refusals).where(inArray(refusals.draftId, draftIds)).orderBy(refusals.id).all()
}

export function insertRefusal(db: Queries, refusal: typeof refusals.$inferInsert): void {
  db.insert(refusals).values(refusal).run()
}

// Written out as in the indexes, so that they serve.
const isOpen = sql`${drafts.state} in ('proposed', 'edited')`

const openDraft = prepared((db) =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.conversationId, sql.placeholder('conversationId')), isOpen))
    .prepare(),
)

const draftOf = prepared((db) =>
  db
    .select()
    .from(drafts)
    .where(eq(drafts.id, sql.placeholder('id')))
    .prepare(),
)

const draftInsert = prepared((db) => db.insert(drafts).values(everyColumn(drafts)).returning().prepare())

const changeDraftById = changeById(drafts)
