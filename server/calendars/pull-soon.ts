import { setTimeout as passing } from 'node:timers/promises'
import type { Appliance } from '../appliance.ts'
import { pull } from './pull.ts'

const patienceMilliseconds = 4000

/** Reads a calendar at once, and waits for it as long as a page may. */
export async function pullSoon(appliance: Appliance, id: number): Promise<void> {
  await Promise.race([pull(appliance, id), passing(patienceMilliseconds, undefined, { ref: false })])
}
