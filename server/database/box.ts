import { randomBytes, randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { CannotOpen, putABackupBack } from './cannot-open.ts'
import type { Queries } from './queries.ts'
import { box } from './schema.ts'

/** What the box knows of itself, as it was read. */
export type Box = typeof box.$inferSelect

/** Null in a database that was never used. */
export function findBox(db: Queries): Box | null {
  return db.select().from(box).get() ?? null
}

/** The box of a database that is in use; without it the database lost what tells its secrets apart. */
export function readBox(db: Queries): Box {
  const found = findBox(db)
  if (!found) throw new CannotOpen(`The database has lost the row of its own name and keys: ${putABackupBack}.`)
  return found
}

export function makeBox(db: Queries, now: Temporal.Instant): Box {
  const secrets = { instanceId: randomUUID(), hashKey: newKey(), sessionSecret: newKey() }
  return db
    .insert(box)
    .values({ id: 1, ...secrets, lastAliveAt: now })
    .returning()
    .get()
}

function newKey(): string {
  return randomBytes(32).toString('hex')
}
