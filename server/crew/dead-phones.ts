// Phones of the crew that could not be rung the last time, by their numbers, and since when; a phone that rings is forgotten here.
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Queries } from '../database/queries.ts'
import { readValue, storeValue } from '../settings/store.ts'

const name = 'deadPhones'
const stored = z.record(z.string(), z.string())

export function readDeadPhones(db: Queries): Map<string, Temporal.Instant> {
  const found = stored.safeParse(readValue(db, name)).data ?? {}
  return new Map(Object.entries(found).map(([number, since]) => [number, Temporal.Instant.from(since)]))
}

export function notePhoneDead(db: Queries, number: string, now: Temporal.Instant): void {
  const dead = readDeadPhones(db)
  if (!dead.has(number)) store(db, dead.set(number, now), now)
}

/** False where nothing was known against it. */
export function notePhoneRings(db: Queries, number: string, now: Temporal.Instant): boolean {
  const dead = readDeadPhones(db)
  if (!dead.delete(number)) return false
  store(db, dead, now)
  return true
}

function store(db: Queries, dead: Map<string, Temporal.Instant>, now: Temporal.Instant): void {
  storeValue(db, name, Object.fromEntries([...dead].map(([number, since]) => [number, since.toString()])), now)
}
