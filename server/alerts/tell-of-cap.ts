import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import { isCap, mostPerCaller, mostPerShop } from '../conversations/caps.ts'
import type { Refusal } from '../conversations/queue-message.ts'
import type { Tx } from '../database/open.ts'
import type { Shop } from '../settings/settings.ts'
import { tellOwner } from './tell-owner.ts'

type Refused = {
  because: Refusal
  caller: Caller
  conversationId: number
  shop: Shop
  now: Temporal.Instant
}

/** Tells the owner that the box says no more by itself, once in the hour or day of a cap; of other refusals nothing. */
export function tellOfCap(tx: Tx, appliance: Appliance, { because, caller, conversationId, shop, now }: Refused): void {
  if (!isCap(because)) return
  const stamp = now.toString().slice(0, because === 'caller-hourly-cap' ? 13 : 10)
  const inAll = because === 'shop-daily-cap'
  const onceKey = `cap-reached:${because}:${inAll ? '' : `${conversationId}:`}${stamp}`
  const who = caller.number ? showNumber(caller.number, shop.country) : 'a caller'
  const words = {
    'caller-hourly-cap': `FirstRing has texted ${who} ${mostPerCaller.inAnHour} times within an hour by itself and says no more now. What they write waits for you.`,
    'caller-daily-cap': `FirstRing has texted ${who} ${mostPerCaller.inADay} times within a day by itself and says no more now. What they write waits for you.`,
    'shop-daily-cap': `FirstRing has sent ${mostPerShop(shop.textBacksPerDay)} texts of its own within a day and says no more now. What callers write waits for you.`,
  }[because]
  tellOwner(tx, appliance, { kind: 'cap-reached', onceKey, words, now, ...(inAll ? {} : { conversationId }) })
}
