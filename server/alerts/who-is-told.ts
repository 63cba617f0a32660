import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Queries } from '../database/queries.ts'
import { readShop } from '../settings/store.ts'

export type ToldPhone = { mobile: string; isOwner: boolean }

/** The phones that get an alert now: the owner's always, and those of the crew who are on call. */
export function whoIsTold(db: Queries, { config }: Appliance, _now: Temporal.Instant): ToldPhone[] {
  const { ownerMobile } = readShop(db, config)
  return ownerMobile ? [{ mobile: ownerMobile, isOwner: true }] : []
}
