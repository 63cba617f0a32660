import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { BackupProps } from '../../views/settings/backup.tsx'
import type { Appliance } from '../appliance.ts'
import { backupFolderOf, type Copy, copiesIn } from '../database/backup-folder.ts'
import { sizeOf } from '../database/size-words.ts'
import { howLongAgo } from '../sign-in/how-long-ago.ts'
import { isOldBackup } from './backup-age.ts'
import type { CopyState } from './make-copy.ts'
import { shopTime } from './shop-time.ts'
import { readShop } from './store.ts'

type Means = Pick<Appliance, 'db' | 'config' | 'now'>

/** How the copies of the shop stand. */
export function backupProps(means: Means, state: CopyState): Omit<BackupProps, 'done' | 'token'> {
  const { config, now } = means
  const folder = backupFolderOf(resolve(config.DATA_DIR))
  const copies = copiesIn(folder)
  const newest = copies.find(({ kind }) => kind === 'verified')
  return {
    state,
    newest: newest ? ageOf(newest.madeAt, now()) : null,
    folder,
    copies: copies.map((copy) => copyProps(copy, means)),
    second: secondOf(means, folder),
  }
}

function copyProps({ name, kind, bytes, madeAt }: Copy, { db, config, now }: Means): BackupProps['copies'][number] {
  const { zone } = readShop(db, config)
  return { name, kind, size: sizeOf(bytes), when: shopTime(madeAt, { zone, now: now() }) }
}

function secondOf({ config, now }: Means, folder: string): BackupProps['second'] {
  const { BACKUP_DIR } = config
  if (!BACKUP_DIR || resolve(BACKUP_DIR) === folder) return { is: 'not-asked-for' }
  const elsewhere = resolve(BACKUP_DIR)
  if (!existsSync(elsewhere)) return { is: 'not-there', folder: elsewhere }
  const newest = copiesIn(elsewhere).find(({ kind }) => kind === 'verified')
  return {
    is: 'there',
    folder: elsewhere,
    isOtherDisk: statSync(elsewhere).dev !== statSync(config.DATA_DIR).dev,
    newest: newest ? ageOf(newest.madeAt, now()) : null,
  }
}

function ageOf(madeAt: Temporal.Instant, now: Temporal.Instant): { ago: string; isOld: boolean } {
  return { ago: howLongAgo(madeAt, now), isOld: isOldBackup(madeAt, now) }
}
