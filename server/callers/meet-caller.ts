import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { hashNumber } from '../log.ts'
import { type Caller, callerByNumber, dropKeptOptOut, insertCaller, keptOptOut, updateCaller } from './store.ts'

type Meeting = { now: Temporal.Instant; hashKey: string }

/** The caller behind a number who called or texted just then, made on the first meeting. */
export function meetCaller(tx: Tx, number: string, meeting: Meeting): Caller {
  const known = callerByNumber(tx, number)
  if (!known) return newCaller(tx, number, meeting)
  const { now } = meeting
  if (now.epochMilliseconds <= known.lastContactAt.epochMilliseconds) return known
  updateCaller(tx, known.id, { lastContactAt: now })
  return { ...known, lastContactAt: now }
}

/** Nobody of this number may be known yet; a wish to opt out outlives being forgotten. */
export function newCaller(tx: Tx, number: string, { now, hashKey }: Meeting): Caller {
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
