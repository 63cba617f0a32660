import { and, asc, gte, lte } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { specialDays } from '../database/schema.ts'
import type { SpecialDay } from './availability.ts'

/** Dates with other hours than usual, from and to YYYY-MM-DD; those that are as on any other day are left out. */
export function specialDaysBetween(db: Queries, { from, to }: { from: string; to: string }): SpecialDay[] {
  return db
    .select()
    .from(specialDays)
    .where(and(gte(specialDays.date, from), lte(specialDays.date, to)))
    .orderBy(asc(specialDays.date))
    .all()
    .flatMap(({ date, crewId, hours }) =>
      hours === null ? [] : [{ date, resourceId: crewId, hours: JSON.parse(hours) }],
    )
}
