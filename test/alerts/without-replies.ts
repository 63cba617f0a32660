import { eq } from 'drizzle-orm'
import { outbox } from '../../server/database/schema.ts'
import type { TestAppliance } from '../appliance.ts'

/** The box thinks of no reply to what came in just now: the test decides what stands there. */
export function withoutReplies({ db }: Pick<TestAppliance, 'db'>): void {
  db.update(outbox).set({ state: 'done' }).where(eq(outbox.kind, 'write-reply')).run()
}
