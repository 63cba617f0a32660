import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deliveryWords } from '../../../views/conversations/delivery.tsx'
import { reasonOf, reasons } from '../../../views/conversations/reasons.ts'

const root = join(import.meta.dirname, '../../..')

/** Files in which a message, or the errand that carries it, gets its reason. */
const writers = [
  'server/outbox/deliver.ts',
  'server/outbox/reconcile.ts',
  'server/outbox/lanes.ts',
  'server/conversations/send-message.ts',
  'server/conversations/receive-receipt.ts',
  'server/conversations/receive-message.ts',
  'server/conversations/import-sent.ts',
  'server/database/quarantine.ts',
  'server/providers/twilio/error-codes.ts',
]

function wordsIn(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const given = [...text.matchAll(/because(?:: |\) \?\? | = | \?\? )'([a-z-]+)'|lost\(\w+, '([a-z-]+)'\)/g)]
  return given.map(([, word, lost]) => word ?? lost ?? '')
}

test('every word that the code gives a text as its reason has a sentence', () => {
  const words = writers.flatMap(wordsIn)
  expect(words.length).toBeGreaterThan(20)
  expect(words.filter((word) => !Object.hasOwn(reasons, word))).toEqual([])
})

test('a word that nobody knows is shown as it is, and so is one that an object would know by birth', () => {
  for (const word of ['of-tomorrow', 'constructor', '__proto__']) expect(reasonOf(word)).toEqual({ why: word })
})

test.each(Object.keys(reasons))('the sentence for %s reads well in every state', (because) => {
  for (const state of ['queued', 'unknown', 'failed', 'held', 'suppressed'] as const) {
    const words = deliveryWords({ state, because, errorCode: '30003' })
    expect(words).toMatch(/^[a-z].*[.)]$/)
    expect(words).not.toMatch(/\.\.|undefined|null| {2}/)
  }
})
