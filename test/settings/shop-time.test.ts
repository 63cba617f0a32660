import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { shopTime, waitWords } from '../../server/settings/shop-time.ts'

const now = Temporal.Instant.from('2026-03-09T15:30:00Z')

test.each([
  ['2026-03-09T14:13:20Z', 'America/Toronto', '10:13'],
  ['2026-03-09T03:59:00Z', 'America/Toronto', 'yesterday 23:59'],
  ['2026-03-08T05:00:00Z', 'America/Toronto', 'yesterday 00:00'],
  ['2026-03-08T04:59:00Z', 'America/Toronto', 'Sat 23:59'],
  ['2026-03-03T15:00:00Z', 'America/Toronto', 'Tue 10:00'],
  ['2026-03-02T15:00:00Z', 'America/Toronto', '2 Mar 10:00'],
  ['2025-12-31T15:00:00Z', 'America/Toronto', '31 Dec 2025 10:00'],
  ['2026-03-11T15:00:00Z', 'America/Toronto', '11 Mar 11:00'],
  ['2026-03-09T03:59:00Z', 'Asia/Kolkata', '09:29'],
  ['2026-03-09T14:13:20Z', null, '14:13 UTC'],
  ['2026-03-08T14:13:20Z', null, 'yesterday 14:13 UTC'],
])('%s in %s is shown as %s', (at, zone, words) => {
  expect(shopTime(Temporal.Instant.from(at), { zone, now })).toEqual({ iso: at, words })
})

test.each([
  [-60, 'just now'],
  [0, 'just now'],
  [59, 'just now'],
  [60, '1 min'],
  [59 * 60 + 59, '59 min'],
  [3600, '1 h'],
  [47 * 3600 + 3599, '47 h'],
  [48 * 3600, '2 days'],
])('who has waited %i seconds has waited %s', (seconds, words) => {
  expect(waitWords(now.subtract({ seconds }), now)).toBe(words)
})
