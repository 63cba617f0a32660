import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { writeDurably } from './durable-file.ts'
import type { Queries } from './queries.ts'
import { box } from './schema.ts'

/** Counts the epoch up in the database, then in the file `epoch` beside it: at each start and stop, and every hour. */
export function beatEpoch(db: Queries, dataDir: string): void {
  // The database first: a crash between the two leaves the file behind, which says nothing; the other way it would cry restore.
  const { epoch } = db
    .update(box)
    .set({ epoch: sql`${box.epoch} + 1` })
    .returning({ epoch: box.epoch })
    .get()
  writeEpoch(dataDir, epoch)
}

/** Every minute: what happened after this moment and is not in the database was lost. */
export function beatAlive(db: Queries, now: Temporal.Instant): void {
  db.update(box).set({ lastAliveAt: now }).run()
}

/** What the file beside the database says: the folder's own memory of how far its database was. Null when it was never in use. */
export function epochOfFolder(dataDir: string): number | null {
  const file = join(dataDir, 'epoch')
  if (!existsSync(file)) return null
  const words = readFileSync(file, 'utf8').trim()
  return /^\d+$/.test(words) ? Number(words) : Number.POSITIVE_INFINITY
}

/** Lifts the database of a restore to where its folder already was, so that the next beat passes it. */
export function raiseEpoch(db: Queries, epoch: number): void {
  db.update(box)
    .set({ epoch: sql`max(${box.epoch}, ${epoch})` })
    .run()
}

export function writeEpoch(dataDir: string, epoch: number): void {
  writeDurably(join(dataDir, 'epoch'), `${epoch}\n`)
}

/** Whether the database lags behind its folder, or came without it: then somebody copied it here, and it may be old. */
export function wasCopiedHere(epochInDatabase: number, epochInFolder: number | null): boolean {
  // The very first start may die before it writes the file.
  if (epochInFolder === null) return epochInDatabase > 1
  return epochInDatabase < epochInFolder
}
