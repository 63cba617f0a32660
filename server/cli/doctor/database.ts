import { readBox } from '../../database/box.ts'
import { findDamage, newestMigration } from '../../database/look-over.ts'
import type { Db } from '../../database/open.ts'
import type { Check } from '../../providers/request.ts'
import type { Operator } from '../operator.ts'

/** The file that everything stands in. */
export function checkDatabase(db: Db, { config }: Operator): Check[] {
  const damage = findDamage(db)
  return [
    { name: 'Database', ok: !damage, words: damage ? `${damage}. Restore a backup.` : `${db.$client.name} is sound.` },
    { name: 'Its tables', ok: true, words: `up to date (${newestMigration(config.root)}).` },
    ...(damage ? [] : [quarantineLine(db), clockLine(db)]),
  ]
}

function quarantineLine(db: Db): Check {
  const since = readBox(db).quarantinedAt
  const name = 'Quarantine'
  if (!since) return { name, ok: true, words: 'none.' }
  const words = `a backup was put back ${String(since).slice(0, 16)}Z; what it had not sent is held. "firstring release" ends it.`
  return { name, ok: false, words }
}

function clockLine(db: Db): Check {
  const since = readBox(db).clockDistrustedAt
  const name = 'Clock'
  if (!since) return { name, ok: true, words: 'no jump was seen.' }
  return {
    name,
    ok: false,
    words: `jumped at ${String(since).slice(0, 16)}Z, nothing is texted: set the time, or run an NTP client.`,
  }
}
