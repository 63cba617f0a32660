import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'

/** Where a page of a list ended: the moment and the number of its last row, so that rows of one moment are not lost between pages. */
export type Cursor = { at: Temporal.Instant; id: number }

const form = z.string().regex(/^\d{1,15}-\d{1,15}$/)

export function writeCursor({ at, id }: Cursor): string {
  return `${at.epochMilliseconds}-${id}`
}

/** Null for the first page, and for anything that is no cursor. */
export function readCursor(given: unknown): Cursor | null {
  const read = form.safeParse(given)
  if (!read.success) return null
  const [at = 0, id = 0] = read.data.split('-').map(Number)
  return at <= 8_640_000_000_000_000 ? { at: Temporal.Instant.fromEpochMilliseconds(at), id } : null
}
