import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { isBeingSpokenWith, wasPutThrough } from './bridge-store.ts'
import { isOnTheLine, wasTaken } from './taken-call-store.ts'

/** A call whose end was lost stands in nobody's way for longer. */
const mostMinutes = 15

/** Whether somebody of the shop is on the way to speaking with this caller, or speaks with them: for so long nobody else is alarmed. */
export function isBeingCalledFor(db: Queries, callerId: number, now: Temporal.Instant): boolean {
  const since = now.subtract({ minutes: mostMinutes })
  return isBeingSpokenWith(db, callerId, since) || isOnTheLine(db, callerId, since)
}

/** Whether somebody of the shop spoke with this caller since then, whichever of the two called. */
export function wasSpokenWith(db: Queries, callerId: number, since: Temporal.Instant): boolean {
  return wasPutThrough(db, callerId, since) || wasTaken(db, callerId, since)
}
