import { and, eq, sql } from 'drizzle-orm'
import { everyColumn, prepared, rowOf } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { receipts } from '../database/schema.ts'

export type Receipt = typeof receipts.$inferSelect

/** Records what the messenger said; false when it had said so before. */
export function insertReceipt(db: Queries, receipt: typeof receipts.$inferInsert): boolean {
  return receiptInsert(db).run(rowOf(receipts, receipt)).changes === 1
}

export function receiptsOf(db: Queries, messenger: string, providerMessageId: string): Receipt[] {
  return receiptsNamed(db).all({ messenger, providerMessageId })
}

const receiptsNamed = prepared((db) =>
  db
    .select()
    .from(receipts)
    .where(
      and(
        eq(receipts.messenger, sql.placeholder('messenger')),
        eq(receipts.providerMessageId, sql.placeholder('providerMessageId')),
      ),
    )
    .orderBy(receipts.id)
    .prepare(),
)

const receiptInsert = prepared((db) =>
  db.insert(receipts).values(everyColumn(receipts)).onConflictDoNothing().prepare(),
)
