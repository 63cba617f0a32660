import type { Queries } from '../database/queries.ts'
import type { Company } from '../settings/company.ts'
import { textRoad } from '../settings/road.ts'
import { allLines } from '../settings/store.ts'

/** A number of the shop whose calls come by a real company, and whether its callers are texted by one. */
export type CarriedLine = { number: string; isTexted: boolean }

export function carriedLines(
  db: Queries,
  { carrier, messenger }: Pick<Company, 'carrier' | 'messenger'>,
): CarriedLine[] {
  const carried = allLines(db).filter((line) => !line.retiredAt && (line.carrier ?? carrier) !== 'simulated')
  return carried.map((line) => ({
    number: line.number,
    isTexted: textRoad(db, line, messenger).messenger !== 'simulated',
  }))
}
