import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { storeCallTest } from './store.ts'

/** How long the set-up waits for the owner's own call. */
const testMinutes = 15

/** While a test waits, the next call from a phone of the shop is met as any caller's is: that one, and no other. */
export function isTestCall(until: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return until !== null && now.epochMilliseconds < until.epochMilliseconds
}

/** Waits for the owner's own call from now on. */
export function beginCallTest(tx: Tx, { now }: Pick<Appliance, 'now'>): void {
  storeCallTest(tx, now().add({ minutes: testMinutes }), now())
}

export function endCallTest(tx: Tx, now: Temporal.Instant): void {
  storeCallTest(tx, null, now)
}
