// With whom jobs are booked: the owners and whoever of the crew takes jobs; the shop itself where nobody does.
import type { WeeklyHours } from '../settings/opening-hours.ts'
import type { Resource } from './availability.ts'

type Person = { id: number | null; role: 'owner' | 'crew'; hours: WeeklyHours | null; takesJobs: boolean | null }

/** The shop itself, as far as its time is booked. */
export const shopItself = 0

/** Empty while nobody's hours are known: then no time can be offered. */
export function resourcesOf(people: readonly Person[], shopHours: WeeklyHours | null): Resource[] {
  const takers = people.filter(({ id, role, takesJobs }) => id !== null && (takesJobs ?? role === 'owner'))
  const named = takers.flatMap(({ id, hours }) => {
    const theirs = hours ?? shopHours
    return id === null || theirs === null ? [] : [{ id, hours: theirs }]
  })
  if (takers.length > 0) return named
  return shopHours === null ? [] : [{ id: shopItself, hours: shopHours }]
}
