import { expect, test } from 'vitest'
import { isTownAlone } from '../../server/understanding/address/town-alone.ts'
import { readText } from '../../server/understanding/reading.ts'

test.each([
  'scarborough',
  'im in East York',
  'Etobicoke, Ontario',
  'Montréal',
  "J'habite à Laval",
  'estoy en Guadalajara',
])('%s is a town and no more', (text) => expect(isTownAlone(readText(text))).toBe(true))

test.each(['12 Oak St, Toronto', 'near the mall', 'my toilet', 'toronto plumbing', 'Oak Street', 'Dana'])(
  '%s is none, or more than that',
  (text) => expect(isTownAlone(readText(text))).toBe(false),
)
