import { and, asc, eq, gt } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from './open.ts'
import { callers, conversations, messages } from './schema.ts'

const columns = ['conversation', 'time', 'number', 'name', 'direction', 'kind', 'state', 'because', 'text']

/** The lines of a table of all texts, conversation after conversation, in the shop's own time; for a spreadsheet. */
export function* conversationsAsCsv(db: Db, zone: string | null): Generator<string> {
  // The mark that makes spreadsheets read the accents right.
  yield `\uFEFF${columns.join(',')}`
  for (const { id, number, name } of inPieces((last) => conversationsAfter(db, last))) {
    for (const { at, ...rest } of inPieces((last) => textsAfter(db, id, last))) {
      const { direction, kind, state, because, text } = rest
      yield [String(id), localTime(at, zone), number, name, direction, kind, state, because, text].map(cell).join(',')
    }
  }
}

/** Row after row in the order of their ids; each piece is a short read of its own. */
function* inPieces<Row extends { id: number }>(pieceAfter: (last: number) => Row[]): Generator<Row> {
  for (let last = 0; ; ) {
    const piece = pieceAfter(last)
    yield* piece
    const end = piece.at(-1)
    if (!end) return
    last = end.id
  }
}

function conversationsAfter(db: Db, last: number) {
  return db
    .select({ id: conversations.id, number: callers.number, name: callers.name })
    .from(conversations)
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .where(gt(conversations.id, last))
    .orderBy(asc(conversations.id))
    .limit(1000)
    .all()
}

function textsAfter(db: Db, conversationId: number, last: number) {
  const { id, createdAt: at, direction, kind, state, because, body: text } = messages
  return db
    .select({ id, at, direction, kind, state, because, text })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), gt(messages.id, last)))
    .orderBy(asc(messages.id))
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
