import type { Appliance } from '../appliance.ts'
import type { Section } from '../settings/section.ts'
import { countSessions, type Person } from './store.ts'

export function securitySection({ db, now }: Appliance, viewer: Person): Section {
  const count = countSessions(db, viewer, now())
  const words = `${count} browser${count === 1 ? '' : 's'} signed in`
  return { href: '/settings/security', icon: 'security', name: 'Security', words }
}
