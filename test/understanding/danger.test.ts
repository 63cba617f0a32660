import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDanger } from '../../server/understanding/danger/danger.ts'
import { readText } from '../../server/understanding/reading.ts'

const examples = readFileSync(join(import.meta.dirname, 'danger.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => {
    const { is, texts } = JSON.parse(line) as { is: string; texts: string[] }
    return texts.map((text) => ({ is, text }))
  })

test.each(examples)('$is: $text', ({ is, text }) => {
  expect(readDanger(readText(text))).toBe(is)
})

test('a danger in capitals, or after a greeting and before a thank-you, is the same danger', () => {
  for (const { is, text } of examples.filter((example) => example.is !== 'none')) {
    expect([text, readDanger(readText(text.toUpperCase()))]).toEqual([text, is])
    expect([text, readDanger(readText(`Hi there!\n${text}\nthanks`))]).toEqual([text, is])
  }
})

test('no words bring it down, and it reads them twice alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1600 }), (text) => {
      expect(readDanger(readText(text))).toBe(readDanger(readText(text)))
    }),
  )
})
