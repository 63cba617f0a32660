import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../../server/understanding/reading.ts'
import { readUrgency } from '../../server/understanding/urgency.ts'

const examples = readFileSync(join(import.meta.dirname, 'urgency.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => {
    const { is, texts } = JSON.parse(line) as { is: string | null; texts: string[] }
    return texts.map((text) => ({ is, text }))
  })

test.each(examples)('$is: $text', ({ is, text }) => {
  expect(readUrgency(readText(text), 'none')).toBe(is)
})

test('a danger is an emergency, even without a rush', () => {
  expect(readUrgency(readText('no rush, but I smell gas'), 'gas')).toBe('emergency')
})

test('no words bring it down', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1600 }), (text) => {
      expect(readUrgency(readText(text), 'none')).toBe(readUrgency(readText(text), 'none'))
    }),
  )
})
