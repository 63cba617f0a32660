import type { Config } from '../../config/config.ts'
import type { Queries } from '../database/queries.ts'
import { type AccountKey, accountSchemas, numberOf } from './accounts.ts'
import { companyNames } from './company-names.ts'
import { readCompany } from './company-store.ts'
import { allLines, type Line } from './store.ts'
import { isLedTo, isUnused } from './unused-line-store.ts'

/** Why a number cannot be taken off the list: it has a past, an account names it, another leads to it, or it is the only one. Null: it can. */
export type Stays = { because: 'used' | 'led-to' | 'only' } | { because: 'of-account'; company: string }

export function whyLineStays(db: Queries, config: Config, line: Line): Stays | null {
  if (allLines(db).length < 2) return { because: 'only' }
  if (!isUnused(db, line)) return { because: 'used' }
  const { twilio, accounts } = readCompany(db, config)
  if (twilio.number === line.number) return { because: 'of-account', company: companyNames.twilio }
  const keys = Object.keys(accountSchemas) as AccountKey[]
  const key = keys.find((each) => numberOf(accounts, each) === line.number)
  if (key) return { because: 'of-account', company: companyNames[key] }
  return isLedTo(db, line) ? { because: 'led-to' } : null
}
