import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 08:00')
const day = z
  .object({ opens: clock, closes: clock })
  .refine(({ opens, closes }) => opens < closes, 'must close after it opens')
  .nullable()

/** When the shop is open, by day of the week, in the shop's own wall time; null: closed that day. */
export const weeklyHours = z.object({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
export type WeeklyHours = z.infer<typeof weeklyHours>
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Whether the shop is open; `unknown` while zone or hours are not set: then nothing that depends on local time is decided. */
export function openAt(
  now: Temporal.Instant,
  zone: string | null,
  hours: WeeklyHours | null,
): 'open' | 'closed' | 'unknown' {
  if (!zone || !hours) return 'unknown'
  const local = now.toZonedDateTimeISO(zone)
  const today = hours[weekdays[local.dayOfWeek - 1] ?? 'mon']
  if (!today) return 'closed'
  const time = local.toPlainTime().toString().slice(0, 5)
  return today.opens <= time && time < today.closes ? 'open' : 'closed'
}
