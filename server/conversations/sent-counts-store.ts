import { and, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { prepared } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { messages } from '../database/schema.ts'
import { cappedKinds } from './caps.ts'

/** How many text-backs were queued since then, whoever carries them, or in practice; counted up to `most`. */
export function textBacksSince(
  db: Queries,
  since: Temporal.Instant,
  { isPractice, most }: { isPractice: boolean; most: number },
): number {
  return textBacks(db).get({ since: since.epochMilliseconds, isPractice: isPractice ? 1 : 0, most })?.count ?? 0
}

/** How many texts the box worded by itself since then, to one caller or to all, whoever carries them, or in practice; counted up to `most`. */
export function ownWordsSince(
  db: Queries,
  since: Temporal.Instant,
  { conversationId, isPractice, most }: { conversationId?: number; isPractice: boolean; most: number },
): number {
  const ofWhom =
    conversationId === undefined
      ? sql`(${messages.messenger} = 'simulated') = ${isPractice ? 1 : 0}`
      : eq(messages.conversationId, conversationId)
  const some = db
    .select({ one: sql`1` })
    .from(messages)
    .where(
      and(
        ofWhom,
        gt(messages.createdAt, since),
        inArray(messages.kind, cappedKinds),
        isNull(messages.writtenBy),
        isSaid,
      ),
    )
    .limit(most)
    .as('some')
  return db.select({ count: count() }).from(some).get()?.count ?? 0
}

const textBacks = prepared((db) => {
  const some = db
    .select({ one: sql`1` })
    .from(messages)
    .where(
      sql`${messages.kind} in ('text-back', 'called-again') and ${messages.createdAt} > ${sql.placeholder('since')}
        and (${messages.messenger} = 'simulated') = ${sql.placeholder('isPractice')}`,
    )
    .limit(sql.placeholder('most'))
    .as('some')
  return db.select({ count: sql<number>`count(*)` }).from(some).prepare()
})

// What was taken back before it left was never said.
const isSaid = sql`${messages.state} <> 'suppressed'`
