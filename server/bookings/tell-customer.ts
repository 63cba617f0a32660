import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Refusal } from '../conversations/queue-message.ts'
import type { Tx } from '../database/open.ts'
import type { Booking } from './store.ts'

/** What a person of the shop did to a job. */
export type Deed = 'booked' | 'moved' | 'cancelled'

export type CustomerTold =
  | { do: 'queued'; waitsUntil: Temporal.Instant | null }
  | { do: 'refused'; because: Refusal | 'no-line' | 'no-zone' | 'no-number' | 'not-near' }

/**
 * Texts the customer what a person did to their job, once for each state of it. The room that words texts stands above
 * this one, and hands it down.
 */
export type TellCustomer = (
  tx: Tx,
  appliance: Appliance,
  told: { booking: Booking; deed: Deed; by: number | undefined },
) => CustomerTold

/** What makes a second text of the same cause impossible. */
export function toldKey({ id, revision }: Pick<Booking, 'id' | 'revision'>, deed: Deed): string {
  return `${toldPrefix(id)}${deed}:${revision}`
}

export function toldPrefix(id: number): string {
  return `job:${id}:`
}
