import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { jobTimes } from '../../server/bookings/clock-words.ts'
import { whenInWords } from '../../server/bookings/when-words.ts'
import { agreedInWords, slotsInWords } from '../../server/replies/sentences/slot-words.ts'

const zone = 'America/Toronto'
const today = Temporal.PlainDate.from('2026-10-30')
/** Half past one in summer time, for 75 minutes. */
const start = Temporal.Instant.from('2026-11-01T05:30:00Z')
const during = (from: Temporal.Instant, minutes: number) => ({
  startsAt: from,
  endsAt: from.add({ minutes }),
  start: from.epochMilliseconds,
  end: from.add({ minutes }).epochMilliseconds,
})

test('a job in the hour that comes twice is told with the names of both clocks, to the customer and to the shop', () => {
  const job = during(start, 75)
  const where = { zone, today }
  expect(agreedInWords(job, { language: 'en', ...where })).toBe('Sun Nov 1, 1:30am EDT-1:45am EST')
  expect(agreedInWords(job, { language: 'es', ...where })).toContain('1:30 am EDT a 1:45 am EST')
  expect(agreedInWords(job, { language: 'fr', ...where })).toContain('1 h 30 EDT à 1 h 45 EST')
  expect(slotsInWords([job], { language: 'en', ...where })).toContain('1:30am EDT-1:45am EST')
  expect(whenInWords(job, zone)).toBe('Sun Nov 1, 1:30am EDT-1:45am EST')
  expect(jobTimes(job, { zone, now: start })).toBe('Sun 1 Nov, 01:30 EDT-01:45 EST')
})

test.each([
  ['the second of both', '2026-11-01T06:15:00Z', 30, 'Sun Nov 1, 1:15am EST-1:45am EST'],
  ['only the beginning', '2026-11-01T06:30:00Z', 60, 'Sun Nov 1, 1:30am EST-2:30am EST'],
])('also where it is %s', (_, from, minutes, words) => {
  expect(whenInWords(during(Temporal.Instant.from(from), minutes), zone)).toBe(words)
})

test.each([
  ['the same night before that hour', '2026-11-01T03:30:00Z', zone, 'Sat Oct 31, 11:30pm-12:15am'],
  ['the morning after', '2026-11-01T13:00:00Z', zone, 'Sun Nov 1, 8-8:45am'],
  ['the night on which the clocks go forward', '2026-03-08T06:45:00Z', zone, 'Sun Mar 8, 1:45-3:30am'],
  ['a place whose clocks never change', '2026-11-01T08:30:00Z', 'America/Phoenix', 'Sun Nov 1, 1:30-2:15am'],
])('on %s no clock is named', (_, from, place, words) => {
  expect(whenInWords(during(Temporal.Instant.from(from), 45), place)).toBe(words)
})

test('clocks without letters of their own are told by how far they are from UTC', () => {
  const night = Temporal.Instant.from('2026-04-05T03:30:00Z')
  expect(whenInWords(during(night, 75), 'America/Santiago')).toMatch(/UTC-0\d:00-.*UTC-0\d:00/)
})
