import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { openAt, type WeeklyHours, weeklyHours } from '../../server/settings/opening-hours.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours: WeeklyHours = {
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: { opens: '09:00', closes: '12:00' },
  sun: null,
}
const at = (local: string, zone = 'America/Toronto') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()

test.each([
  ['2026-11-20T08:00', 'open'],
  ['2026-11-20T07:59', 'closed'],
  ['2026-11-20T16:59', 'open'],
  ['2026-11-20T17:00', 'closed'],
  ['2026-11-21T10:00', 'open'],
  ['2026-11-21T13:00', 'closed'],
  ['2026-11-22T10:00', 'closed'],
])("at %s of the shop's own wall time it is %s", (local, expected) => {
  expect(openAt(at(local), 'America/Toronto', hours)).toBe(expected)
})

test('on the night the clocks change, the wall decides', () => {
  expect(openAt(Temporal.Instant.from('2026-11-02T13:00:00Z'), 'America/Toronto', hours)).toBe('open')
  expect(openAt(Temporal.Instant.from('2026-10-30T12:00:00Z'), 'America/Toronto', hours)).toBe('open')
})

test('without a zone or hours nothing is decided by local time', () => {
  expect(openAt(at('2026-11-20T10:00'), null, hours)).toBe('unknown')
  expect(openAt(at('2026-11-20T10:00'), 'America/Toronto', null)).toBe('unknown')
})

test('a day that closes before it opens is refused', () => {
  expect(weeklyHours.safeParse({ ...hours, mon: { opens: '17:00', closes: '08:00' } }).success).toBe(false)
})
