import type { Appliance } from '../appliance.ts'
import type { Section } from '../settings/section.ts'
import { readShop } from '../settings/store.ts'
import { crewMembers } from './store.ts'

export function crewSection({ db, config }: Appliance): Section {
  const [first, ...others] = crewMembers(db, readShop(db, config)).map(({ name }) => name)
  const words = others.length === 0 ? `${first}, alone so far` : [first, ...others].join(', ')
  return { href: '/settings/crew', icon: 'crew', name: 'People', words }
}
