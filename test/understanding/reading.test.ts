import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../../server/understanding/reading.ts'

test.each([
  ['Señor  O’Neil\r\n\r\n Zürich ', "Señor O'Neil\nZürich", "senor o'neil\nzurich"],
  ['s​t‮op', 'stop', 'stop'],
  ['3º B, 1ª', '3º B, 1ª', '3º b, 1ª'],
  ['９ａｍ – “sure”', '9am - "sure"', '9am - "sure"'],
])('%j is read as %j and as %j', (text, clean, plain) => {
  expect(readText(text)).toEqual({ clean, plain })
})

test('both forms have one length, and what was read once is read alike again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { clean, plain } = readText(text)
      expect(plain).toHaveLength(clean.length)
      expect(readText(clean).clean).toBe(clean)
    }),
  )
})
