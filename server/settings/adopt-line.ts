import type { Appliance } from '../appliance.ts'
import { isPractice } from './company.ts'
import { lineCalled } from './line-called.ts'
import { firstLine, type Line, lineByNumber } from './store.ts'
import { practiceLine, takeUpNumber } from './take-up-number.ts'

/** The line that was called or texted. While the shop has none but that of practice, the first number that a company's signed request names becomes it. */
export function adoptLine(appliance: Appliance, number: string): Line | null {
  const { db, now, log } = appliance
  const known = lineCalled(appliance, number)
  if (known) return known
  if (!hasRoom(appliance) || !/^\+[1-9]\d{6,14}$/.test(number)) return null
  const taken = { ours: number, before: practiceLine, isPractice: false, now: now() }
  db.transaction((tx) => takeUpNumber(tx, taken), { behavior: 'immediate' })
  log.info({ line: number.slice(-4) }, 'first line adopted')
  return lineByNumber(db, number) ?? null
}

function hasRoom({ db, carrier, messenger, others }: Appliance): boolean {
  const first = firstLine(db)
  if (!first) return true
  return first.number === practiceLine && !isPractice({ carrier: carrier.name, messenger: messenger.name, others })
}
