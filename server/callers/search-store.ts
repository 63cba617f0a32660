import { and, sql } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { callers } from '../database/schema.ts'
import { plainName } from './plain-name.ts'

/**
 * The ids of callers whose name holds all of these words, or whose number holds these digits however they are grouped; at
 * most so many. Read along the indexes of names and numbers alone: fifty thousand callers take some milliseconds.
 */
export function findCallers(db: Queries, words: string, most: number): number[] {
  const found = [...named(db, words, most), ...numbered(db, words, most)]
  return [...new Set(found)].slice(0, most)
}

function named(db: Queries, words: string, most: number): number[] {
  const parts = (plainName(words) ?? '').split(' ').filter(Boolean)
  if (parts.length === 0) return []
  const isMeant = parts.map((part) => sql`instr(${callers.plainName}, ${part})`)
  return idsWhere(db, and(sql`${callers.plainName} is not null`, ...isMeant), most)
}

function numbered(db: Queries, words: string, most: number): number[] {
  const sought = /\p{L}/u.test(words) ? (plainName(words) ?? '') : words.replaceAll(/\D/g, '')
  if (sought === '') return []
  // Many countries dial a zero that the full number does not have; the last four digits may begin with one that it has.
  const international = sought.length >= 7 ? sought.replace(/^0+/, '') : sought
  // Senders without a number are words.
  return idsWhere(db, sql`instr(lower(${callers.number}), ${international})`, most)
}

function idsWhere(db: Queries, isMeant: ReturnType<typeof and>, most: number): number[] {
  const rows = db.select({ id: callers.id }).from(callers).where(isMeant).limit(most).all()
  return rows.map(({ id }) => id)
}
