import { setTimeout as passing } from 'node:timers/promises'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { isOfOtherZone } from './expand.ts'
import { pull } from './pull.ts'
import { type Calendar, usedCalendars } from './store.ts'
import { isDue } from './when-due.ts'

const freshSeconds = 60
const patienceMilliseconds = 4000

/** Reads the calendars anew before times are spoken of, where that was not just done. What has not answered by the deadline is waited for by nobody. */
export async function freshen(appliance: Appliance): Promise<void> {
  const old = usedCalendars(appliance.db).filter(
    (calendar) => isOfOtherZone(appliance, calendar) || isWorthAsking(calendar, appliance.now()),
  )
  if (old.length === 0) return
  const pulls = old.map(({ id }) => pull(appliance, id))
  await Promise.race([Promise.all(pulls), passing(patienceMilliseconds, undefined, { ref: false })])
}

/** Who does not answer is asked no more often than by the clock. */
function isWorthAsking(calendar: Calendar, now: Temporal.Instant): boolean {
  const { freshAt, failingSince } = calendar
  if (failingSince || !freshAt) return isDue(calendar, now)
  return Math.abs(now.epochMilliseconds - freshAt.epochMilliseconds) > freshSeconds * 1000
}
