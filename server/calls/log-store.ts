import { and, desc, eq, not, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Cursor } from '../database/cursor.ts'
import type { Queries } from '../database/queries.ts'
import { callers, callLegs, calls, conversations, crew, lines, messages } from '../database/schema.ts'

type Page = { before: Cursor | null; size: number }

/** The latest calls with who rang, on which line, and what became of the text. */
export function callLog(db: Queries, { before, size }: Page) {
  return loggedCalls(db)
    .where(before ? isBefore(before) : undefined)
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(size)
    .all()
}

/** The same of those whose caller got no text, though nobody took the call; looked for down to `floor`. */
export function notTexted(db: Queries, { before, floor, size }: Page & { floor: Cursor | null }) {
  return loggedCalls(db)
    .where(and(isNotTexted, before ? isBefore(before) : undefined, floor ? not(isBefore(floor)) : undefined))
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(size)
    .all()
}

/** The same of those that were taken for spam. */
export function suspected(db: Queries, { before, size }: Page) {
  return loggedCalls(db)
    .where(and(sql`${calls.because} = 'suspected-spam'`, before ? isBefore(before) : undefined))
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(size)
    .all()
}

/** The call that stands so many places further down the log; null where the log ends before. */
export function callDown(db: Queries, { before, places }: { before: Cursor | null; places: number }): Cursor | null {
  const found = db
    .select({ at: calls.startedAt, id: calls.id })
    .from(calls)
    .where(before ? isBefore(before) : undefined)
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(1)
    .offset(places - 1)
    .get()
  return found ?? null
}

/** Who has the mobile that was given in a call. */
const mobiles = alias(callers, 'mobiles')

function loggedCalls(db: Queries) {
  return db
    .select({
      ...{ call: calls, caller: callers, line: lines, message: messages, conversationId: conversations.id },
      given: { id: mobiles.id, number: mobiles.number, name: mobiles.name },
      answeredBy: crew.name,
    })
    .from(calls)
    .leftJoin(callers, eq(callers.id, calls.callerId))
    .leftJoin(mobiles, eq(mobiles.id, calls.textedCallerId))
    .leftJoin(lines, eq(lines.id, calls.lineId))
    .leftJoin(messages, eq(messages.id, calls.messageId))
    .leftJoin(conversations, eq(conversations.callerId, sql`coalesce(${calls.textedCallerId}, ${calls.callerId})`))
    .leftJoin(callLegs, eq(callLegs.id, calls.acceptedLegId))
    .leftJoin(crew, eq(crew.id, callLegs.crewId))
    .$dynamic()
}

const isNotTexted = sql`(${calls.decision} = 'stay-silent' and ${calls.because} <> 'answered' or ${messages.state} in ('failed', 'held', 'suppressed'))`

function isBefore({ at, id }: Cursor): SQL {
  return sql`(${calls.startedAt}, ${calls.id}) < (${at.epochMilliseconds}, ${id})`
}
