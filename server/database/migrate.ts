import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { plainName } from '../callers/plain-name.ts'
import { CannotOpen } from './cannot-open.ts'

/** One change of the tables; `when` is its place in the order and its name in the database. */
export type Migration = { tag: string; when: number; hash: string; statements: string[] }

/** The changes that this program knows, oldest first. */
export function readMigrations(root: string): Migration[] {
  const migrationsFolder = join(root, 'migrations')
  const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as Journal
  return readMigrationFiles({ migrationsFolder }).map(({ folderMillis, hash, sql }, place) => ({
    tag: journal.entries[place]?.tag ?? String(folderMillis),
    when: folderMillis,
    hash,
    statements: sql,
  }))
}

/** `when` of every change that the database has gone through; empty for a database that was just made. */
export function migrationsIn(client: Database.Database): number[] {
  const table = client.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get()
  if (!table) return []
  return client.prepare('select created_at from __drizzle_migrations order by created_at').pluck().all().map(Number)
}

export function pendingMigrations(client: Database.Database, migrations: Migration[]): Migration[] {
  const last = migrationsIn(client).at(-1) ?? Number.NEGATIVE_INFINITY
  return migrations.filter(({ when }) => when > last)
}

/** Applies what is pending, each change whole or not at all. Throws CannotOpen when one fails. */
export function migrate(client: Database.Database, migrations: Migration[]): void {
  // Rebuilding a table drops the old one: with foreign keys on, its rows would take others along, and the pragma is deaf inside a transaction.
  client.pragma('foreign_keys = OFF')
  // 0003 fills a column that only the program can fill: SQLite knows neither accents nor capitals beyond ASCII.
  client.function('plain_name', { deterministic: true }, (name) => plainName(typeof name === 'string' ? name : null))
  try {
    for (const migration of pendingMigrations(client, migrations)) applyOne(client, migration)
  } finally {
    client.pragma('foreign_keys = ON')
  }
}

type Journal = { entries: { tag: string }[] }

function applyOne(client: Database.Database, { tag, when, hash, statements }: Migration): void {
  const apply = client.transaction(() => {
    for (const statement of statements) client.exec(statement)
    const orphans = client.pragma('foreign_key_check') as { table: string; parent: string }[]
    if (orphans[0]) throw new Error(`rows of ${orphans[0].table} would point to nothing in ${orphans[0].parent}`)
    // Drizzle's own table, so that its tools can read on.
    client.exec(
      'create table if not exists __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
    )
    client.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(hash, when)
  })
  try {
    apply.immediate()
  } catch (error) {
    if (isFullDisk(error)) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotOpen(
      `The change ${tag} of the database ${client.name} failed and was undone (${why}): the data is as it was; go back to the version of FirstRing that ran before, or report this.`,
      { cause: error },
    )
  }
}

/** Has a sentence of its own, where the database is opened. */
function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL'
}
