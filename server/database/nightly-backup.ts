import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Appliance } from '../appliance.ts'
import type { Backup } from './backup.ts'
import { OneSentence } from './one-sentence.ts'

/**
 * Takes a verified backup in a thread of its own while the server goes on. Throws OneSentence when there is none in the
 * end; a second copy that failed is in the outcome. Null for a database in memory.
 */
export async function nightlyBackup({ db, config, log, now }: Appliance): Promise<Backup | null> {
  if (db.$client.memory) return null
  const where = { dataDir: config.DATA_DIR, backupDir: config.BACKUP_DIR, now: now().toString() }
  const backup = await runAside(where)
  const { bytes, rows, secondCopy } = backup
  if (secondCopy.outcome === 'failed')
    log.warn({ bytes, rows, because: secondCopy.because }, 'backup without second copy')
  else log.info({ bytes, rows, secondCopy: secondCopy.outcome }, 'backup')
  return backup
}

async function runAside(where: { dataDir: string; backupDir: string | undefined; now: string }): Promise<Backup> {
  const worker = new Worker(new URL(workerFile, import.meta.url), { workerData: where })
  const [outcome] = (await once(worker, 'message')) as [Backup | { failed: string }]
  if ('failed' in outcome) throw new OneSentence(outcome.failed)
  return outcome
}

// The source runs as it is written; the bundle has every entry beside every other.
const workerFile = import.meta.url.endsWith('.ts') ? './backup-worker.ts' : './backup-worker.js'
