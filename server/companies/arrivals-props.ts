import type { ArrivalProps, ArrivalsProps } from '../../views/companies/arrivals.tsx'
import type { Appliance } from '../appliance.ts'
import { forgetArrivals } from '../callers/forget-arrivals.ts'
import { arrivalsOf } from '../connections.ts'
import type { Arrival } from '../providers/arrival.ts'
import type { AccountKey } from '../settings/accounts.ts'
import { type Clock, shopTimeToTheSecond } from '../settings/shop-time.ts'
import { numbersOf, readShop } from '../settings/store.ts'
import { wordsOfMade } from './made-words.ts'

/** What came last from the shop's own system or a gateway, as its page shows it; null where it is not lived with. */
export function arrivalsProps(appliance: Appliance, key: AccountKey): ArrivalsProps | null {
  const { db, config, now } = appliance
  const arrivals = arrivalsOf(appliance, key)
  if (!arrivals) return null
  forgetArrivals(appliance)
  const shop = readShop(db, config)
  const clock = { zone: shop.zone, now: now() }
  const known = { country: shop.country, numbers: numbersOf(db) }
  const unproven = arrivals.unproven()
  return {
    waitsFor: key === 'http' ? 'text' : 'call',
    latest: arrivals.latest().map((arrival) => arrivalProps(arrival, { known, clock })),
    unproven: unproven && { times: unproven.times, last: shopTimeToTheSecond(unproven.lastAt, clock) },
  }
}

function arrivalProps(
  { at, method, made, wouldBe, fields }: Arrival,
  { known, clock }: { known: Parameters<typeof wordsOfMade>[1]; clock: Clock },
): ArrivalProps {
  const [then, byNow] = [made, wouldBe].map((each) => wordsOfMade(each, known)) as [string, string]
  return {
    ...{ method, fields, made: then, byNow: byNow === then ? null : byNow },
    isUnreadable: made.do === 'unreadable',
    when: shopTimeToTheSecond(at, clock),
  }
}
