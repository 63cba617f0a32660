import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Holiday, HolidayQuestion, RegionQuestion } from './holidays-worker.ts'

/**
 * The public holidays of a country and, where given, a region of it (`{ country: 'CA', region: 'ON' }`), by date, each date once.
 * Dates are YYYY-MM-DD, both ends included; substitute days are among them. None for a country that the data does not know.
 */
export function publicHolidays(question: HolidayQuestion): Promise<Holiday[]> {
  return ask(question)
}

/** The parts of a country whose holidays differ from the rest of it, by the second halves of their ISO 3166-2 codes. */
export function regionsOf(country: string): Promise<[code: string, name: string][]> {
  return ask({ regionsOf: country } satisfies RegionQuestion)
}

async function ask<Answer>(question: HolidayQuestion | RegionQuestion): Promise<Answer> {
  const worker = new Worker(new URL(workerFile, import.meta.url), { workerData: question })
  const [answer] = (await once(worker, 'message')) as [Answer]
  return answer
}

// The source runs as it is written; the bundle has every entry beside every other.
const workerFile = import.meta.url.endsWith('.ts') ? './holidays-worker.ts' : './holidays-worker.js'
