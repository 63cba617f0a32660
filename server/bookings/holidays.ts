import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Holiday, HolidayQuestion } from './holidays-worker.ts'

/**
 * The public holidays of a country and, where given, a region of it (`{ country: 'CA', region: 'ON' }`), by date, each date once.
 * Dates are YYYY-MM-DD, both ends included; substitute days are among them. None for a country that the data does not know.
 */
export async function publicHolidays(question: HolidayQuestion): Promise<Holiday[]> {
  const worker = new Worker(new URL(workerFile, import.meta.url), { workerData: question })
  const [holidays] = (await once(worker, 'message')) as [Holiday[]]
  return holidays
}

// The source runs as it is written; the bundle has every entry beside every other.
const workerFile = import.meta.url.endsWith('.ts') ? './holidays-worker.ts' : './holidays-worker.js'
