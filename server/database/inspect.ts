import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { getTableName } from 'drizzle-orm'
import { CannotOpen, putABackupBack } from './cannot-open.ts'
import { type Migration, migrationsIn } from './migrate.ts'
import type { Db } from './open.ts'
import * as schema from './schema.ts'

/**
 * What must be true of a database file before anything may be written to it. It is looked at through a connection that
 * cannot write, so what is refused stays as it was.
 */
export function inspect(file: string, { migrations, thorough }: { migrations: Migration[]; thorough: boolean }): void {
  if (!beginsLikeADatabase(file)) throw new CannotOpen(`The file ${file} is not a database: ${untouched}.`)
  const client = new Database(file, { readonly: true, fileMustExist: true })
  try {
    if (thorough) refuseDamage(client)
    refuseForeign(client)
    refuseNewer(client, migrations)
  } finally {
    client.close()
  }
}

/** Refuses a file that is gone or empty in a folder that was in use before, where a new one would hide the loss. */
export function refuseLoss(file: string, wasInUse: boolean): void {
  if (!wasInUse) return
  if (!existsSync(file)) {
    throw new CannotOpen(`The database ${file} is gone, although this folder was in use: ${putABackupBack}.`)
  }
  if (statSync(file).size === 0) {
    throw new CannotOpen(`The database ${file} is empty, although this folder was in use: ${putABackupBack}.`)
  }
}

/** Refuses a database in which a table or column is missing that this program reads. */
export function refuseMissingTables(db: Db): void {
  for (const table of Object.values(schema)) {
    try {
      db.select().from(table).limit(1).all()
    } catch (error) {
      throw new CannotOpen(
        `The table ${getTableName(table)} in the database ${db.$client.name} cannot be read: ${untouched}.`,
        { cause: error },
      )
    }
  }
}

const untouched = `nothing in it was changed; ${putABackupBack}`

function beginsLikeADatabase(file: string): boolean {
  const beginning = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, beginning, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return beginning.toString('latin1') === 'SQLite format 3\0'
}

function refuseDamage(client: Database.Database): void {
  const found = client.pragma('quick_check(1)', { simple: true })
  if (found === 'ok') return
  throw new CannotOpen(`The database ${client.name} is damaged (${String(found).split('\n')[0]}): ${untouched}.`)
}

function refuseForeign(client: Database.Database): void {
  const tables = client.prepare("select name from sqlite_schema where type = 'table'").pluck().all()
  if (tables.length === 0 || (tables.includes('__drizzle_migrations') && tables.includes('box'))) return
  throw new CannotOpen(`The database ${client.name} is not one of FirstRing: ${untouched}.`)
}

function refuseNewer(client: Database.Database, migrations: Migration[]): void {
  const known = new Set(migrations.map(({ when }) => when))
  if (migrationsIn(client).every((when) => known.has(when))) return
  throw new CannotOpen(
    `The database ${client.name} was made by a newer FirstRing: update this one, or go back to the copy that was made before the update (backups/before-*.db) with "firstring restore FILE".`,
  )
}
