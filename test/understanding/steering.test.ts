import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../../server/understanding/reading.ts'
import { steersSoftware } from '../../server/understanding/steering.ts'

const examples = readFileSync(join(import.meta.dirname, 'steering.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => {
    const { is, texts } = JSON.parse(line) as { is: boolean; texts: string[] }
    return texts.map((text) => ({ is, text }))
  })

test.each(examples)('$is: $text', ({ is, text }) => {
  expect(steersSoftware(readText(text))).toBe(is)
})

test('an attempt is seen also in capitals and in the middle of a job', () => {
  for (const { is, text } of examples.filter((example) => example.is)) {
    expect([text, steersSoftware(readText(`My sink leaks.\n${text.toUpperCase()}\nthanks, Bob`))]).toEqual([text, is])
  }
})

test('no words bring it down', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1600 }), (text) => {
      expect(steersSoftware(readText(text))).toBe(steersSoftware(readText(text)))
    }),
  )
})
