import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { publicHolidays } from '../../server/bookings/holidays.ts'

// From an autumn on for four hundred days, as the shop asks.
const span = { from: '2026-11-21', to: '2027-12-26' }

test.each([
  [
    'US',
    null,
    'en',
    [
      '2026-11-26 Thanksgiving Day',
      '2026-12-25 Christmas Day',
      '2027-01-18 Martin Luther King Jr. Day',
      '2027-05-31 Memorial Day',
      '2027-07-04 Independence Day',
      '2027-07-05 Independence Day (substitute day)',
      '2027-09-06 Labour Day',
      '2027-11-25 Thanksgiving Day',
    ],
  ],
  [
    'US',
    'CA',
    'es',
    [
      '2026-11-27 Day after Thanksgiving Day',
      '2027-03-31 César Chávez Day',
      '2027-01-01 Año Nuevo',
      '2026-12-25 Navidad',
    ],
  ],
  [
    'CA',
    'ON',
    'en',
    [
      '2026-12-26 Boxing Day',
      '2027-02-15 Family Day',
      '2027-03-26 Good Friday',
      '2027-05-24 Victoria Day',
      '2027-07-01 Canada Day',
      '2027-10-11 Thanksgiving',
    ],
  ],
  ['CA', 'QC', 'fr', ['2026-12-25 Noël', '2027-06-24 Fête nationale du Québec', '2027-07-01 Fête du Canada']],
  [
    'GB',
    'SCT',
    'en',
    [
      '2026-11-30 St Andrew’s Day',
      '2027-01-02 January 2nd',
      '2027-08-02 Summer bank holiday',
      '2027-12-25 Christmas Day',
    ],
  ],
  [
    'AU',
    'NSW',
    'en',
    ['2027-01-26 Australia Day', '2027-04-25 Anzac Day', "2027-06-14 King's Birthday", '2027-10-04 Labour Day'],
  ],
  [
    'ES',
    'MD',
    'es',
    [
      '2026-12-08 La inmaculada concepción',
      '2027-01-06 Día de los Reyes Magos',
      '2027-03-26 Viernes Santo',
      '2027-10-12 Fiesta Nacional de España',
    ],
  ],
  [
    'FR',
    null,
    'fr',
    [
      '2027-03-29 Lundi de Pâques',
      '2027-05-06 Ascension',
      '2027-07-14 Fête Nationale de la France',
      '2027-11-11 Armistice 1918',
    ],
  ],
  [
    'MX',
    null,
    'es',
    [
      '2027-02-01 Día de la Constitución',
      '2027-03-15 Natalicio de Benito Juárez',
      '2027-09-16 Día de la Independencia',
      '2027-11-15 Día de la Revolución',
    ],
  ],
])('in %s %s the days off are known, in %s', async (country, region, language, expected) => {
  const holidays = await publicHolidays({ country, region, language, ...span })
  const found = holidays.map(({ date, name }) => `${date} ${name}`)
  expect(found).toEqual(expect.arrayContaining(expected))
  const dates = holidays.map(({ date }) => date)
  expect(dates).toEqual([...new Set(dates)].sort())
  expect([dates.at(0), dates.at(-1)].every((date) => date && span.from <= date && date <= span.to)).toBe(true)
})

test('a day that only banks or some people keep is none', async () => {
  const holidays = await publicHolidays({ country: 'MX', region: null, language: 'es', ...span })
  expect(holidays.map(({ date }) => date)).not.toContain('2026-12-12')
})

test('a holiday of several days is every one of them, also when it began before', async () => {
  const whole = await publicHolidays({
    country: 'RO',
    region: null,
    language: 'en',
    from: '2027-01-01',
    to: '2027-01-05',
  })
  expect(whole.map(({ date }) => date)).toEqual(expect.arrayContaining(['2027-01-01', '2027-01-02']))
  const rest = await publicHolidays({
    country: 'SZ',
    region: null,
    language: 'en',
    from: '2027-01-02',
    to: '2027-01-31',
  })
  expect(rest).toEqual([{ date: '2027-01-02', name: 'Incwala Festival' }])
})

test('a country that nobody has heard of has none, a region unknown has those of its country', async () => {
  expect(await publicHolidays({ country: 'XX', region: null, language: 'en', ...span })).toEqual([])
  const [whole, part] = await Promise.all(
    [null, 'ZZ'].map((region) => publicHolidays({ country: 'US', region, language: 'en', ...span })),
  )
  expect(part).toEqual(whole)
})

test('the bundle has a worker of its own that gives the same', async () => {
  const question = { country: 'FR', region: null, language: 'fr', ...span }
  const bundled = join(import.meta.dirname, '../../dist/holidays-worker.js')
  const [holidays] = await once(new Worker(bundled, { workerData: question }), 'message')
  expect(holidays).toEqual(await publicHolidays(question))
})
