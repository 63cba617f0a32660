import { sql } from 'drizzle-orm'
import type { Db } from '../../server/database/open.ts'
import { conversations, messages, outbox } from '../../server/database/schema.ts'
import { noon } from './folder.ts'

type State = (typeof outbox.$inferSelect)['state']

const messageStateOf = {
  due: 'queued',
  attempting: 'sending',
  unknown: 'unknown',
  held: 'held',
  done: 'sent',
  'given-up': 'failed',
} as const

/** One caller with a conversation and one outbound text whose errand is in the given state; returns the text's id. */
export function seedText(db: Db, n: number, state: State = 'done'): number {
  return db.transaction((tx) => {
    // Only what the oldest schema has: some tests migrate what they seed.
    tx.run(
      sql`insert or ignore into lines (number, plan, created_at) values ('+14165550100', 'fallback', ${noon.epochMilliseconds})`,
    )
    const number = `+1416555${String(n).padStart(4, '0')}`
    const { id: callerId } = tx.get<{ id: number }>(
      sql`insert into callers (number, name, created_at) values (${number}, ${`Dana ${n}`}, ${noon.epochMilliseconds}) returning id`,
    )
    const about = { callerId, createdAt: noon, lastMessageAt: noon }
    const conversation = tx.insert(conversations).values(about).returning().get()
    const message = tx
      .insert(messages)
      .values({
        reference: `reference${n}`,
        conversationId: conversation.id,
        direction: 'outbound',
        kind: 'text-back',
        onceKey: `missed-call:${n}`,
        toNumber: number,
        fromNumber: '+14165550100',
        body: `Hey ${n}, it's Mike from Mike's Plumbing. I just missed your call. What are you looking to get done?`,
        state: messageStateOf[state],
        because: state === 'held' || state === 'given-up' ? 'no-route' : null,
        messenger: 'simulated',
        createdAt: noon,
      })
      .returning()
      .get()
    const errand = { kind: 'send-message', subjectId: message.id, lane: 'texts', orderKey: number, state } as const
    tx.insert(outbox)
      .values({ ...errand, dueAt: noon, createdAt: noon })
      .run()
    return message.id
  })
}

/** So many texts, each of a caller of its own, in one commit. */
export function seedTexts(db: Db, count: number, state: State = 'done'): void {
  db.transaction(() => {
    for (let n = 0; n < count; n++) seedText(db, n, state)
  })
}
