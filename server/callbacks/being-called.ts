import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { isBeingSpokenWith } from './bridge-store.ts'

/** A call whose end was lost stands in nobody's way for longer. */
const mostMinutes = 15

/** Whether somebody of the shop is on the way to speaking with this caller: for so long nobody else is alarmed. */
export function isBeingCalledFor(db: Queries, callerId: number, now: Temporal.Instant): boolean {
  return isBeingSpokenWith(db, callerId, now.subtract({ minutes: mostMinutes }))
}
