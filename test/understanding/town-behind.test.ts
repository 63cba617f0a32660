import { expect, test } from 'vitest'
import { withTown } from '../../server/understanding/address/town-behind.ts'
import { readText } from '../../server/understanding/reading.ts'

test.each([
  ['12 Oak Street in Ajax please', '12 Oak Street', '12 Oak Street in Ajax'],
  ['1234 rue Fabre app. 3 à Montréal, ma toilette coule', '1234 rue Fabre app. 3', '1234 rue Fabre app. 3 à Montréal'],
  ['12 Oak Street in the basement', '12 Oak Street', '12 Oak Street'],
  ['12 Oak Street', '12 Oak Street', '12 Oak Street'],
])('of %j the place is whole', (text, address, whole) => {
  expect(withTown(readText(text), address)).toBe(whole)
})
