import type { Appliance } from '../appliance.ts'
import { addLine, firstLine, type Line, lineByNumber } from './store.ts'

/** The line that was called or texted. While the shop has none, the first number that the signed request names becomes it. */
export function adoptLine({ db, now, log }: Appliance, number: string): Line | null {
  const known = lineByNumber(db, number)
  if (known) return known
  if (firstLine(db) || !/^\+[1-9]\d{6,14}$/.test(number)) return null
  addLine(db, number, now())
  log.info({ line: number.slice(-4) }, 'first line adopted')
  return lineByNumber(db, number) ?? null
}
