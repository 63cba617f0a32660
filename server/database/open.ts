import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Temporal } from 'temporal-polyfill'
import type { Log } from '../log.ts'
import { type Box, findBox, makeBox, readBox } from './box.ts'
import { orOneSentence } from './cannot-open.ts'
import { dropCleanStop, noteCleanStop, wasStoppedCleanly } from './clean-stop.ts'
import { connect } from './connect.ts'
import { copyBeforeMigration } from './copy-before-migration.ts'
import { beatEpoch, epochOfFolder, raiseEpoch, wasCopiedHere } from './epoch.ts'
import { inspect, refuseLoss, refuseMissingTables } from './inspect.ts'
import { takeLock } from './lock.ts'
import { type Migration, migrate, migrationsIn, pendingMigrations, readMigrations } from './migrate.ts'
import { quarantine } from './quarantine.ts'
import type * as schema from './schema.ts'

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database }

/** An open transaction; what takes one leaves nothing behind unless all of it is committed. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** A data folder in use by this process alone, with its database open. */
export type DataFolder = {
  db: Db
  /** As it stood before this start: `lastAliveAt` is when the process before this one was last seen. */
  box: Box
  /** Writes everything into the one file, closes it and lets the next server in. */
  close(): void
}

type Opening = { root: string; log?: Log; now(): Temporal.Instant }

/** A database by itself, for tests: ':memory:' or a file, with all tables, without lock, box and care. */
export function openDatabase(file: string): Db {
  const db = connect(file)
  migrate(db.$client, readMigrations(join(import.meta.dirname, '../..')))
  return db
}

/** Takes the folder for this process and opens its database. Throws CannotOpen with one sentence, and changes nothing then. */
export function openDataFolder(dataDir: string, opening: Opening): DataFolder {
  const folder = resolve(dataDir)
  const file = databaseFile(folder)
  orOneSentence(file, () => makeFolder(folder))
  const lock = takeLock(folder)
  try {
    const { db, box } = orOneSentence(file, () => openFile(file, opening))
    return { db, box, close: () => closeAll(folder, db, lock.release) }
  } catch (error) {
    lock.release()
    throw error
  }
}

export function databaseFile(dataDir: string): string {
  return join(resolve(dataDir), 'firstring.db')
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
}

function openFile(file: string, opening: Opening): { db: Db; box: Box } {
  const folder = dirname(file)
  const migrations = readMigrations(opening.root)
  const epochInFolder = epochOfFolder(folder)
  refuseLoss(file, epochInFolder !== null || hasTraces(folder))
  if (isInUse(file)) inspect(file, { migrations, thorough: isDamagePossible(file, opening.log) })
  else closeSync(openSync(file, 'a', 0o600))
  dropCleanStop(file)
  const db = connect(file)
  try {
    bringUpToDate(db, migrations, opening)
    return { db, box: settle(db, { folder, epochInFolder, ...opening }) }
  } catch (error) {
    db.$client.close()
    throw error
  }
}

/** What only a box in use leaves behind: a database that is gone from beside it was lost. */
function hasTraces(folder: string): boolean {
  return ['backups', 'media', 'clean-stop'].some((name) => existsSync(join(folder, name)))
}

function isInUse(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0
}

function isDamagePossible(file: string, log: Log | undefined): boolean {
  if (wasStoppedCleanly(file)) return false
  log?.info('the last stop was not in order: the database is searched for damage')
  return true
}

function bringUpToDate(db: Db, migrations: Migration[], { now, log }: Opening): void {
  const pending = pendingMigrations(db.$client, migrations)
  const first = pending[0]
  if (first && migrationsIn(db.$client).length > 0) {
    const copy = copyBeforeMigration(db.$client, { tag: first.tag, now: now() })
    log?.info({ copy, changes: pending.map(({ tag }) => tag) }, 'the database is changed for this version')
  }
  migrate(db.$client, migrations)
  refuseMissingTables(db)
}

function settle(db: Db, at: Opening & { folder: string; epochInFolder: number | null }): Box {
  const now = at.now()
  const isFirstStart = at.epochInFolder === null && !findBox(db)
  const box = isFirstStart ? makeBox(db, now) : readBox(db)
  if (wasCopiedHere(box.epoch, at.epochInFolder)) {
    const { heldTexts } = db.transaction((tx) => quarantine(tx, now), { behavior: 'immediate' })
    if (Number.isFinite(at.epochInFolder)) raiseEpoch(db, at.epochInFolder ?? 0)
    at.log?.warn(
      { heldTexts },
      'this database was copied here: what it had not sent is held until the owner releases it',
    )
  }
  beatEpoch(db, at.folder)
  return box
}

function closeAll(folder: string, db: Db, releaseLock: () => void): void {
  try {
    beatEpoch(db, folder)
    // A reader beside us, such as a backup, may hold the log; then the next start reads it.
    db.$client.pragma('busy_timeout = 1000')
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
    db.$client.close()
    noteCleanStop(databaseFile(folder))
  } finally {
    releaseLock()
  }
}
