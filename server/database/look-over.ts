import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { min } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { asOneSentence } from './cannot-open.ts'
import { readMigrations } from './migrate.ts'
import { type Db, databaseFile } from './open.ts'
import { callers, crew } from './schema.ts'

/** What a doctor sees of the folder without opening the database. */
export type FolderState = { isThere: boolean; isWritable: boolean; freeBytes: number; hasDatabase: boolean }

export function lookAtFolder(dataDir: string): FolderState {
  const isThere = existsSync(dataDir)
  const disk = isThere ? statfsSync(dataDir) : null
  return {
    isThere,
    isWritable: isThere && mayWrite(dataDir),
    freeBytes: disk ? disk.bavail * disk.bsize : 0,
    hasDatabase: existsSync(databaseFile(dataDir)),
  }
}

export function sqliteVersion(): string {
  const client = new Database(':memory:')
  const version = String(client.prepare('select sqlite_version()').pluck().get())
  client.close()
  return version
}

/** Reads every page; null when all is well, else one sentence. */
export function findDamage(db: Db): string | null {
  try {
    const found = db.$client.pragma('quick_check(1)', { simple: true })
    return found === 'ok' ? null : String(found).split('\n').join(' ')
  } catch (error) {
    return asOneSentence(error, db.$client.name).message
  }
}

/** The last change of the tables that this program knows. */
export function newestMigration(root: string): string {
  return readMigrations(root).at(-1)?.tag ?? 'none'
}

/** When somebody first signed in or rang; null while the shop is empty. */
export function inUseSince(db: Db): Temporal.Instant | null {
  const [owner] = db
    .select({ at: min(crew.createdAt) })
    .from(crew)
    .all()
  const [caller] = db
    .select({ at: min(callers.createdAt) })
    .from(callers)
    .all()
  const moments = [owner?.at, caller?.at].flatMap((at) => at ?? [])
  return moments.sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)[0] ?? null
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
