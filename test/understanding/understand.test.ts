import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'
import { understand } from '../../server/understanding/understand.ts'
import type { Situation } from '../../server/understanding/understanding.ts'
import { missesOf, readExamples } from './examples.ts'

const packs = loadPacks()
const examples = readExamples()
const situation: Situation = {
  now: Temporal.PlainDateTime.from('2026-01-14T08:20'),
  zone: 'America/Toronto',
  country: 'CA',
  said: '',
  offered: [],
  language: null,
}

test('of what people write, nearly all is understood in every part', () => {
  const misses = examples.flatMap(missesOf)
  expect(misses.length, JSON.stringify(misses, null, 1)).toBeLessThanOrEqual(8)
})

test('nothing that anybody types breaks it, and the same text means the same again', () => {
  const words = fc.constantFrom(...examples.flatMap(({ text }) => text.split(' ')))
  const mixed = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 1700 }),
        mixed.map((parts) => parts.join(' ')),
      ),
      (text) => {
        expect(understand(text, situation, packs)).toEqual(understand(text, situation, packs))
      },
    ),
  )
})

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'])(
  'on a machine whose own clock is in %s the same text means the same',
  (zone) => {
    const before = process.env.TZ
    const here = examples.map(missesOf)
    process.env.TZ = zone
    expect(examples.map(missesOf)).toEqual(here)
    process.env.TZ = before
  },
)

test.each([
  ['only emoji', '🙏🔥😂'.repeat(20)],
  ['1,600 letters without a break', 'a'.repeat(1600)],
  ['1,600 digits', '4165550134'.repeat(160)],
  ['times without end', 'monday 3 to 4 or '.repeat(100)],
  ['right to left', 'مرحبا، لدي تسرب في المطبخ'.repeat(10)],
  ['markup', '<script>alert(1)</script><b>leak</b>'.repeat(30)],
  ['control characters', '\u0000\u0007\u200b\u202e'.repeat(100)],
  ['a contact card', 'BEGIN:VCARD\nVERSION:3.0\nFN:Dana Whitfield\nTEL:+14165550134\nEND:VCARD'],
])('%s is read like anything else', (_what, text) => {
  expect(understand(text, situation, packs)).toMatchObject({ safety: expect.any(String), windows: expect.any(Array) })
})
