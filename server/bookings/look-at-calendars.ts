import { setTimeout as passing } from 'node:timers/promises'
import type { Appliance } from '../appliance.ts'
import { freshen } from '../calendars/freshen.ts'
import { takeOwnerMoves } from './take-owner-moves.ts'
import type { TellCustomer } from './tell-customer.ts'

const patienceMilliseconds = 4000

/** Reads the calendars before a customer is spoken to of times, and takes over what the owner moved there: else a job would be moved from where it no longer stands. */
export async function lookAtCalendars(appliance: Appliance, tell: TellCustomer): Promise<void> {
  await freshen(appliance)
  const moves = takeOwnerMoves(appliance, tell).catch((err) => {
    // The box was closed meanwhile.
    if (appliance.db.$client.open) appliance.log.warn({ err }, "the owner's moves could not be taken over")
  })
  await Promise.race([moves, passing(patienceMilliseconds, undefined, { ref: false })])
}
