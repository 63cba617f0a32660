// Whose phones ring for a call to the shop: who wants it at this hour, the owners first. While the shop is closed those who take turns ring by the rota. Where zone or hours are not known nobody is left out for them.
import type { Temporal } from 'temporal-polyfill'
import { openAt, type WeeklyHours } from '../settings/opening-hours.ts'
import type { Duty, Person } from './who-is-on-call.ts'

/** More phones no company rings in one call. */
const mostPhones = 10

type At = {
  shopHours: WeeklyHours | null
  zone: string | null
  now: Temporal.Instant
  /** Null: nobody takes turns. */
  duty?: Duty | null
  /** The shop is closed, where that is known better than by its hours. */
  isClosed?: boolean
}

/** At most ten, each number once; `except`: the caller's own. */
export function phonesToRing<P extends Person>(
  people: readonly P[],
  except: string | null,
  at: At,
): (P & { mobile: string })[] {
  return people
    .flatMap((person) => (person.mobile && person.mobile !== except ? [{ ...person, mobile: person.mobile }] : []))
    .filter((person) => isRung(person, at))
    .toSorted((a, b) => Number(b.role === 'owner') - Number(a.role === 'owner'))
    .slice(0, mostPhones)
}

function isRung({ id, rung, hours }: Person, at: At): boolean {
  const { shopHours, zone, now, duty, isClosed = openAt(now, zone, shopHours) === 'closed' } = at
  // Who takes turns is on call while the shop is closed, or has a rest then.
  if (duty && isClosed && id !== null && (id === duty.id || duty.people.includes(id))) return id === duty.id
  if (rung === 'always') return true
  return rung === 'in-hours' && openAt(now, zone, hours ?? shopHours) !== 'closed'
}
