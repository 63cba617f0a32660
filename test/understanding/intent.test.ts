import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Found, readIntent } from '../../server/understanding/intent/intent.ts'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'
import { readText } from '../../server/understanding/reading.ts'
import { understand } from '../../server/understanding/understand.ts'
import type { Situation } from '../../server/understanding/understanding.ts'

type Example = { is: string; said: string; text: string }

const packs = loadPacks()
const tuesday = Temporal.PlainDate.from('2026-01-20')
const nothing: Found = {
  name: null,
  service: null,
  address: null,
  urgency: null,
  windows: [],
  phone: null,
  email: null,
  slotChoice: null,
  yesNo: null,
  safety: 'none',
  injection: false,
  language: 'en',
}
const examples = readFileSync(join(import.meta.dirname, 'intent.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line): Example[] => {
    const { is, said = '', texts } = JSON.parse(line) as { is: string; said?: string; texts: string[] }
    return texts.map((text) => ({ is, said, text }))
  })

test.each(examples)('$is: $text, after "$said"', ({ is, said, text }) => {
  expect(understand(text, after(said), packs).intent).toBe(is)
})

test('a danger found is an emergency whatever is said of it, and an offered slot accepted is agreement', () => {
  expect(readIntent(readText('how much?'), after(''), { ...nothing, safety: 'gas' })).toBe('emergency')
  expect(readIntent(readText('that one'), after('Which?'), { ...nothing, slotChoice: [2] })).toBe('confirm')
  expect(readIntent(readText('hmm'), after('Which?'), { ...nothing, slotChoice: [] })).toBe('decline')
})

test('no words bring it down, and it reads them twice alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1600 }), fc.string({ maxLength: 100 }), (text, said) => {
      const reading = readText(text)
      expect(readIntent(reading, after(said), nothing)).toBe(readIntent(reading, after(said), nothing))
    }),
  )
})

function after(said: string): Situation {
  const offer = { n: 1, start: tuesday.toPlainDateTime('09:00'), end: tuesday.toPlainDateTime('11:00') }
  return {
    now: Temporal.PlainDateTime.from('2026-01-14T08:20:00'),
    zone: 'America/Toronto',
    country: 'CA',
    said,
    offered: said.startsWith('Does Tuesday 9-11') ? [offer] : [],
    language: null,
  }
}
