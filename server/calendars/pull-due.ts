import { setTimeout as passing } from 'node:timers/promises'
import type { Appliance } from '../appliance.ts'
import { isOfOtherZone } from './expand.ts'
import { pull } from './pull.ts'
import { usedCalendars } from './store.ts'
import { isDue } from './when-due.ts'

/** One that hangs does not keep the others waiting. */
const patienceMilliseconds = 45_000

/** Reads every calendar whose turn it is, one after the other. */
export async function pullDue(appliance: Appliance): Promise<void> {
  const due = usedCalendars(appliance.db).filter(
    (calendar) => isDue(calendar, appliance.now()) || isOfOtherZone(appliance, calendar),
  )
  for (const { id } of due)
    await Promise.race([pull(appliance, id), passing(patienceMilliseconds, undefined, { ref: false })])
}
