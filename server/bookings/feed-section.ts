import type { Appliance } from '../appliance.ts'
import type { Section } from '../settings/section.ts'
import { readFeedToken } from './feed-store.ts'

export function feedSection({ db }: Appliance): Section {
  const words = readFeedToken(db) ? 'Shown to whoever knows a secret address' : 'Not shown anywhere else'
  return { href: '/settings/feed', icon: 'feed', name: 'Your bookings in another calendar', words }
}
