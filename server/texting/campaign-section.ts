import type { Appliance } from '../appliance.ts'
import type { Section } from '../settings/section.ts'
import { pageUrlOf } from './campaign-props.ts'

export function campaignSection(appliance: Appliance): Section {
  const words = pageUrlOf(appliance)
    ? 'Answers to copy into its form'
    : 'Answers to copy; the public address is missing'
  return { href: '/settings/texting', icon: 'write', name: 'What the carrier asks', words }
}
