// The number that customers know and call, where it is not the box's own, and by whom it is carried.
import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Queries } from '../database/queries.ts'
import { readValue, storeValue } from './store.ts'

const stored = z.object({
  /** E.164. */
  number: z.string().nullable(),
  /** Who carries it, by a key of config/forwarding.yaml or one of the other choices; null: not said yet. */
  company: z.string().nullable(),
  /** How long it rings before a call is sent on. */
  seconds: z.int(),
})
export type OwnNumber = z.infer<typeof stored>

const name = 'ownNumber'
const notSaid: OwnNumber = { number: null, company: null, seconds: 20 }

export function readOwnNumber(db: Queries): OwnNumber {
  return stored.safeParse(readValue(db, name)).data ?? notSaid
}

export function storeOwnNumber(db: Queries, own: OwnNumber, now: Temporal.Instant): void {
  storeValue(db, name, own, now)
}

/** Customers call the box's number, and nothing is sent on to it. */
export function isCalledDirectly({ company }: OwnNumber): boolean {
  return company === 'direct'
}
