// On the public holidays of its country and region a shop is closed until it says otherwise.
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { numbersOf, readShop, readValue, storeValue } from '../settings/store.ts'
import { guessRegion } from './guess-region.ts'
import { publicHolidays, regionsOf } from './holidays.ts'
import { dropUnsaidHolidays, keepSpecialDay, namedDaysBetween } from './special-days-store.ts'

type Means = Pick<Appliance, 'db' | 'config' | 'now' | 'quietHours'>

const keptName = 'holidaysKept'
const kept = z
  .object({
    country: z.string(),
    region: z.string().nullable(),
    until: z.string(),
    /** What there is to choose from in that country. */
    regions: z.array(z.tuple([z.string(), z.string()])),
  })
  .nullable()
  .catch(null)

const aheadDays = 400
const renewBeforeDays = 370

/** Looks them up once a month, and whenever the shop is somewhere else. What the shop said of a date stands. */
export async function keepHolidays(means: Means): Promise<void> {
  const { db, config, now } = means
  const { zone, country, ...shop } = readShop(db, config)
  if (!zone) return
  const today = now().toZonedDateTimeISO(zone).toPlainDate()
  const known = readKept(db)
  const region = regionOf(means, { zone, country, ...shop })
  const isHere = known?.country === country && known.region === region
  if (isHere && known.until >= today.add({ days: renewBeforeDays }).toString()) return
  const [from, to] = [today.toString(), today.add({ days: aheadDays }).toString()]
  const [holidays, regions] = await Promise.all([
    publicHolidays({ country, region, from, to, language: 'en' }),
    known?.country === country ? known.regions : regionsOf(country),
  ])
  db.transaction(
    (tx) => {
      dropUnsaidHolidays(tx, from)
      const standing = namedDaysBetween(tx, { from, to }).filter(({ resourceId }) => resourceId === null)
      const taken = new Set(standing.map(({ date }) => date))
      for (const { date, name } of holidays.filter((each) => !taken.has(each.date)))
        keepSpecialDay(tx, { date, resourceId: null, hours: [], name, source: 'holiday', isSaid: false })
      storeValue(tx, keptName, { country, region, until: to, regions }, now())
    },
    { behavior: 'immediate' },
  )
}

/** As the shop says, else as it seems; null: the holidays of the whole country alone. */
export function regionOf({ db, quietHours }: Means, shop: Shop): string | null {
  if (shop.region !== null) return shop.region || null
  const numbers = [...numbersOf(db), ...(shop.ownerMobile ? [shop.ownerMobile] : [])]
  return guessRegion({ country: shop.country, zone: shop.zone, numbers }, quietHours.areaCodes)
}

/** The regions whose holidays differ, by their codes; none before they were looked up. */
export function knownRegions(db: Queries, country: string): [code: string, name: string][] {
  const known = readKept(db)
  return known?.country === country ? known.regions : []
}

function readKept(db: Queries) {
  return kept.parse(readValue(db, keptName))
}
