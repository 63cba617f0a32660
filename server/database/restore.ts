import { chmodSync, copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { readBox } from './box.ts'
import { asOneSentence, putABackupBack } from './cannot-open.ts'
import { dropCleanStop } from './clean-stop.ts'
import { connect } from './connect.ts'
import { linkOrCopy, syncToDisk } from './durable-file.ts'
import { epochOfFolder, writeEpoch } from './epoch.ts'
import { inspect } from './inspect.ts'
import { takeLock } from './lock.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { OneSentence } from './one-sentence.ts'
import { databaseFile } from './open.ts'
import { bringPhotos } from './photos.ts'
import { quarantine } from './quarantine.ts'
import { box, sessions } from './schema.ts'
import { refuseUnsound } from './soundness.ts'
import { stampOf } from './stamp.ts'

export type Restored = {
  /** When the restored database was last alive: everything after that is lost from it. */
  asOf: Temporal.Instant
  /** Unsent texts that are held until the owner ends the quarantine. */
  heldTexts: number
  /** Where the database before it stands now; null when there was none. */
  aside: string | null
  photos: number
}

type Restore = { file: string; dataDir: string; root: string; now: Temporal.Instant }

/**
 * Puts a backup in the place of the database, in quarantine and with every session ended; the present one is kept aside.
 * Throws OneSentence, and changes nothing then, while a server runs and when the file is damaged, newer or not ours.
 */
export function restoreBackup({ file, dataDir, root, now }: Restore): Restored {
  const target = databaseFile(dataDir)
  const folder = dirname(target)
  refuseNoBackup(file, target)
  const incoming = `${target}.incoming`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const lock = takeLock(folder)
    try {
      copyIn(file, incoming, readMigrations(root))
      const restored = prepare(incoming, { folder, now, migrations: readMigrations(root) })
      writeEpoch(folder, restored.epoch)
      const aside = keepAside(target, join(folder, `firstring-before-restore-${stampOf(now)}.db`))
      exchange(incoming, target)
      const photos = bringPhotos(dirname(resolve(file)), folder)
      return { asOf: restored.asOf, heldTexts: restored.heldTexts, aside, photos }
    } finally {
      for (const ending of endings) rmSync(`${incoming}${ending}`, { force: true })
      lock.release()
    }
  } catch (error) {
    throw asOneSentence(error, file)
  }
}

const endings = ['', '-wal', '-shm', '-journal']

function refuseNoBackup(file: string, target: string): void {
  if (!existsSync(file)) throw new OneSentence(`There is no file ${file}.`)
  if (!existsSync(target) || realpathSync(file) !== realpathSync(target)) return
  throw new OneSentence(
    `${file} is the database itself: name a backup, for instance one in ${dirname(target)}/backups.`,
  )
}

/** Works on a copy: the backup itself stays as it is, even when it must be brought up to date. */
function copyIn(file: string, incoming: string, migrations: Migration[]): void {
  copyFileSync(file, incoming)
  chmodSync(incoming, 0o600)
  // A copy that was made by hand may have commits beside it.
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${incoming}-wal`)
  try {
    inspect(incoming, { migrations, thorough: true })
    refuseUnsound(incoming)
  } catch (error) {
    const { message } = asOneSentence(error, incoming)
    const sentence = message.replaceAll(incoming, file).replace(putABackupBack, 'choose another backup')
    throw new OneSentence(sentence, { cause: error })
  }
}

function prepare(incoming: string, at: { folder: string; now: Temporal.Instant; migrations: Migration[] }) {
  const db = connect(incoming)
  try {
    migrate(db.$client, at.migrations)
    const { lastAliveAt, epoch: itsOwn } = readBox(db)
    const ofFolder = epochOfFolder(at.folder) ?? 0
    const epoch = Math.max(Number.isFinite(ofFolder) ? ofFolder : 0, itsOwn) + 1
    const { heldTexts } = db.transaction((tx) => {
      tx.update(box)
        .set({ epoch: sql`${epoch}` })
        .run()
      tx.delete(sessions).run()
      return quarantine(tx, at.now)
    })
    db.$client.pragma('journal_mode = DELETE')
    return { asOf: lastAliveAt, epoch, heldTexts }
  } finally {
    db.$client.close()
  }
}

function keepAside(target: string, aside: string): string | null {
  if (!existsSync(target)) return null
  linkOrCopy(target, aside)
  if (existsSync(`${target}-wal`)) linkOrCopy(`${target}-wal`, `${aside}-wal`)
  syncToDisk(dirname(aside))
  return aside
}

// Old commits beside a new file would be read into it, so they go first. A crash in between finds the present database
// behind the epoch of its folder, and thus in quarantine; what it lost stands aside.
function exchange(incoming: string, target: string): void {
  syncToDisk(incoming)
  dropCleanStop(target)
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${target}${ending}`, { force: true })
  syncToDisk(dirname(target))
  renameSync(incoming, target)
  syncToDisk(dirname(target))
}
