import type Database from 'better-sqlite3'

/** Far more than the program has questions; lists of varying length make new ones. */
const mostKept = 500

/**
 * Keeps the statements of a connection, so that a question asked again in the same words is not compiled again: compiling
 * costs more than most answers, and leaves memory that the garbage collector does not see.
 */
export function reuseStatements(client: Database.Database): void {
  const prepare = client.prepare.bind(client)
  const kept = new Map<string, Database.Statement>()
  const prepareOnce = (words: string): Database.Statement => {
    const known = kept.get(words)
    if (known && !known.busy) return asNew(known)
    if (kept.size >= mostKept) kept.clear()
    const statement = prepare(words)
    kept.set(words, statement)
    return statement
  }
  client.prepare = prepareOnce as typeof client.prepare
}

function asNew(statement: Database.Statement): Database.Statement {
  return statement.reader ? statement.raw(false).pluck(false).expand(false) : statement
}
