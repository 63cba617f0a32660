import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Temporal } from 'temporal-polyfill'
import { syncToDisk } from './durable-file.ts'
import { refuseUnsound } from './soundness.ts'
import { stampOf } from './stamp.ts'

/** The way back from a change of the tables: a whole copy in `backups`, checked and on the disk. Returns its path. */
export function copyBeforeMigration(
  client: Database.Database,
  { tag, now }: { tag: string; now: Temporal.Instant },
): string {
  const folder = join(dirname(client.name), 'backups')
  const copy = join(folder, `before-${tag}-${stampOf(now)}.db`)
  const half = `${copy}.new`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  rmSync(half, { force: true })
  try {
    client.prepare('vacuum into ?').run(half)
    chmodSync(half, 0o600)
    refuseUnsound(half)
    syncToDisk(half)
    renameSync(half, copy)
  } finally {
    rmSync(half, { force: true })
  }
  syncToDisk(folder)
  return copy
}
