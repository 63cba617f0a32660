import type { Appliance } from '../appliance.ts'
import { shopOpenAt } from '../bookings/shop-open.ts'
import { dutyNow } from '../crew/keep-rota.ts'
import { workingHere } from '../crew/store.ts'
import { phonesToRing } from '../crew/whose-phones-ring.ts'
import { readShop } from '../settings/store.ts'

/** Whose phones would ring at this hour for a line that rings the crew. */
export function ringingNow({ db, config, now }: Appliance): ReturnType<typeof phonesToRing> {
  const shop = readShop(db, config)
  const { hours: shopHours, zone } = shop
  const people = workingHere(db, shop)
  const duty = dutyNow(db, { zone, now: now(), people })
  const isClosed = shopOpenAt(db, shop, now()) === 'closed'
  return phonesToRing(people, null, { shopHours, zone, now: now(), duty, isClosed })
}
