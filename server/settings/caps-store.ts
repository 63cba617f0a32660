import { eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { settings } from '../database/schema.ts'
import type { Shop } from './settings.ts'
import { storeValue } from './store.ts'

/** How many missed calls may be texted back. */
export type Caps = Pick<Shop, 'textBacksPerHour' | 'textBacksPerDay'>

const liftedHours = 24
const timesAsMany = 2

/** The owner lets twice as many go for a day from now on; gives the end of that. */
export function liftCaps(db: Queries, now: Temporal.Instant): Temporal.Instant {
  const until = now.add({ hours: liftedHours })
  storeValue(db, 'capsLiftedUntil', until.toString(), now)
  return until
}

export function capsAt(db: Queries, { textBacksPerHour, textBacksPerDay }: Caps, now: Temporal.Instant): Caps {
  const row = db.select().from(settings).where(eq(settings.name, 'capsLiftedUntil')).get()
  const isLifted = row !== undefined && Temporal.Instant.compare(Temporal.Instant.from(JSON.parse(row.value)), now) > 0
  const times = isLifted ? timesAsMany : 1
  return { textBacksPerHour: textBacksPerHour * times, textBacksPerDay: textBacksPerDay * times }
}
