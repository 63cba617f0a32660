import { and, desc, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { callers } from '../database/schema.ts'
import type { Search } from './search.ts'

/** The ids of the callers who are looked for, whoever called or texted last first; at most so many. */
export function findCallers(db: Queries, search: Search | null, most: number): number[] {
  if (!search) return []
  const rows = db
    .select({ id: callers.id })
    .from(callers)
    .where(and(isNull(callers.forgottenAt), isSought(search)))
    .orderBy(desc(callers.lastContactAt), desc(callers.id))
    .limit(most)
    .all()
  return rows.map(({ id }) => id)
}

/** Goes through everybody, which the index by contact makes quick: some ten milliseconds for a hundred thousand. */
export function isSought({ words, digits }: Search): SQL | undefined {
  const named = words.map((word) => sql`instr(${callers.plainName}, ${word})`)
  const numbered = digits.map((run) => sql`instr(${callers.number}, ${run})`)
  if (digits.length > 0) return or(and(...named), ...numbered)
  // Senders without a number are words.
  const sending = words.map((word) => sql`instr(lower(${callers.number}), ${word})`)
  return or(and(...named), and(sql`substr(${callers.number}, 1, 1) <> '+'`, ...sending))
}
