import Holidays from 'date-holidays'
import type { CountryCode } from 'libphonenumber-js/max'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { comingFeast, longWeekend } from '../../server/understanding/windows/feasts.ts'

/** The names that the holiday data gives them. */
const known: [CountryCode, region: string | null, feast: string, name: string][] = [
  ['US', null, 'martin-luther-king', 'Martin Luther King Jr. Day'],
  ['US', null, 'memorial', 'Memorial Day'],
  ['US', null, 'juneteenth', 'Juneteenth'],
  ['US', null, 'labour', 'Labour Day'],
  ['US', null, 'columbus', 'Columbus Day'],
  ['US', null, 'thanksgiving', 'Thanksgiving Day'],
  ['US', null, 'mothers', "Mother's Day"],
  ['US', null, 'easter', 'Easter Sunday'],
  ['CA', 'ON', 'good-friday', 'Good Friday'],
  ['CA', 'ON', 'victoria', 'Victoria Day'],
  ['CA', 'ON', 'family-day', 'Family Day'],
  ['CA', 'ON', 'civic-holiday', 'Civic Holiday'],
  ['CA', 'ON', 'labour', 'Labour Day'],
  ['CA', 'ON', 'thanksgiving', 'Thanksgiving'],
  ['GB', 'ENG', 'early-may', 'Early May bank holiday'],
  ['GB', 'ENG', 'spring-bank', 'Spring bank holiday'],
  ['GB', 'ENG', 'easter-monday', 'Easter Monday'],
  ['GB', 'ENG', 'mothers', "Mother's Day"],
  ['FR', null, 'ascension', 'Ascension Day'],
  ['FR', null, 'pentecost', 'Pentecost'],
  ['FR', null, 'mothers', "Mother's Day"],
  ['ES', null, 'good-friday', 'Good Friday'],
  ['ES', null, 'mothers', "Mother's Day"],
]
const years = [2026, 2027, 2028, 2029, 2030, 2031]

test.each(known)('in %s (%s) %s is when the holiday data has it', (country, region, feast, name) => {
  const calendar = region
    ? new Holidays(country, region, { languages: ['en'] })
    : new Holidays(country, { languages: ['en'] })
  for (const year of years) {
    const dates = calendar.getHolidays(year, 'en').filter((one) => one.name === name)
    const coming = comingFeast(feast, { today: Temporal.PlainDate.from({ year, month: 1, day: 1 }), country })
    expect([year, dates.map(({ date }) => date.slice(0, 10))]).toEqual([year, [coming?.date.toString()]])
  }
})

test('a feast that is over this year is the next one', () => {
  const today = Temporal.PlainDate.from('2026-05-26')
  expect(comingFeast('memorial', { today, country: 'US' })?.date.toString()).toBe('2027-05-31')
  expect(comingFeast('memorial', { today: today.subtract({ days: 1 }), country: 'US' })?.date.toString()).toBe(
    '2026-05-25',
  )
})

test.each([
  ['CA', '2026-05-16', '2026-05-18'],
  ['US', '2026-05-23', '2026-05-25'],
  ['GB', '2026-05-23', '2026-05-25'],
] as const)('in %s the next long weekend is %s to %s', (country, from, until) => {
  const found = longWeekend({ today: Temporal.PlainDate.from('2026-05-13'), country })
  expect([found?.date.toString(), found?.last.toString()]).toEqual([from, until])
})

test('where no long weekend is known none is named', () => {
  expect(longWeekend({ today: Temporal.PlainDate.from('2026-05-13'), country: 'ES' })).toBeNull()
})
