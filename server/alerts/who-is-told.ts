import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { dutyNow } from '../crew/keep-rota.ts'
import { workingHere } from '../crew/store.ts'
import { onCall } from '../crew/who-is-on-call.ts'
import type { Queries } from '../database/queries.ts'
import { readShop } from '../settings/store.ts'

/** `id`: whose it is, where they have a row. */
export type ToldPhone = { mobile: string; isOwner: boolean; id: number | null }

/** The phones that get an alert now, each once: the owner's always, and those of the crew who are on call. */
export function whoIsTold(db: Queries, { config }: Appliance, now: Temporal.Instant): ToldPhone[] {
  const shop = readShop(db, config)
  const { ownerMobile, hours, zone } = shop
  const people = workingHere(db, shop)
  const told = onCall(people, { shopHours: hours, zone, now, duty: dutyNow(db, { zone, now, people }) })
  const byMobile = new Map(told.toReversed().map(({ mobile, id }) => [mobile, id]))
  return [...new Set(told.map(({ mobile }) => mobile))].map((mobile) => ({
    mobile,
    isOwner: mobile === ownerMobile,
    id: byMobile.get(mobile) ?? null,
  }))
}
