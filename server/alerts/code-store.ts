import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Conversation } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { conversations, settings } from '../database/schema.ts'
import { storeValue } from '../settings/store.ts'

export function conversationOfCode(db: Queries, code: string): Conversation | undefined {
  return db.select().from(conversations).where(eq(conversations.code, code)).get()
}

/** The code that was given last, if one was. */
export function lastCode(db: Queries): string | null {
  const row = db.select().from(settings).where(eq(settings.name, 'lastCode')).get()
  return row ? JSON.parse(row.value) : null
}

/** The conversation has this code from now on, and nobody else. */
export function takeCode(db: Queries, conversationId: number, code: string, now: Temporal.Instant): void {
  db.update(conversations).set({ code: null }).where(eq(conversations.code, code)).run()
  db.update(conversations).set({ code }).where(eq(conversations.id, conversationId)).run()
  storeValue(db, 'lastCode', code, now)
}
