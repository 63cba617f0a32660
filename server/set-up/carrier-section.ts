import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { isPractice } from '../settings/company.ts'
import { readCompany } from '../settings/company-store.ts'
import type { Section } from '../settings/section.ts'
import { readShop } from '../settings/store.ts'
import { readProgress } from './read-progress.ts'

/** Carrier and messenger as a row on the first page of the settings. */
export function carrierSection(appliance: Appliance): Section {
  const company = readCompany(appliance.db, appliance.config)
  const { number } = company.twilio
  const { country } = readShop(appliance.db, appliance.config)
  const words = isPractice(company) ? 'Practice only' : `Twilio${number ? `, ${showNumber(number, country)}` : ''}`
  const { connection } = readProgress(appliance)
  const isUnfinished = !isPractice(company) && connection === 'open'
  return { href: '/settings/carrier', icon: 'carrier', name: 'Carrier and messenger', words, isUnfinished }
}
