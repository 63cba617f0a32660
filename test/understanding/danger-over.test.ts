// What ends an alarm: that the danger is none, or over, and not that nobody is hurt, or that something else is not wanted.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saysDangerIsOver } from '../../server/understanding/danger/danger.ts'
import { readText } from '../../server/understanding/reading.ts'

const examples = readFileSync(join(import.meta.dirname, 'danger-over.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => {
    const { is, texts } = JSON.parse(line) as { is: string; texts: string[] }
    return texts.map((text) => ({ is, text }))
  })

test.each(examples)('$is: $text', ({ is, text }) => {
  expect(saysDangerIsOver(readText(text))).toBe(is === 'over')
})

test('nothing that is over is over beside a danger', () => {
  for (const { text } of examples.filter((example) => example.is === 'over'))
    expect([text, saysDangerIsOver(readText(`${text}. Now I smell gas in the kitchen`))]).toEqual([text, false])
})
