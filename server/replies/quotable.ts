import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { bookingAddress } from '../bookings/link.ts'
import { type NamedDay, namedDaysBetween } from '../bookings/special-days-store.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'

/** The shop with what its trade pack says where its own settings say nothing; `hoursWords` stand in for hours that are not set; `specialDays` are those of the months to come; booking pages stand below `bookAt`, if any are given out. */
export type Quotable = Shop & { hoursWords: string | null; specialDays: NamedDay[]; bookAt: string | null }

/** What may be quoted to callers now. */
export function readQuotable(
  db: Queries,
  { config, trades, now }: Pick<Appliance, 'config' | 'trades' | 'now'>,
): Quotable {
  const shop = readShop(db, config)
  const facts = trades.find(({ key }) => key === shop.trade)?.facts
  return {
    ...shop,
    callOutFee: shop.callOutFee ?? facts?.callOutFee ?? null,
    areas: shop.areas ?? facts?.areas ?? null,
    hoursWords: facts?.hours ?? null,
    specialDays: shop.zone ? specialDaysFrom(db, now().toZonedDateTimeISO(shop.zone).toPlainDate()) : [],
    bookAt: shop.bookingLink ? bookingAddress(db, config) : null,
  }
}

function specialDaysFrom(db: Queries, today: Temporal.PlainDate): NamedDay[] {
  const to = today.add({ days: aheadDays }).toString()
  return namedDaysBetween(db, { from: today.toString(), to }).filter(({ resourceId }) => resourceId === null)
}

const aheadDays = 400
