import { expect, test } from 'vitest'
import { guessRegion } from '../../server/bookings/guess-region.ts'
import { loadQuietHours } from '../../server/conversations/read-quiet-hours.ts'

const { areaCodes } = loadQuietHours()
type Place = Parameters<typeof guessRegion>[0]
const nowhere: Place = { country: 'US', zone: null, numbers: [] }

test.each<[what: string, Partial<Place>, string | null]>([
  ['the area code of its number', { numbers: ['+13055550100'] }, 'FL'],
  ['the first of its numbers that tells', { numbers: ['+18005550100', '+15125550100'] }, 'TX'],
  ['its number before its zone', { country: 'CA', zone: 'America/Halifax', numbers: ['+15145550100'] }, 'QC'],
  ['a zone of one region alone', { country: 'CA', zone: 'America/Vancouver' }, 'BC'],
  ['a zone of one state alone', { zone: 'Pacific/Honolulu' }, 'HI'],
])('a shop is placed by %s', (_, place, region) => {
  expect(guessRegion({ ...nowhere, ...place }, areaCodes)).toBe(region)
})

test.each<[what: string, Partial<Place>]>([
  ['nothing is known', {}],
  ['its zone is that of many', { zone: 'America/New_York' }],
  ['its number is of another country', { country: 'CA', numbers: ['+13055550100'] }],
  ['its country has no area codes of ours', { country: 'DE', zone: 'Europe/Berlin', numbers: ['+4930123456'] }],
])('a shop is placed nowhere where %s', (_, place) => {
  expect(guessRegion({ ...nowhere, ...place }, areaCodes)).toBeNull()
})
