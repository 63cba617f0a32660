import type { Appliance } from '../appliance.ts'
import { bookingAddress } from '../bookings/link.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'

/** The shop with what its trade pack says where its own settings say nothing; `hoursWords` stand in for hours that are not set; booking pages stand below `bookAt`, if any are given out. */
export type Quotable = Shop & { hoursWords: string | null; bookAt: string | null }

/** What may be quoted to callers now. */
export function readQuotable(db: Queries, { config, trades }: Pick<Appliance, 'config' | 'trades'>): Quotable {
  const shop = readShop(db, config)
  const facts = trades.find(({ key }) => key === shop.trade)?.facts
  return {
    ...shop,
    callOutFee: shop.callOutFee ?? facts?.callOutFee ?? null,
    areas: shop.areas ?? facts?.areas ?? null,
    hoursWords: facts?.hours ?? null,
    bookAt: shop.bookingLink ? bookingAddress(db, config) : null,
  }
}
