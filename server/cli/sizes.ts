import type { Temporal } from 'temporal-polyfill'

/** The time between two moments in its largest unit: 5 minutes, 3 hours, 2 days. */
export function ageOf(from: Temporal.Instant, to: Temporal.Instant): string {
  const minutes = Math.max(0, Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 60_000))
  if (minutes < 120) return count(minutes, 'minute')
  return minutes < 48 * 60 ? count(Math.floor(minutes / 60), 'hour') : count(Math.floor(minutes / 1440), 'day')
}

/** 1 text, 2 texts. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
