import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Queries } from '../database/queries.ts'
import { readValue, storeValue } from '../settings/store.ts'
import { dutyDay, dutyOn, type Rota } from './rota.ts'
import type { Duty } from './who-is-on-call.ts'

const name = 'rota'
const day = z.iso.date()
const stored = z.object({
  people: z.array(z.int()).min(1),
  turn: z.enum(['week', 'day']),
  since: day,
  swaps: z.record(day, z.int()),
})

/** Null while nobody takes turns. */
export function readRota(db: Queries): Rota | null {
  return stored.safeParse(readValue(db, name)).data ?? null
}

export function storeRota(db: Queries, rota: Rota | null, now: Temporal.Instant): void {
  storeValue(db, name, rota, now)
}

/** Who is on call by the rota, and who has a rest; null where there is none, or the shop's zone is not known. `people`: who works here. */
export function dutyNow(
  db: Queries,
  { zone, now, people }: { zone: string | null; now: Temporal.Instant; people: readonly { id: number | null }[] },
): Duty | null {
  const rota = readRota(db)
  if (!rota || !zone) return null
  const here = people.flatMap(({ id }) => (id === null ? [] : [id]))
  const id = dutyOn(rota, dutyDay(now, zone), here)
  return id === null ? null : { id, people: rota.people }
}
