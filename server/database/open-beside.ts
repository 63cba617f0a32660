import { existsSync } from 'node:fs'
import { CannotOpen, orOneSentence } from './cannot-open.ts'
import { connect } from './connect.ts'
import { inspect } from './inspect.ts'
import { pendingMigrations, readMigrations } from './migrate.ts'
import { type Db, databaseFile } from './open.ts'

/**
 * The database for one short command, also while a server runs on the folder: without the lock, and never changed to
 * another version. Throws CannotOpen.
 */
function openBeside(dataDir: string, root: string): Db {
  const file = databaseFile(dataDir)
  if (!existsSync(file)) {
    throw new CannotOpen(`There is no database at ${file}: set DATA_DIR to the data folder, or start the server once.`)
  }
  return orOneSentence(file, () => {
    const migrations = readMigrations(root)
    inspect(file, { migrations, thorough: false })
    const db = connect(file)
    if (pendingMigrations(db.$client, migrations).length === 0) return db
    db.$client.close()
    throw new CannotOpen(
      `The database ${file} is of an older FirstRing: start this version's server once, it brings it up to date.`,
    )
  })
}

/** Opens, works and closes again. */
export async function withDatabaseBeside<Result>(
  { DATA_DIR, root }: { DATA_DIR: string; root: string },
  work: (db: Db) => Result | Promise<Result>,
): Promise<Result> {
  const db = openBeside(DATA_DIR, root)
  try {
    return await work(db)
  } finally {
    db.$client.close()
  }
}
