import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import { whichToKeep } from './retention.ts'
import { momentIn, stampOf } from './stamp.ts'

/** In the data folder: the verified backups, the copies from before a change of the tables, and the photos. */
export function backupFolderOf(dataDir: string): string {
  return join(dataDir, 'backups')
}

export function backupName(now: Temporal.Instant): string {
  return `firstring-${stampOf(now)}.db`
}

/** Names of the backups, newest first. One gets its name only when it was verified, so the name is the proof. */
function backupsIn(folder: string): string[] {
  const names = namesIn(folder).filter((name) => /^firstring-\d{8}T\d{6}Z\.db$/.test(name))
  return names.sort().reverse()
}

/** None where the folder is not there or cannot be read: no copy in it would be of use. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A file of the folder: a verified backup, or the database as it was before a change of its tables. */
export type Copy = { name: string; kind: 'verified' | 'before-a-change'; madeAt: Temporal.Instant; bytes: number }

/** Every copy that stands in a folder, newest first. */
export function copiesIn(folder: string): Copy[] {
  const waysBack = namesIn(folder).filter((name) => /^before-.*\.db$/.test(name))
  const copies = [
    ...backupsIn(folder).flatMap((name) => copyOf(folder, name, 'verified')),
    ...waysBack.flatMap((name) => copyOf(folder, name, 'before-a-change')),
  ]
  return copies.sort((a, b) => b.madeAt.epochMilliseconds - a.madeAt.epochMilliseconds)
}

/** When the newest verified backup was made; null when there is none. */
export function newestBackupIn(folder: string): Temporal.Instant | null {
  return momentIn(backupsIn(folder)[0] ?? '')
}

/** Deletes the backups that need not be kept, never the one just made; what is left, newest first. */
export function thinOut(folder: string, justMade: string): string[] {
  const names = backupsIn(folder)
  // Where the clock went back, the newest by its name is not the one just made.
  const keepers = new Set([...whichToKeep(names.flatMap((name) => momentIn(name) ?? [])).map(backupName), justMade])
  const waysBack = readdirSync(folder).filter((name) => /^before-.*\.db$/.test(name))
  const outdated = waysBack.sort(byStamp).slice(waysBackKept)
  for (const name of [...names.filter((name) => !keepers.has(name)), ...outdated]) rmSync(join(folder, name))
  return names.filter((name) => keepers.has(name))
}

/** Nothing for a copy that was thinned out a moment ago. */
function copyOf(folder: string, name: string, kind: Copy['kind']): Copy[] {
  const madeAt = momentIn(name)
  const file = statSync(join(folder, name), { throwIfNoEntry: false })
  return madeAt && file ? [{ name, kind, madeAt, bytes: file.size }] : []
}

/** Copies from before the last changes of the tables. */
const waysBackKept = 3

function byStamp(a: string, b: string): number {
  return String(momentIn(b)).localeCompare(String(momentIn(a)))
}
