import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAddress } from '../../server/understanding/address/find-address.ts'
import { readText } from '../../server/understanding/reading.ts'
import { rowsOf, situation } from './contact-situation.ts'

const asked = situation({ said: "What's the address?" })

test.each(rowsOf<{ text: string; said?: string; address: string | null }>('address'))(
  '%j',
  ({ text, said = '', address }) => {
    expect(findAddress(readText(text), situation({ said }))).toBe(address)
  },
)

test('whatever is written, the address is a part of it, lines joined by commas', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), wordsOfAddresses()), (text) => {
      const reading = readText(text)
      const address = findAddress(reading, asked)
      const inOneLine = reading.clean.replaceAll(/,? ?\n ?/g, ', ')
      if (address !== null) expect(inOneLine).toContain(address)
    }),
  )
})

test('an address that was found is found again in itself', () => {
  fc.assert(
    fc.property(wordsOfAddresses(), (text) => {
      const address = findAddress(readText(text), asked)
      if (address !== null) expect(findAddress(readText(address), asked)).not.toBeNull()
    }),
  )
})

function wordsOfAddresses(): fc.Arbitrary<string> {
  const words = [
    '28',
    '4/22',
    '#12-340',
    'Woodbine',
    'elm',
    'St',
    'Cres',
    'Ave',
    'W',
    ',',
    '\n',
    'and',
    '&',
    '5th',
    'apt 4',
    'unit',
    'at',
    'corner of',
    'rue',
    'des',
    'calle',
    'M4C 1B5',
    'Toronto',
    'ON',
    'from',
    'to',
    'RR 2',
    '12345',
    'Hwy',
    'not',
    'tomorrow',
    '.',
  ]
  return fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((each) => each.join(' '))
}
