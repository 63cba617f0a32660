import { readdirSync, readFileSync } from 'node:fs'

/** A webhook as it came over the wire, and what a provider must make of it. */
export type RecordedRequest = {
  name: string
  /** `unusable`: the signature fits, but it is not about our account, or its fields were shifted. */
  verdict: 'genuine' | 'forged' | 'unusable'
  method: string
  /** Path and query as sent. */
  path: string
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
  publicUrl: string
  authToken: string
}

/** Every recorded request of one company, by name. */
export function recordedRequests(company: string): RecordedRequest[] {
  const folder = new URL(`${company}/`, import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.toSorted().map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
}
