import { Temporal } from 'temporal-polyfill'

/** A moment as it stands in the names of backups: UTC to the second, which sorts by itself, e.g. 20261126T031500Z. */
export function stampOf(moment: Temporal.Instant): string {
  return moment.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replaceAll(/[-:]/g, '')
}

/** The moment in a name, or null. */
export function momentIn(name: string): Temporal.Instant | null {
  const parts = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(name)
  if (!parts) return null
  const [, year, month, day, hour, minute, second] = parts
  return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
