// A thread of its own, so that reading and checking every page of a large database never delays a call.
import { parentPort, workerData } from 'node:worker_threads'
import { Temporal } from 'temporal-polyfill'
import { takeBackup } from './backup.ts'
import { OneSentence } from './one-sentence.ts'

const { dataDir, backupDir, now } = workerData
const outcome = await takeBackup({ dataDir, backupDir, now: Temporal.Instant.from(now) }).catch((error: unknown) => {
  if (error instanceof OneSentence) return { failed: error.message }
  throw error
})
parentPort?.postMessage(outcome)
