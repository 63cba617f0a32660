// Whose phones ring for a call to the shop: who wants it at this hour, the owners first. Where zone or hours are not known nobody is left out for them.
import type { Temporal } from 'temporal-polyfill'
import { openAt, type WeeklyHours } from '../settings/opening-hours.ts'
import type { Person } from './who-is-on-call.ts'

/** More phones no company rings in one call. */
const mostPhones = 10

type At = { shopHours: WeeklyHours | null; zone: string | null; now: Temporal.Instant }

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

function isRung({ rung, hours }: Person, { shopHours, zone, now }: At): boolean {
  if (rung === 'always') return true
  return rung === 'in-hours' && openAt(now, zone, hours ?? shopHours) !== 'closed'
}
