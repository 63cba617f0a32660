import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
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
  return placeholdersFor(Object.keys(getTableColumns(table)))
}

/** What goes into every column of a new row: what is left out becomes the column's default, or null. */
export function rowOf<Table extends SQLiteTable>(table: Table, row: Table['$inferInsert']): Record<string, unknown> {
  const defaults = Object.entries(getTableColumns(table)).map(([name, column]) => [name, column.default ?? null])
  return asKept(table, { ...Object.fromEntries(defaults), ...withoutGaps(row) })
}

/** A change of one row by its id, put together once for each set of columns that is changed. */
export function changeById<Table extends SQLiteTable & { id: SQLiteColumn }>(table: Table) {
  const changes = new Map<string, ReturnType<typeof changing>>()
  const changing = (names: string[]) =>
    prepared((db) =>
      db
        .update(table)
        .set(placeholdersFor(names) as SQLiteUpdateSetSource<Table>)
        .where(eq(table.id, sql.placeholder('rowId')))
        .prepare(),
    )
  return (db: Queries, id: number, change: Partial<Table['$inferInsert']>): void => {
    const given = withoutGaps(change)
    const names = Object.keys(given)
    const key = names.join()
    const known = changes.get(key) ?? changing(names)
    changes.set(key, known)
    known(db).run({ ...asKept(table, given), rowId: id })
  }
}

function placeholdersFor(names: string[]) {
  return Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`]))
}

/** Drizzle takes `undefined` for "not mentioned". */
function withoutGaps(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}

function asKept(table: SQLiteTable, row: Record<string, unknown>): Record<string, unknown> {
  const columns = getTableColumns(table)
  const values = Object.entries(row).map(([name, value]) => [
    name,
    value === null ? null : columns[name]?.mapToDriverValue(value),
  ])
  return Object.fromEntries(values)
}

// A database and every transaction on it share one session, though the types do not show it.
function connectionOf(db: Queries): object {
  return (db as unknown as { session: object }).session
}
