import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CannotOpen, orOneSentence } from './cannot-open.ts'

export type Lock = { release(): void }

/**
 * One server per data folder: a lock that the kernel drops with the process, however it ends, and that holds between
 * containers on one volume. Nothing may open the lock's file but SQLite, or the process loses its own lock.
 */
export function takeLock(dataDir: string): Lock {
  const file = join(dataDir, 'server.lock')
  const client = orOneSentence(file, () => new Database(file, { timeout: 0 }))
  try {
    chmodSync(file, 0o600)
    client.pragma('journal_mode = MEMORY')
    client.exec('begin exclusive')
  } catch (error) {
    client.close()
    if (isBusy(error)) {
      throw new CannotOpen(
        `Another FirstRing server runs on the data folder ${dataDir}: stop that one first, or give this one its own DATA_DIR.`,
      )
    }
    return orOneSentence(file, () => {
      throw error
    })
  }
  return { release: () => client.close() }
}

/** Whether a server runs on the folder now. */
export function isLocked(dataDir: string): boolean {
  const file = join(dataDir, 'server.lock')
  let client: Database.Database | null = null
  try {
    client = new Database(file, { timeout: 0, readonly: true, fileMustExist: true })
    client.prepare('select 1 from sqlite_schema').all()
    return false
  } catch (error) {
    return isBusy(error)
  } finally {
    client?.close()
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
