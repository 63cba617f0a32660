// The other language of a shop whose callers speak two: it is told in a sentence that they may answer in it, too.
import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Queries } from '../database/queries.ts'
import { languages } from './settings.ts'
import { readValue, storeValue } from './store.ts'

const name = 'secondLanguage'
const stored = z.enum(languages)

/** Null for a shop of one language. */
export function readSecondLanguage(db: Queries): z.infer<typeof stored> | null {
  return stored.safeParse(readValue(db, name)).data ?? null
}

export function storeSecondLanguage(db: Queries, language: z.infer<typeof stored> | null, now: Temporal.Instant): void {
  storeValue(db, name, language, now)
}
