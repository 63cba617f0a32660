import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { Temporal } from 'temporal-polyfill'
import { backupFolderOf, backupName, newestBackupIn, thinOut } from './backup-folder.ts'
import { asOneSentence } from './cannot-open.ts'
import { copyDurably, syncToDisk } from './durable-file.ts'
import { OneSentence } from './one-sentence.ts'
import { databaseFile } from './open.ts'
import { bringPhotos, dropPhotosOfNobody } from './photos.ts'
import { countRows, refuseUnsound } from './soundness.ts'

export type Backup = {
  /** Path of the verified copy in the data folder. */
  file: string
  bytes: number
  rows: number
  /** What became of the second copy in BACKUP_DIR. */
  secondCopy: { outcome: 'not-wanted' } | { outcome: 'made'; file: string } | { outcome: 'failed'; because: string }
}

type Where = { dataDir: string; backupDir: string | undefined; now: Temporal.Instant }

/** Room that a backup must leave on the disk for the running server. */
const reserveBytes = 100 * 1024 * 1024

/**
 * Copies the database as it stands at one moment, also while a server writes to it, and verifies the copy before it gets
 * its name. It holds the thread for as long as the disk needs: the server calls it aside (`nightly-backup.ts`).
 * Throws OneSentence when there is no verified copy in the end; the older ones stay.
 */
export async function takeBackup({ dataDir, backupDir, now }: Where): Promise<Backup> {
  const folder = backupFolderOf(resolve(dataDir))
  const file = join(folder, backupName(now))
  try {
    const rows = await makeVerified(databaseFile(dataDir), { file, now })
    bringPhotos(dataDir, folder)
    dropPhotosOfNobody(dataDir, folder, thinOut(folder, basename(file)))
    return { file, bytes: statSync(file).size, rows, secondCopy: copyElsewhere(file, { dataDir, backupDir }) }
  } catch (error) {
    throw asOneSentence(error, file)
  }
}

/** When the newest verified backup of the data folder was made; null when there is none. */
export function lastVerifiedBackup(dataDir: string): Temporal.Instant | null {
  return newestBackupIn(backupFolderOf(dataDir))
}

async function makeVerified(source: string, { file, now }: { file: string; now: Temporal.Instant }): Promise<number> {
  const half = `${file}.new`
  prepareFolder(dirname(file), source, now)
  try {
    const rows = await copyOnline(source, half)
    chmodSync(half, 0o600)
    refuseDifference(rows, refuseUnsound(half))
    syncToDisk(half)
    renameSync(half, file)
    syncToDisk(dirname(file))
    return Object.values(rows).reduce((sum, count) => sum + count, 0)
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${half}${ending}`, { force: true })
  }
}

function prepareFolder(folder: string, source: string, now: Temporal.Instant): void {
  if (!existsSync(source)) throw new OneSentence(`There is no database at ${source}, so there is nothing to back up.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  sweep(folder, now)
  const { bavail, bsize } = statfsSync(folder)
  const needed = statSync(source).size + reserveBytes
  if (bavail * bsize >= needed) return
  const megabytes = Math.ceil(needed / 1024 ** 2)
  throw new OneSentence(`The disk that holds ${folder} has too little room for a backup: ${megabytes} MB must be free.`)
}

// What an interrupted backup left; one that another process is making now is younger.
function sweep(folder: string, now: Temporal.Instant): void {
  const hourAgo = now.subtract({ hours: 1 }).epochMilliseconds
  const halves = readdirSync(folder).filter((name) => name.endsWith('.new'))
  for (const name of halves) if (statSync(join(folder, name)).mtimeMs < hourAgo) rmSync(join(folder, name))
}

/** Copies what one read transaction sees, so that counts taken in it must be the copy's own. */
async function copyOnline(source: string, copy: string): Promise<Record<string, number>> {
  const client = new Database(source, { readonly: true, fileMustExist: true })
  try {
    client.exec('begin')
    const rows = countRows(client)
    await client.backup(copy, { progress: () => everyPage })
    client.exec('commit')
    makeOneFile(copy)
    return rows
  } finally {
    client.close()
  }
}

const everyPage = 2 ** 31 - 1

// The copy is born in write-ahead mode, in which even reading makes files beside it.
function makeOneFile(copy: string): void {
  const client = new Database(copy)
  client.pragma('journal_mode = DELETE')
  client.close()
}

function refuseDifference(wanted: Record<string, number>, found: Record<string, number>): void {
  const table = Object.keys(wanted).find((name) => found[name] !== wanted[name])
  if (!table) return
  throw new OneSentence(
    `The backup holds ${found[table]} rows of ${table} instead of ${wanted[table]}: check the disk.`,
  )
}

function copyElsewhere(file: string, { dataDir, backupDir }: Omit<Where, 'now'>): Backup['secondCopy'] {
  if (!backupDir || resolve(backupDir) === dirname(file)) return { outcome: 'not-wanted' }
  const copy = join(resolve(backupDir), basename(file))
  try {
    // Not made here: a disk that is not mounted would be filled into the folder where it should be.
    if (!existsSync(backupDir))
      throw new OneSentence(`BACKUP_DIR ${backupDir} is not there: mount its disk or make it.`)
    copyDurably(file, copy)
    bringPhotos(dataDir, backupDir)
    dropPhotosOfNobody(dataDir, backupDir, thinOut(backupDir, basename(file)))
    return { outcome: 'made', file: copy }
  } catch (error) {
    return { outcome: 'failed', because: asOneSentence(error, copy).message }
  }
}
