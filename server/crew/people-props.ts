import type { PeopleProps, PersonProps } from '../../views/crew/people.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { type Clock, shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { howLongAgo } from '../sign-in/how-long-ago.ts'
import { readDeadPhones } from './dead-phones.ts'
import { isRunOut } from './invitation.ts'
import { dutyNow } from './keep-rota.ts'
import { rotaWords } from './rota-props.ts'
import { type CrewMember, crewMembers } from './store.ts'
import { onCall } from './who-is-on-call.ts'

type Means = Pick<Appliance, 'db' | 'config' | 'now'>

/** Everybody who works here, as the page shows them to `viewerId`. */
export function peopleProps({ db, config, now }: Means, viewerId: number): Pick<PeopleProps, 'people' | 'onCall'> {
  const shop = readShop(db, config)
  const members = crewMembers(db, shop)
  const at = { shopHours: shop.hours, zone: shop.zone, now: now() }
  const duty = dutyNow(db, { zone: shop.zone, now: now(), people: members })
  const alerted = new Set(onCall(members, { ...at, duty }).map(({ id }) => id))
  const dead = readDeadPhones(db)
  const clock = { zone: shop.zone, now: now() }
  const props = (member: CrewMember): PersonProps => ({
    id: member.id,
    name: member.name,
    role: member.role,
    mobile: member.mobile && showNumber(member.mobile, shop.country),
    alerted: member.alerted,
    isAlertedNow: alerted.has(member.id),
    deadSince: deadSince(member, dead, clock),
    hours: member.hours ? 'own' : 'shop',
    ...standing(member, now()),
    isYou: member.id === viewerId,
  })
  return {
    people: members.map(props),
    onCall: members.length > 1 ? (rotaWords({ db, config, now }) ?? 'No rota: each phone rings as it is set') : null,
  }
}

function deadSince({ mobile }: CrewMember, dead: ReturnType<typeof readDeadPhones>, clock: Clock) {
  const since = mobile === null ? undefined : dead.get(mobile)
  return since ? shopTime(since, clock) : null
}

/** How somebody stands to the pages, in words. */
export function standing(
  { canSignIn, lastSeenAt, invitedAt }: CrewMember,
  now: ReturnType<Appliance['now']>,
): Pick<PersonProps, 'seen' | 'isWaitedFor'> {
  const seen = lastSeenAt ? `last seen ${howLongAgo(lastSeenAt, now)}` : 'not signed in anywhere'
  if (canSignIn) return { seen, isWaitedFor: false }
  if (invitedAt && !isRunOut(invitedAt, now))
    return { seen: `invited ${howLongAgo(invitedAt, now)}`, isWaitedFor: true }
  return { seen: 'cannot sign in yet: the link ran out', isWaitedFor: true }
}
