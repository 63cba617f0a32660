import type { Temporal } from 'temporal-polyfill'

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** "just now", "5 minutes ago", "2 days ago": true in every time zone. */
export function howLongAgo(then: Temporal.Instant, now: Temporal.Instant): string {
  const seconds = (now.epochMilliseconds - then.epochMilliseconds) / 1000
  for (const [unit, length] of units) {
    const count = Math.floor(seconds / length)
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'} ago`
  }
  return 'just now'
}
