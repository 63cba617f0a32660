import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { howLongAgo } from '../../server/sign-in/how-long-ago.ts'

test.each([
  [-60, 'just now'],
  [59, 'just now'],
  [60, '1 minute ago'],
  [3599, '59 minutes ago'],
  [3600, '1 hour ago'],
  [86_399, '23 hours ago'],
  [172_800, '2 days ago'],
])('%i seconds are "%s"', (seconds, words) => {
  const now = Temporal.Instant.from('2026-03-02T15:00:00Z')
  expect(howLongAgo(now.subtract({ seconds }), now)).toBe(words)
})
