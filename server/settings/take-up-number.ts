import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { addLine, firstLine, renumberLine } from './store.ts'

/** The number of the practice phone's shop, from the range that belongs to nobody. */
export const practiceLine = '+12025550100'

type Numbers = {
  /** The number that the company gives us; null: it gives none. */
  ours: string | null
  /** What the shop went by so far; it goes on with what it learnt, under the new number. */
  before: string
  isPractice: boolean
  now: Temporal.Instant
}

/** Puts the company's number on record as a line, or the practice line where there is nothing else. */
export function takeUpNumber(db: Queries, { ours, before, isPractice, now }: Numbers): void {
  if (!ours) return isPractice && !firstLine(db) ? addLine(db, practiceLine, now) : undefined
  renumberLine(db, before, ours)
  addLine(db, ours, now)
}
