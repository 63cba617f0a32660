import { and, or, sql } from 'drizzle-orm'
import type { CountryCode } from 'libphonenumber-js/max'
import type { Queries } from '../database/queries.ts'
import { callers } from '../database/schema.ts'
import { digitsIn } from './phone-number.ts'
import { plainName } from './plain-name.ts'

/**
 * The ids of callers whose name holds all of these words, or whose number holds these digits however they are grouped; at
 * most so many. Read along the indexes of names and numbers alone: fifty thousand callers take some milliseconds.
 */
export function findCallers(db: Queries, words: string, { home, most }: { home: CountryCode; most: number }): number[] {
  const found = [...named(db, words, most), ...numbered(db, soughtIn(words, home), most)]
  return [...new Set(found)].slice(0, most)
}

function named(db: Queries, words: string, most: number): number[] {
  const parts = (plainName(words) ?? '').split(' ').filter(Boolean)
  if (parts.length === 0) return []
  const isMeant = parts.map((part) => sql`instr(${callers.plainName}, ${part})`)
  return idsWhere(db, and(sql`${callers.plainName} is not null`, ...isMeant), most)
}

function numbered(db: Queries, sought: string[], most: number): number[] {
  if (sought.length === 0) return []
  return idsWhere(db, or(...sought.map((part) => sql`instr(lower(${callers.number}), ${part})`)), most)
}

/** Senders without a number are words. */
function soughtIn(words: string, home: CountryCode): string[] {
  return /\p{L}/u.test(words) ? [plainName(words) ?? ''].filter(Boolean) : digitsIn(words, home)
}

function idsWhere(db: Queries, isMeant: ReturnType<typeof and>, most: number): number[] {
  const rows = db.select({ id: callers.id }).from(callers).where(isMeant).limit(most).all()
  return rows.map(({ id }) => id)
}
