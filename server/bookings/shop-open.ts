import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import type { WeeklyHours } from '../settings/opening-hours.ts'
import { specialDaysBetween } from './special-days-store.ts'
import { workingHours } from './working-hours.ts'

/** Whether the shop is open, by its hours and by what was said of this date; `unknown` while zone or hours are not set. */
export function shopOpenAt(
  db: Queries,
  { zone, hours }: { zone: string | null; hours: WeeklyHours | null },
  now: Temporal.Instant,
): 'open' | 'closed' | 'unknown' {
  if (!zone || !hours) return 'unknown'
  const local = now.toZonedDateTimeISO(zone)
  const date = local.toPlainDate().toString()
  const minute = local.hour * 60 + local.minute
  const specialDays = specialDaysBetween(db, { from: date, to: date })
  const isOpen = workingHours({ id: 0, hours }, { date, weekday: local.dayOfWeek }, specialDays).some(
    ({ opens, closes }) => opens <= minute && minute < closes,
  )
  return isOpen ? 'open' : 'closed'
}
