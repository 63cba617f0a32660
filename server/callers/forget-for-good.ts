import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { Config } from '../../config/config.ts'
import { backupFolderOf } from '../database/backup-folder.ts'
import type { Db } from '../database/open.ts'
import { photoFolder } from '../database/photos.ts'
import { type Forgotten, forgetCaller } from './forget.ts'

type Box = { db: Db; config: Pick<Config, 'DATA_DIR' | 'BACKUP_DIR'>; hashKey: string; now(): Temporal.Instant }

/** Forgets a caller in the database, in its log, and in every folder that holds photos. `number` is E.164, as stored. */
export function forgetForGood({ db, config, hashKey, now }: Box, number: string): Forgotten {
  const forgotten = db.transaction((tx) => forgetCaller(tx, number, { now: now(), hashKey }), { behavior: 'immediate' })
  if (forgotten.do === 'nothing') return forgotten
  // Until then the log still holds the pages as they were.
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  deletePhotos(config, forgotten.fileNames)
  return forgotten
}

function deletePhotos({ DATA_DIR, BACKUP_DIR }: Box['config'], fileNames: string[]): void {
  const folders = [DATA_DIR, backupFolderOf(DATA_DIR), BACKUP_DIR ?? []].flat()
  for (const folder of folders) {
    for (const name of fileNames) rmSync(join(photoFolder(folder), name), { force: true })
  }
}
