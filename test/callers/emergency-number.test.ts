import { type CountryCode, getCountries } from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { emergencyNumberOf } from '../../server/callers/emergency-number.ts'
import { readCallerNumber } from '../../server/callers/phone-number.ts'

test.each([
  ['US', '911'],
  ['CA', '911'],
  ['PR', '911'],
  ['JM', '911'],
  ['MX', '911'],
  ['GB', '999'],
  ['IE', '999'],
  ['AU', '000'],
  ['NZ', '111'],
  ['FR', '112'],
  ['ES', '112'],
  ['DE', '112'],
  ['CH', '112'],
  ['IN', '112'],
  ['JP', '119'],
  ['BR', '193'],
  ['TT', '990'],
] as [CountryCode, string][])('in %s one dials %s', (country, number) => {
  expect(emergencyNumberOf(country)).toBe(number)
})

test.each(getCountries())('the emergency number of %s is short, and never somebody to be texted', (country) => {
  expect(emergencyNumberOf(country)).toMatch(/^\d{2,3}$/)
  expect(readCallerNumber(emergencyNumberOf(country), country).kind).toBe('unusable')
})
