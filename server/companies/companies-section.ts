import type { Appliance } from '../appliance.ts'
import { countRecorded } from '../own-voice/standings.ts'
import { readAccounts } from '../settings/accounts.ts'
import type { Section } from '../settings/section.ts'
import { entries } from './entries.ts'

/** Other companies and phones as a row on the first page of the settings. */
export function companiesSection(appliance: Appliance): Section {
  const accounts = readAccounts(appliance.db)
  const names = Object.values(entries).flatMap(({ key, name }) => (accounts[key] ? name : []))
  const words = names.length === 0 ? 'SIP, an old phone, any gateway' : names.join(', ')
  const stands = { href: '/settings/companies', icon: 'carrier', name: 'Other companies and phones', words } as const
  const { toRecordAgain } = countRecorded(appliance)
  if (toRecordAgain === 0) return stands
  return { ...stands, words: `${words}; ${toRecordAgain} to record again`, isUnfinished: true }
}
