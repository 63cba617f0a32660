// Which number calls of ours to callers show: the box's own, or the shop's once the carrier has seen that it is ours.
import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Queries } from '../database/queries.ts'
import { readOwnNumber } from './own-number.ts'
import { type Line, readValue, storeValue } from './store.ts'

const stored = z.object({
  /** E.164. */
  number: z.string(),
  /** The company that it was asked of: another one knows nothing of it. */
  carrier: z.string(),
  /** To be keyed in at the number itself; null: no proof is under way. */
  code: z.string().nullable(),
  /** The company has seen that it is ours. */
  isVerified: z.boolean(),
  /** The owner would rather show the box's number. */
  isPutAside: z.boolean(),
})
export type ShownNumber = z.infer<typeof stored>

const name = 'shownNumber'

/** Null where nothing was asked of this carrier about the number that the shop has now. */
export function readShownNumber(db: Queries, carrier: string): ShownNumber | null {
  const { data } = stored.safeParse(readValue(db, name))
  if (!data || data.carrier !== carrier) return null
  return data.number === readOwnNumber(db).number ? data : null
}

export function storeShownNumber(db: Queries, shown: ShownNumber, now: Temporal.Instant): void {
  storeValue(db, name, shown, now)
}

/** A call that showed it did not go through: until somebody looks, it is not shown. */
export function doubtShownNumber(db: Queries, carrier: string, now: Temporal.Instant): void {
  const shown = readShownNumber(db, carrier)
  if (shown?.isVerified && !shown.isPutAside) storeShownNumber(db, { ...shown, isVerified: false, code: null }, now)
}

/** What a caller's phone shows when the shop calls, E.164. */
export function numberToShow(db: Queries, { carrier, line }: { carrier: string; line: Line }): string {
  return shownInsteadOfLine(db, carrier) ?? line.number
}

/** The shop's own number where callers see it, E.164; null: they see the box's. */
export function shownInsteadOfLine(db: Queries, carrier: string): string | null {
  const shown = readShownNumber(db, carrier)
  return shown?.isVerified && !shown.isPutAside ? shown.number : null
}
