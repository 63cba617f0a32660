import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
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
  dropEarlier(folder, { tag, kept: basename(copy) })
  syncToDisk(folder)
  return copy
}

// A change that fails is tried again at every restart, and each try makes a copy.
function dropEarlier(folder: string, { tag, kept }: { tag: string; kept: string }): void {
  const earlier = readdirSync(folder).filter((name) => name.startsWith(`before-${tag}-`) && name !== kept)
  for (const name of earlier) rmSync(join(folder, name))
}
