import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from './open.ts'
import { callers, conversations, messages } from './schema.ts'

const columns = ['conversation', 'time', 'number', 'name', 'direction', 'kind', 'state', 'because', 'text']

/** The lines of a table of all texts, conversation after conversation, in the shop's own time; for a spreadsheet. */
export function* conversationsAsCsv(db: Db, zone: string | null): Generator<string> {
  // The mark that makes spreadsheets read the accents right.
  yield `\uFEFF${columns.join(',')}`
  let last = { conversationId: 0, id: 0 }
  for (;;) {
    const piece = textsAfter(db, last)
    for (const { conversationId, id, at, ...rest } of piece) {
      yield [String(conversationId), localTime(at, zone), ...Object.values(rest)].map(cell).join(',')
      last = { conversationId: conversationId ?? 0, id }
    }
    if (piece.length === 0) return
  }
}

function textsAfter(db: Db, { conversationId, id }: { conversationId: number; id: number }) {
  return db
    .select({
      conversationId: messages.conversationId,
      id: messages.id,
      at: messages.createdAt,
      number: callers.number,
      name: callers.name,
      direction: messages.direction,
      kind: messages.kind,
      state: messages.state,
      because: messages.because,
      text: messages.body,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .where(
      and(
        isNotNull(messages.conversationId),
        sql`(${messages.conversationId}, ${messages.id}) > (${conversationId}, ${id})`,
      ),
    )
    .orderBy(asc(messages.conversationId), asc(messages.id))
    .limit(1000)
    .all()
}

function localTime(at: Temporal.Instant, zone: string | null): string {
  return zone ? at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' }) : at.toString()
}

// A text from a stranger that begins like a formula must not become one.
function cell(value: string | null): string {
  const words = value ?? ''
  const harmless = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return `"${harmless.replaceAll('"', '""')}"`
}
