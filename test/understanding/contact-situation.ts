import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Situation } from '../../server/understanding/understanding.ts'

/** A shop in Toronto on a Wednesday morning, with what a row changes about it. */
export function situation(changes: Partial<Situation> = {}): Situation {
  const now = Temporal.PlainDateTime.from('2026-01-14T08:20')
  return { now, zone: 'America/Toronto', country: 'CA', said: '', offered: [], language: null, ...changes }
}

/** The rows of a table of examples beside the tests. */
export function rowsOf<Row>(table: string): Row[] {
  const lines = readFileSync(join(import.meta.dirname, `${table}.jsonl`), 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Row)
}
