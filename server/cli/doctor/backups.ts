import { existsSync } from 'node:fs'
import type { Temporal } from 'temporal-polyfill'
import { lastVerifiedBackup } from '../../database/backup.ts'
import { newestBackupIn } from '../../database/backup-folder.ts'
import { inUseSince } from '../../database/look-over.ts'
import type { Db } from '../../database/open.ts'
import type { Check } from '../../providers/request.ts'
import type { Operator } from '../operator.ts'
import { ageOf } from '../sizes.ts'

const oldHours = 48

/** The way back. A shop that is younger than two days needs none yet. */
export function checkBackups(db: Db, { config, now }: Operator): Check[] {
  const at = now()
  const since = inUseSince(db)
  const isYoung = !since || !isOld(since, at)
  const first = ageLine('Last verified backup', lastVerifiedBackup(config.DATA_DIR), { at, isYoung })
  const { BACKUP_DIR } = config
  if (!BACKUP_DIR)
    return [first, { name: 'Second copy', ok: true, words: 'not asked for (BACKUP_DIR names another disk).' }]
  if (existsSync(BACKUP_DIR)) return [first, ageLine('Second copy', newestBackupIn(BACKUP_DIR), { at, isYoung })]
  return [
    first,
    { name: 'Second copy', ok: false, words: `BACKUP_DIR ${BACKUP_DIR} is not there: mount its disk or make it.` },
  ]
}

function ageLine(
  name: string,
  made: Temporal.Instant | null,
  { at, isYoung }: { at: Temporal.Instant; isYoung: boolean },
): Check {
  if (!made)
    return {
      name,
      ok: isYoung,
      words: isYoung ? 'none yet; one is made every night.' : 'none: run "firstring backup".',
    }
  if (!isOld(made, at)) return { name, ok: true, words: `${ageOf(made, at)} old.` }
  return { name, ok: false, words: `${ageOf(made, at)} old: run "firstring backup" and read what it says.` }
}

function isOld(since: Temporal.Instant, at: Temporal.Instant): boolean {
  return at.epochMilliseconds - since.epochMilliseconds > oldHours * 3_600_000
}
