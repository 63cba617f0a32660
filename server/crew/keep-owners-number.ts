import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { readStored, storeSettings } from '../settings/store.ts'
import { firstOwnerId } from '../sign-in/store.ts'
import { crewRow, updatePerson } from './store.ts'

/**
 * Makes a change by which another person may become the first owner, whose number is the shop's setting: then the
 * numbers change places with it, so that each stands in one place only.
 */
export function keepOwnersNumber<T>(tx: Tx, now: Temporal.Instant, change: () => T): T {
  const before = firstOwnerId(tx)
  const made = change()
  const after = firstOwnerId(tx)
  if (before === after || after === null) return made
  const { ownerMobile } = readStored(tx)
  const left = before === null ? undefined : crewRow(tx, before)
  const successor = crewRow(tx, after)
  updatePerson(tx, after, { mobile: null })
  if (left && left.revokedAt === null) updatePerson(tx, left.id, { mobile: ownerMobile })
  storeSettings(tx, { ownerMobile: successor?.mobile ?? null }, now)
  return made
}
