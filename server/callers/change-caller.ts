import type { Appliance } from '../appliance.ts'
import type { Queries } from '../database/queries.ts'
import { callerById, updateCaller } from './store.ts'

type Change = { is: 'blocked' | 'personal'; on: boolean } | { is: 'named'; name: string | null }

type Means = Pick<Appliance, 'now'> & { db: Queries }

/** What the owner says of a caller. False when there is no such caller, or nothing is known of them any more. */
export function changeCaller({ db, now }: Means, id: number, change: Change): boolean {
  const caller = callerById(db, id)
  if (!caller || caller.number === null) return false
  if (change.is === 'named') updateCaller(db, id, { name: change.name })
  else if (change.is === 'blocked') updateCaller(db, id, { blockedAt: change.on ? (caller.blockedAt ?? now()) : null })
  else updateCaller(db, id, { personalAt: change.on ? (caller.personalAt ?? now()) : null })
  return true
}
