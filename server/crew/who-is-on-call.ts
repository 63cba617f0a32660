// Who is alerted now: the owners always, the crew as they wish; where zone or hours are not known nobody is left out for them.
import type { Temporal } from 'temporal-polyfill'
import { openAt, type WeeklyHours } from '../settings/opening-hours.ts'

/** Somebody who works here, as far as alerts are concerned. */
export type Person = {
  /** Row of the crew; null: the owner of a box that nobody has claimed yet. */
  id: number | null
  name: string
  role: 'owner' | 'crew'
  /** E.164. */
  mobile: string | null
  /** Their own hours; null: the shop's. */
  hours: WeeklyHours | null
  alerted: 'never' | 'in-hours' | 'always'
  /** When their phone rings for calls to the shop. */
  rung: 'never' | 'in-hours' | 'always'
  /** Whether jobs are booked with them; null: as usual, with owners. */
  takesJobs: boolean | null
}

/** Whose turn it is while the shop is closed, and everybody who takes turns; by their rows. */
export type Duty = { id: number; people: number[] }

type At = {
  shopHours: WeeklyHours | null
  zone: string | null
  now: Temporal.Instant
  /** Null: nobody takes turns. */
  duty?: Duty | null
}

/** Whose phones get an alert that goes out now, the owners first. Who has no number gets none. */
export function onCall<P extends Person>(people: readonly P[], at: At): (P & { mobile: string })[] {
  return people
    .flatMap((person) => (person.mobile ? [{ ...person, mobile: person.mobile }] : []))
    .filter((person) => isAlerted(person, at))
    .toSorted((a, b) => Number(b.role === 'owner') - Number(a.role === 'owner'))
}

function isAlerted({ id, role, alerted, hours }: Person, { shopHours, zone, now, duty }: At): boolean {
  if (role === 'owner' || alerted === 'always') return true
  if (duty?.id === id && openAt(now, zone, shopHours) === 'closed') return true
  return alerted === 'in-hours' && openAt(now, zone, hours ?? shopHours) !== 'closed'
}
