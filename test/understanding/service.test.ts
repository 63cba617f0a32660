import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'
import { readText } from '../../server/understanding/reading.ts'
import { findService } from '../../server/understanding/service.ts'

const packs = loadPacks()
const examples = readFileSync(join(import.meta.dirname, 'service.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => {
    const { trade, is, texts } = JSON.parse(line) as { trade: string; is: string | null; texts: string[] }
    return texts.map((text) => ({ trade, is, text }))
  })

test.each(examples)('$trade, $is: $text', ({ trade, is, text }) => {
  const asked = trade === 'all' ? packs : packs.filter(({ key }) => key === trade)
  expect(findService(readText(text), asked)).toBe(is)
})

test.each([
  ['ceiling stain getting bigger upstairs bathroom leaks', 'leak-repair'],
  ['need the bathroom painted', 'painting'],
  ['outlet by the sink is dead', 'small-electrical'],
])('a plumber does what is of the trade before odd jobs: %j', (text, service) => {
  const both = packs.filter(({ key }) => key === 'plumber' || key === 'general')
  expect(findService(readText(text), both)).toBe(service)
})

test('every service is found by every phrase of its own', () => {
  const missed = packs.flatMap((pack) =>
    pack.services.flatMap(({ key, words }) =>
      Object.values(words)
        .flat()
        .map((phrase) => phrase.replaceAll(/\|\S+/g, ''))
        .filter(
          (phrase) =>
            findService(readText(phrase), [{ ...pack, services: pack.services.filter((one) => one.key === key) }]) !==
            key,
        ),
    ),
  )
  expect(missed).toEqual([])
})

test('no words bring it down, and no pack finds nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1600 }), (text) => {
      expect(findService(readText(text), packs)).toBe(findService(readText(text), packs))
      expect(findService(readText(text), [])).toBeNull()
    }),
    { numRuns: 50 },
  )
})
