import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
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

/** A placeholder for every column, for an insert that is put together once; `rowOf` fills them. */
export function everyColumn<Table extends SQLiteTable>(table: Table): Table['$inferInsert'] {
  const names = Object.keys(getTableColumns(table))
  return Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`])) as Table['$inferInsert']
}

/** What goes into every column of a new row: what is left out becomes the column's default, or null. */
export function rowOf<Table extends SQLiteTable>(table: Table, row: Table['$inferInsert']): Record<string, unknown> {
  const given = row as Record<string, unknown>
  const columns = Object.entries(getTableColumns(table))
  return Object.fromEntries(
    columns.map(([name, column]) => {
      const value = given[name] === undefined ? column.default : given[name]
      return [name, value == null ? null : column.mapToDriverValue(value)]
    }),
  )
}

// A database and every transaction on it share one session, though the types do not show it.
function connectionOf(db: Queries): object {
  return (db as unknown as { session: object }).session
}
