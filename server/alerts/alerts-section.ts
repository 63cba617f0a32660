import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import type { Section } from '../settings/section.ts'
import { readShop } from '../settings/store.ts'

export function alertsSection({ db, config }: Appliance): Section {
  const { ownerMobile, country } = readShop(db, config)
  const words = ownerMobile ? `Texted to ${showNumber(ownerMobile, country)}` : 'On the page only: no mobile number yet'
  return { href: '/settings/alerts', icon: 'alerts', name: 'Alerts', words, isUnfinished: ownerMobile === null }
}
