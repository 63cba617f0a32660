// A mobile that somebody gives in a call for the texts of the shop: which it is, and how many a day.
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Queries } from '../database/queries.ts'
import { crewMobiles, numbersOf, readShop } from '../settings/store.ts'
import { readKeyedNumber } from './keyed-number.ts'
import { keyedSince } from './spam-store.ts'
import type { Call } from './store.ts'

type Given = { digits: string; said: string | null }

export function readGivenMobile(
  db: Queries,
  { config }: Pick<Appliance, 'config'>,
  given: Given,
): ReturnType<typeof readKeyedNumber> {
  const shop = readShop(db, config)
  const ours = [...numbersOf(db), ...crewMobiles(db), ...(shop.ownerMobile ? [shop.ownerMobile] : [])]
  return readKeyedNumber(given, shop, ours)
}

/** Hidden callers of one line cannot be told from each other. */
const mostADay = { hidden: 5, shown: 2 }

export function hasGivenEnough(db: Queries, { call, now }: { call: Call; now: Temporal.Instant }): boolean {
  const most = mostADay[call.callerId === null ? 'hidden' : 'shown']
  return keyedSince(db, call, now.subtract({ hours: 24 })) >= most
}
