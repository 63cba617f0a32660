import type { Appliance } from '../appliance.ts'
import type { Section } from '../settings/section.ts'
import { readShop } from '../settings/store.ts'
import { opener } from './texts.ts'

export function textsSection({ db, config }: Appliance): Section {
  const words = `First text: ${opener(readShop(db, config))}`
  return { href: '/settings/texts', icon: 'texts', name: 'Texts', words }
}
