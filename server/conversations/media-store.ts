import { eq, inArray } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { media } from '../database/schema.ts'

export type Media = typeof media.$inferSelect

export function insertMedia(db: Queries, one: typeof media.$inferInsert): Media {
  return db.insert(media).values(one).returning().get()
}

export function mediaById(db: Queries, id: number): Media | undefined {
  return db.select().from(media).where(eq(media.id, id)).get()
}

export function mediaOf(db: Queries, messageIds: number[]): Media[] {
  if (messageIds.length === 0) return []
  return db.select().from(media).where(inArray(media.messageId, messageIds)).orderBy(media.id).all()
}

export function updateMedia(db: Queries, id: number, change: Partial<typeof media.$inferInsert>): void {
  db.update(media).set(change).where(eq(media.id, id)).run()
}
