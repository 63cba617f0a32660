import type { Queries } from './queries.ts'

/**
 * A question that is asked with every call or text: put together once for each database, with placeholders, because putting
 * it together takes longer than the answer. Placeholders take what the column holds: an instant goes in as milliseconds.
 */
export function prepared<Question>(putTogether: (db: Queries) => Question): (db: Queries) => Question {
  const ready = new WeakMap<object, Question>()
  return (db) => {
    const connection = connectionOf(db)
    const known = ready.get(connection)
    if (known) return known
    const question = putTogether(db)
    ready.set(connection, question)
    return question
  }
}

// A database and every transaction on it share one session, though the types do not show it.
function connectionOf(db: Queries): object {
  return (db as unknown as { session: object }).session
}
