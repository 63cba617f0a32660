import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { isPractice } from '../settings/company.ts'
import { readCompany } from '../settings/company-store.ts'
import { isCalledDirectly, readOwnNumber } from '../settings/own-number.ts'
import type { Section } from '../settings/section.ts'
import { readShop } from '../settings/store.ts'
import { isForwarded } from './forwarding-arrivals.ts'
import { othersProps } from './others-props.ts'
import { progressOf, wayOf } from './progress.ts'
import { readProgress, readProgressFacts } from './read-progress.ts'

/** Carrier and messenger as a row on the first page of the settings. */
export function carrierSection(appliance: Appliance): Section {
  const company = readCompany(appliance.db, appliance.config)
  const { number } = company.twilio
  const { country } = readShop(appliance.db, appliance.config)
  const { calls, texts } = othersProps(appliance)
  const facts = readProgressFacts(appliance)
  const others = [...new Set([calls ?? 'no calls', texts ?? 'no texts'])].join(', ')
  const twilio = `Twilio${number ? `, ${showNumber(number, country)}` : ''}`
  const words = isPractice(company) ? 'Practice only' : wayOf(facts) === 'others' ? others : twilio
  const { connection, others: carried } = progressOf(facts)
  const isUnfinished = !isPractice(company) && (connection === 'open' || carried === 'open')
  return { href: '/settings/carrier', icon: 'carrier', name: 'Carrier and messenger', words, isUnfinished }
}

/** How the shop's own number reaches the box. */
export function forwardingSection({ db, config }: Appliance): Section {
  const own = readOwnNumber(db)
  const { country } = readShop(db, config)
  const words = isCalledDirectly(own)
    ? "Customers call the box's number"
    : own.number
      ? `${showNumber(own.number, country)} ${isForwarded(db) ? 'sends calls on' : 'is not proved yet'}`
      : 'Not said yet'
  return { href: '/settings/forwarding', icon: 'callbacks', name: "Your shop's own number", words }
}

/** The whole set-up, for what was left for later. */
export function setUpSection(appliance: Appliance): Section {
  const open = Object.values(readProgress(appliance)).filter((state) => state === 'open').length
  const words = open === 0 ? 'Every step is done' : open === 1 ? 'One step is open' : `${open} steps are open`
  return { href: '/set-up/done', icon: 'trade', name: 'Set-up', words, isUnfinished: open > 0 }
}
