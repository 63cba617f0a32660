import type { PeopleProps, PersonProps } from '../../views/crew/people.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { readShop } from '../settings/store.ts'
import { howLongAgo } from '../sign-in/how-long-ago.ts'
import { type CrewMember, crewMembers } from './store.ts'
import { onCall } from './who-is-on-call.ts'

/** Everybody who works here, as the page shows them. */
export function peopleProps({ db, config, now }: Pick<Appliance, 'db' | 'config' | 'now'>): PeopleProps {
  const shop = readShop(db, config)
  const members = crewMembers(db, shop)
  const alerted = new Set(onCall(members, { shopHours: shop.hours, zone: shop.zone, now: now() }).map(({ id }) => id))
  const props = (member: CrewMember): PersonProps => ({
    id: member.id,
    name: member.name,
    role: member.role,
    mobile: member.mobile && showNumber(member.mobile, shop.country),
    alerted: member.alerted,
    isAlertedNow: alerted.has(member.id),
    hours: member.hours ? 'own' : 'shop',
    seen: seenWords(member, now()),
  })
  return { people: members.map(props) }
}

function seenWords({ canSignIn, lastSeenAt, isInvited }: CrewMember, now: ReturnType<Appliance['now']>): string {
  if (lastSeenAt) return `Last seen ${howLongAgo(lastSeenAt, now)}`
  if (canSignIn) return 'Not signed in anywhere'
  return isInvited ? 'Invited, and has no password yet' : 'Cannot sign in'
}
