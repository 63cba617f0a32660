import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { shopAgo, shopClock, shopDay, shopTime, waitWords } from '../../server/settings/shop-time.ts'

const now = Temporal.Instant.from('2026-03-09T15:30:00Z')

test.each([
  ['2026-03-09T14:13:20Z', 'America/Toronto', '10:13'],
  ['2026-03-09T03:59:00Z', 'America/Toronto', 'yesterday 23:59'],
  ['2026-03-08T05:00:00Z', 'America/Toronto', 'yesterday 00:00'],
  ['2026-03-08T04:59:00Z', 'America/Toronto', 'Sat 23:59'],
  ['2026-03-03T15:00:00Z', 'America/Toronto', 'Tue 10:00'],
  ['2026-03-02T15:00:00Z', 'America/Toronto', '2 Mar 10:00'],
  ['2025-12-31T15:00:00Z', 'America/Toronto', '31 Dec 2025 10:00'],
  ['2026-03-10T12:00:00Z', 'America/Toronto', 'tomorrow 08:00'],
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

test.each([
  ['2026-03-09T14:13:20Z', 'Today', '10:13'],
  ['2026-03-09T14:31:20Z', 'Today', '58 min'],
  ['2026-03-09T15:29:20Z', 'Today', 'just now'],
  ['2026-03-09T15:31:00Z', 'Today', '11:31'],
  ['2026-03-08T05:00:00Z', 'Yesterday', 'yesterday'],
  ['2026-03-03T15:00:00Z', 'Tuesday', 'Tue'],
  ['2026-03-02T15:00:00Z', 'Mon 2 Mar', '2 Mar'],
  ['2025-12-31T15:00:00Z', '31 Dec 2025', '31 Dec 2025'],
  ['2026-03-11T15:00:00Z', 'Wed 11 Mar', '11 Mar'],
])('%s stands under the heading %s, and in a list as %s', (at, day, ago) => {
  const clock = { zone: 'America/Toronto', now }
  expect(shopDay(Temporal.Instant.from(at), clock).words).toBe(day)
  expect(shopAgo(Temporal.Instant.from(at), clock)).toEqual({ iso: at, words: ago })
})

test('the day of a moment is that of the shop, and the time of day says when it is not', () => {
  const late = Temporal.Instant.from('2026-03-09T03:59:00Z')
  expect(shopDay(late, { zone: 'America/Toronto', now }).iso).toBe('2026-03-08')
  expect(shopClock(late, { zone: 'America/Toronto', now }).words).toBe('23:59')
  expect(shopClock(late, { zone: null, now }).words).toBe('03:59 UTC')
})
