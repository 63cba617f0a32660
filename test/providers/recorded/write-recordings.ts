import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { RecordedRequest } from './recorded-request.ts'

/** Writes the recorded requests of one company anew. */
export function writeRecordings(company: string, requests: RecordedRequest[]): void {
  const folder = new URL(`${company}/`, import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(folder)) rmSync(new URL(file, folder))
  for (const request of requests)
    writeFileSync(new URL(`${request.name}.json`, folder), `${JSON.stringify(request, null, 2)}\n`)
}
