import { asc, isNull } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { crew } from '../database/schema.ts'

/** Everybody who ever worked here, by the number of their row. */
export function namesOfCrew(db: Queries): Map<number, string> {
  const people = db.select({ id: crew.id, name: crew.name }).from(crew).orderBy(asc(crew.id)).all()
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Those who work here now. */
export function presentCrew(db: Queries): { id: number; name: string }[] {
  return db
    .select({ id: crew.id, name: crew.name })
    .from(crew)
    .where(isNull(crew.revokedAt))
    .orderBy(asc(crew.id))
    .all()
}
