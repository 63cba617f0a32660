import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from './queries.ts'
import { box, drafts, messages, outbox } from './schema.ts'

/**
 * After a restore the database does not know what was already sent. Everything unsent is held, and nothing of it goes out
 * until the owner ends the quarantine, which gives it up for good: a second text is worse than none.
 */
export function quarantine(db: Queries, now: Temporal.Instant): { heldTexts: number } {
  db.update(box).set({ restoredAt: now, quarantinedAt: now, sentListImportedAt: null }).run()
  const unsent = db
    .select({ id: outbox.subjectId })
    .from(outbox)
    .where(and(eq(outbox.kind, 'send-message'), inArray(outbox.state, open)))
  const held = db
    .update(messages)
    .set({ state: 'held', because: 'restored' })
    .where(and(inArray(messages.id, unsent), inArray(messages.state, ['queued', 'sending', 'unknown'])))
    .run()
  db.update(outbox).set({ state: 'held', because: 'restored' }).where(inArray(outbox.state, open)).run()
  // It may have been answered since the copy was made.
  db.update(drafts)
    .set({ state: 'withdrawn', because: 'restored', goesAt: null, decidedAt: now })
    .where(inArray(drafts.state, ['proposed', 'edited']))
    .run()
  return { heldTexts: held.changes }
}

/** Ends the quarantine. Texts that it held are suppressed for good; photos may still be fetched. */
export function release(db: Queries, now: Temporal.Instant): { suppressedTexts: number } {
  const held = and(eq(outbox.state, 'held'), eq(outbox.because, 'restored'))
  const suppressed = db
    .update(messages)
    .set({ state: 'suppressed' })
    .where(and(eq(messages.state, 'held'), eq(messages.because, 'restored')))
    .run()
  db.update(outbox)
    .set({ state: 'due', because: null, dueAt: now })
    .where(and(held, eq(outbox.kind, 'fetch-media')))
    .run()
  db.update(outbox).set({ state: 'given-up', endedAt: now }).where(held).run()
  db.update(box).set({ quarantinedAt: null }).run()
  return { suppressedTexts: suppressed.changes }
}

/** Whether what is unsent waits for the owner's word. */
export function isQuarantined(db: Queries): boolean {
  return (
    db.select({ since: box.quarantinedAt }).from(box).where(sql`${box.quarantinedAt} is not null`).get() !== undefined
  )
}

const open = ['due', 'attempting', 'unknown'] as const
