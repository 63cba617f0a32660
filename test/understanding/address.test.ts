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

test('an address is found whole, in a sentence, alone on a line and in itself', () => {
  fc.assert(
    fc.property(wholeAddresses(), (address) => {
      expect(findAddress(readText(`We have a leak at ${address}. Please hurry`), situation())).toBe(address)
      expect(findAddress(readText(`No hot water\n${address}\nThanks`), situation())).toBe(address)
      expect(findAddress(readText(address), asked)).toBe(address)
    }),
  )
})

function wholeAddresses(): fc.Arbitrary<string> {
  const street = fc.constantFrom('Woodbine Cres', 'elm st', 'St Clair Ave W', 'King Street East', 'W 5th Ave', 'birch')
  const tail = fc.constantFrom('', ' apt 4', ', Unit 12B', ' #5', ', 2nd floor')
  const town = fc.constantFrom('', ', Toronto', ' toronto on m4c 1b5', ', Springfield, IL 62704', ', Bath BA1 1HN')
  return fc
    .record({
      front: fc.constantFrom('', 'Unit 4, ', 'apt 2 - ', '#3-'),
      number: fc.integer({ min: 10, max: 9999 }),
      street,
      tail,
      town,
    })
    .map(({ front, number, street, tail, town }) => `${front}${number} ${street}${front ? '' : tail}${town}`)
}

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
