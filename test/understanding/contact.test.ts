import fc from 'fast-check'
import type { CountryCode } from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { findEmail } from '../../server/understanding/contact/find-email.ts'
import { findPhone } from '../../server/understanding/contact/find-phone.ts'
import { readText } from '../../server/understanding/reading.ts'
import { rowsOf, situation } from './contact-situation.ts'

type Row = { text: string; country: CountryCode; phone: string | null; email: string | null }

test.each(rowsOf<Row>('contact'))('%j', ({ text, country, phone, email }) => {
  const reading = readText(text)
  expect({ phone: findPhone(reading, situation({ country })), email: findEmail(reading) }).toEqual({ phone, email })
})

test('whatever is written, a number is E.164 and a mail address has one @', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), digitsAndMarks()), (text) => {
      const reading = readText(text)
      expect(findPhone(reading, situation()) ?? '+14165550134').toMatch(/^\+\d{7,15}$/)
      expect(findEmail(reading) ?? 'a@b.ca').toMatch(/^[^@\s]+@[^@\s]+\.[a-z]+$/)
    }),
  )
})

test('a number that was found is found again', () => {
  fc.assert(
    fc.property(digitsAndMarks(), (text) => {
      const phone = findPhone(readText(text), situation())
      if (phone !== null) expect(findPhone(readText(phone), situation())).toBe(phone)
    }),
  )
})

function digitsAndMarks(): fc.Arbitrary<string> {
  const pieces = [
    '416',
    '555',
    '0134',
    '1',
    '+',
    '-',
    '.',
    ' ',
    '(',
    ')',
    'call',
    'five',
    'oh',
    'double',
    '@',
    'gmail',
    '.com',
    ' at ',
    ' dot ',
    'dana',
    '44',
    '7700',
  ]
  return fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((each) => each.join(''))
}
