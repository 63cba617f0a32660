// The public holidays of the shop's country stand in its calendar by name; until the shop says otherwise it works on them as on any other day.
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { readShop, readValue, storeValue } from '../settings/store.ts'
import { publicHolidays } from './holidays.ts'
import { dropOpenHolidays, keepSpecialDay, namedDaysBetween } from './special-days-store.ts'

const keptName = 'holidaysKept'
const kept = z.object({ country: z.string(), until: z.string() }).nullable().catch(null)

const aheadDays = 400
const renewBeforeDays = 370

/** Looks them up once a month, and whenever the shop is in another country. What the shop said of a date stands. */
export async function keepHolidays({ db, config, now }: Pick<Appliance, 'db' | 'config' | 'now'>): Promise<void> {
  const { zone, country } = readShop(db, config)
  if (!zone) return
  const today = now().toZonedDateTimeISO(zone).toPlainDate()
  const known = kept.parse(readValue(db, keptName))
  if (known?.country === country && known.until >= today.add({ days: renewBeforeDays }).toString()) return
  const [from, to] = [today.toString(), today.add({ days: aheadDays }).toString()]
  const holidays = await publicHolidays({ country, region: null, from, to, language: 'en' })
  db.transaction(
    (tx) => {
      dropOpenHolidays(tx, from)
      const standing = namedDaysBetween(tx, { from, to }).filter(({ resourceId }) => resourceId === null)
      const taken = new Set(standing.map(({ date }) => date))
      for (const { date, name } of holidays.filter((each) => !taken.has(each.date)))
        keepSpecialDay(tx, { date, resourceId: null, hours: null, name, source: 'holiday' })
      storeValue(tx, keptName, { country, until: to }, now())
    },
    { behavior: 'immediate' },
  )
}
