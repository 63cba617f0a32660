import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { CannotOpen } from './cannot-open.ts'
import type { Db } from './open.ts'
import { reuseStatements } from './reuse-statements.ts'
import * as schema from './schema.ts'

/** A connection that keeps every commit through a power cut. The file is made when it is not there; the bytes of one are opened in memory. */
export function connect(file: string | Buffer): Db {
  const client = new Database(file)
  try {
    assertNewEnough(client)
    client.pragma('busy_timeout = 5000')
    client.pragma('journal_mode = WAL')
    client.pragma('synchronous = FULL')
    client.pragma('foreign_keys = ON')
    // What is deleted or moved is overwritten, so that a forgotten caller stays readable nowhere in the file.
    client.pragma('secure_delete = ON')
    assertPragmas(client)
    reuseStatements(client)
  } catch (error) {
    client.close()
    throw error
  }
  return drizzle({ client, schema })
}

// Before 3.51.3 two connections could lose pages of the write-ahead log to each other.
function assertNewEnough(client: Database.Database): void {
  const version = String(client.prepare('select sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major * 1_000_000 + minor * 1000 + patch >= 3_051_003) return
  throw new CannotOpen(`SQLite ${version} is too old: FirstRing needs 3.51.3 or newer; install its packages anew.`)
}

function assertPragmas(client: Database.Database): void {
  const journal_mode = client.memory ? 'memory' : 'wal'
  const wanted = { journal_mode, synchronous: 2, foreign_keys: 1, busy_timeout: 5000, secure_delete: 1 }
  for (const [name, value] of Object.entries(wanted)) {
    const found = client.pragma(name, { simple: true })
    if (found === value) continue
    throw new CannotOpen(`The database ${client.name} refuses ${name} = ${value} (it says ${found}): use a local disk.`)
  }
}
