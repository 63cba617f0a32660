import { and, eq, isNull } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { enquiries } from '../database/schema.ts'

export function openEnquiryOf(db: Queries, conversationId: number): typeof enquiries.$inferSelect | undefined {
  return db
    .select()
    .from(enquiries)
    .where(and(eq(enquiries.conversationId, conversationId), isNull(enquiries.closedAt)))
    .get()
}
