import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm'
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

/** One as the shop has it: its name, and whether the hours are other ones (none: closed) or as on any other day (null). */
export type NamedDay = Omit<SpecialDay, 'hours'> & {
  hours: SpecialDay['hours'] | null
  name: string | null
  source: 'holiday' | 'shop'
  /** A person of the shop said so; else it is a holiday, and closed. */
  isSaid: boolean
}

/** The same with their names, also those that are as on any other day. */
export function namedDaysBetween(db: Queries, { from, to }: { from: string; to: string }): NamedDay[] {
  return db
    .select()
    .from(specialDays)
    .where(and(gte(specialDays.date, from), lte(specialDays.date, to)))
    .orderBy(asc(specialDays.date), asc(specialDays.id))
    .all()
    .map(({ date, crewId, hours, name, source, isSaid }) => {
      return { date, resourceId: crewId, hours: hours === null ? null : JSON.parse(hours), name, source, isSaid }
    })
}

/** Says of a date, for the shop or one person, what holds there; whatever was said of it before is over. */
export function keepSpecialDay(db: Queries, day: NamedDay): void {
  dropSpecialDay(db, day)
  const { date, resourceId: crewId, hours, name, source, isSaid } = day
  db.insert(specialDays)
    .values({ date, crewId, hours: hours && JSON.stringify(hours), name, source, isSaid })
    .run()
}

export function dropSpecialDay(db: Queries, { date, resourceId }: Pick<NamedDay, 'date' | 'resourceId'>): void {
  const whose = resourceId === null ? isNull(specialDays.crewId) : eq(specialDays.crewId, resourceId)
  db.delete(specialDays)
    .where(and(eq(specialDays.date, date), whose))
    .run()
}

/** Holidays from then on of which the shop has said nothing. */
export function dropUnsaidHolidays(db: Queries, from: string): void {
  const isUnsaid = and(eq(specialDays.source, 'holiday'), eq(specialDays.isSaid, false), isNull(specialDays.crewId))
  db.delete(specialDays)
    .where(and(isUnsaid, gte(specialDays.date, from)))
    .run()
}
