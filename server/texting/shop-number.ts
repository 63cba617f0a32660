import type { Appliance } from '../appliance.ts'
import { isPractice } from '../settings/company.ts'
import { ownLine, readCompany } from '../settings/company-store.ts'

/** The number that the world may be told texts come from, E.164; that of the practice phone is nobody's. */
export function shopNumber({ db, config }: Pick<Appliance, 'db' | 'config'>): string | null {
  const company = readCompany(db, config)
  if (isPractice(company)) return company.twilio.number ?? null
  return ownLine(db, config)?.number ?? null
}
