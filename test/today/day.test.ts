import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayOf } from '../../server/today/day.ts'

const late = Temporal.Instant.from('2026-05-14T03:30:00Z')

test("the day begins at the shop's midnight, not at that of the box", () => {
  expect(dayOf({ zone: 'America/Toronto', now: late })).toEqual({
    since: Temporal.Instant.from('2026-05-13T04:00:00Z'),
    isCalendarDay: true,
  })
})

test('a day that begins an hour later, because the clocks change at midnight, begins then', () => {
  const now = Temporal.Instant.from('2026-09-06T12:00:00Z')
  expect(dayOf({ zone: 'America/Santiago', now }).since.toString()).toBe('2026-09-06T04:00:00Z')
})

test('while the zone is not known the last 24 hours stand for the day', () => {
  expect(dayOf({ zone: null, now: late })).toEqual({
    since: Temporal.Instant.from('2026-05-13T03:30:00Z'),
    isCalendarDay: false,
  })
})
