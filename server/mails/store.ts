import { desc, eq, gt, ne } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { mails } from '../database/schema.ts'

/** A mail to the shop's own people. Queued with a `because` it was tried, and is tried again. */
export type Mail = typeof mails.$inferSelect

/** Keeps a mail; null when the same was queued before. */
export function insertMail(db: Queries, mail: typeof mails.$inferInsert): Mail | null {
  return db.insert(mails).values(mail).onConflictDoNothing().returning().get() ?? null
}

export function mailById(db: Queries, id: number): Mail | undefined {
  return db.select().from(mails).where(eq(mails.id, id)).get()
}

export function updateMail(db: Queries, id: number, change: Partial<typeof mails.$inferInsert>): void {
  db.update(mails).set(change).where(eq(mails.id, id)).run()
}

export function lastMail(db: Queries): Mail | undefined {
  return db.select().from(mails).where(ne(mails.toAddress, '')).orderBy(desc(mails.id)).limit(1).get()
}

/** The latest mail of that time, when it was given up, or has been tried since before. */
export function mailInTrouble(
  db: Queries,
  { since, before }: { since: Temporal.Instant; before: Temporal.Instant },
): Mail | null {
  const last = db.select().from(mails).where(gt(mails.createdAt, since)).orderBy(desc(mails.id)).limit(1).get()
  if (!last?.because || last.because === 'forgotten') return null
  return last.state === 'failed' || last.createdAt.epochMilliseconds < before.epochMilliseconds ? last : null
}
