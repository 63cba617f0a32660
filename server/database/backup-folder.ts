import { existsSync, readdirSync, rmSync } from 'node:fs'
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
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /^firstring-\d{8}T\d{6}Z\.db$/.test(name))
  return names.sort().reverse()
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

/** Copies from before the last changes of the tables. */
const waysBackKept = 3

function byStamp(a: string, b: string): number {
  return String(momentIn(b)).localeCompare(String(momentIn(a)))
}
