import type { Appliance } from '../appliance.ts'
import type { Section } from '../settings/section.ts'
import type { TrustLevel } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'

const levels: Record<TrustLevel, string> = {
  draft: 'You see every answer first',
  assist: 'Questions go by themselves, prices and complaints wait for you',
  auto: 'They go by themselves but for complaints and unknown prices',
}

export function answersSection({ db, config }: Appliance): Section {
  const { trustLevel, draftsGoAfterMinutes: minutes } = readShop(db, config)
  const words = `${levels[trustLevel]}${minutes ? `; a draft goes after ${minutes} minutes` : ''}`
  return { href: '/settings/replies', icon: 'answers', name: 'Answers', words }
}
