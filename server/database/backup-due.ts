import type { Temporal } from 'temporal-polyfill'

/** A backup is made in the night, at three by the shop's clock; a box that was off then makes up for it when it is a day late. */
export function isBackupDue({
  last,
  now,
  zone,
}: {
  last: Temporal.Instant | null
  now: Temporal.Instant
  zone: string | null
}): boolean {
  if (!last) return true
  const hours = (now.epochMilliseconds - last.epochMilliseconds) / 3_600_000
  const isNight = now.toZonedDateTimeISO(zone ?? 'UTC').hour === 3
  return hours >= 26 || hours < 0 || (isNight && hours >= 12)
}
