import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'

/** An instant as the companies and HTTP write it, `Fri, 20 Nov 2026 15:04:05 +0000`; null when it is none. */
export function instantOf(words: string | null | undefined): Temporal.Instant | null {
  // Date.parse reads a date out of almost anything, `-5` too.
  const milliseconds = words && /^[A-Z][a-z]{2,4}, \d/.test(words) ? Date.parse(words) : Number.NaN
  return Number.isNaN(milliseconds) ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds)
}

/** A date that must be there. */
export const date = z.string().transform((words, context) => {
  const instant = instantOf(words)
  if (instant) return instant
  context.addIssue({ code: 'custom', message: 'is no date' })
  return z.NEVER
})

/** A date that may be missing: what has not begun has no beginning. */
export const dateOrNull = z
  .string()
  .nullish()
  .transform((words) => instantOf(words))
