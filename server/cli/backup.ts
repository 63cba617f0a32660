import { takeBackup } from '../database/backup.ts'
import { sizeOf } from '../database/size-words.ts'
import type { Command } from './operator.ts'

/** Beside a running server or without one. */
export const backup: Command = {
  usage: 'backup',
  does: 'make a verified copy of everything now, also in BACKUP_DIR',
  async run({ config, now, say, complain }) {
    const made = await takeBackup({ dataDir: config.DATA_DIR, backupDir: config.BACKUP_DIR, now: now() })
    say(`Backup made and verified: ${made.file} (${sizeOf(made.bytes)}, ${made.rows} rows).`)
    if (made.secondCopy.outcome === 'made') say(`Copied to ${made.secondCopy.file}.`)
    if (made.secondCopy.outcome !== 'failed') return undefined
    complain(`There is no second copy: ${made.secondCopy.because}`)
    return 'failed'
  },
}
