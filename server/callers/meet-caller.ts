import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { hashNumber } from '../log.ts'
import { type Caller, callerByNumber, dropKeptOptOut, insertCaller, keptOptOut, updateCaller } from './store.ts'

/** The caller behind a number, made on the first meeting; a wish to opt out outlives being forgotten. */
export function meetCaller(
  tx: Tx,
  number: string,
  { now, hashKey }: { now: Temporal.Instant; hashKey: string },
): Caller {
  const known = callerByNumber(tx, number)
  if (known) return known
  const optedOutAt = keptOptOut(tx, hashNumber(number, hashKey))
  return insertCaller(tx, { number, createdAt: now, optedOutAt, optedOutBy: optedOutAt ? 'kept' : null })
}

export function optOut(tx: Tx, caller: Caller, by: NonNullable<Caller['optedOutBy']>, now: Temporal.Instant): void {
  if (caller.optedOutAt) return
  updateCaller(tx, caller.id, { optedOutAt: now, optedOutBy: by })
}

export function optIn(tx: Tx, caller: Caller, hashKey: string): void {
  updateCaller(tx, caller.id, { optedOutAt: null, optedOutBy: null })
  if (caller.number) dropKeptOptOut(tx, hashNumber(caller.number, hashKey))
}

/** The messenger said for good that this number takes no texts. */
export function cannotBeTexted(tx: Tx, callerId: number, because: string, now: Temporal.Instant): void {
  updateCaller(tx, callerId, { cannotTextAt: now, cannotTextBecause: because })
}
