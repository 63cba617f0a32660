import fc from 'fast-check'
import { expect, test } from 'vitest'
import { believe } from '../../server/replies/believe.ts'
import { findable } from '../../server/replies/prompt.ts'
import type { ReadScene } from '../../server/replies/read-scene.ts'
import { packsOf } from '../../server/replies/trade.ts'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'
import type { Understanding } from '../../server/understanding/understanding.ts'
import { scene } from './scenes.ts'

const packs = packsOf(loadPacks(), 'plumber')
type Told = { text?: string; asked?: ReadScene['asked']; understanding?: Partial<Understanding> }

function believed(json: unknown, { text = '', asked = null, understanding }: Told = {}) {
  const read = {
    scene: scene({ understanding: { intent: 'other', service: null, ...understanding } }),
    packs,
    text,
    asked,
  }
  return believe(typeof json === 'string' ? json : JSON.stringify(json), read)?.believed
}

test('a name is believed where one was asked for, none was found, and it stands in the text', () => {
  const name = { name: 'Dana Reed' }
  const told = { text: "it's dana reed speaking", asked: 'name' } as const
  expect(believed(name, told)).toEqual(name)
  expect(believed(name, { ...told, text: 'it is me' })).toEqual({})
  expect(believed(name, { ...told, asked: 'place' })).toEqual({})
  expect(believed(name, { ...told, understanding: { name: 'Bob' } })).toEqual({})
  expect(believed({ name: '1234' }, { text: '1234', asked: 'name' })).toEqual({})
  expect(believed({ name: 'x'.repeat(41) }, { text: 'x'.repeat(50), asked: 'name' })).toEqual({})
})

test('a place is believed where one was asked for, none was found, and it stands in the text', () => {
  const address = { address: 'the blue house behind the church' }
  const told = { text: 'The blue house behind the church please', asked: 'place' } as const
  expect(believed(address, told)).toEqual(address)
  expect(believed(address, { ...told, text: 'the red house' })).toEqual({})
  expect(believed(address, { ...told, asked: 'name' })).toEqual({})
  expect(believed(address, { ...told, understanding: { address: '28 Woodbine Cres' } })).toEqual({})
})

test('a purpose is believed of our list alone, and only where we found none', () => {
  expect(believed({ intent: 'hours_question' })).toEqual({ intent: 'hours_question' })
  expect(believed({ intent: 'hours_question' }, { understanding: { intent: 'new_job' } })).toEqual({})
  for (const intent of ['stop', 'emergency', 'spam', 'wrong_number', 'thanks', 'cancel', 'reschedule', 'nonsense', 7])
    expect(believed({ intent })).toEqual({})
})

test('a service is believed of the packs alone, and only where we found none', () => {
  expect(believed({ service: 'clogged-toilet' })).toEqual({ service: 'clogged-toilet' })
  expect(believed({ service: 'rocket-repair' })).toEqual({})
  expect(believed({ service: 'clogged-toilet' }, { understanding: { service: 'faucet' } })).toEqual({})
})

test.each(['', 'null', '[]', '7', '"words"', '{', 'Sure! Here is the JSON: {}'])('%j is no reading', (json) => {
  expect(believed(json)).toBeUndefined()
})

test('whatever comes back, nothing is believed that does not stand in the text or in our lists', () => {
  const keys = ['intent', 'service', 'name', 'address', 'words', 'safety', 'urgency', 'windows', '__proto__']
  const anything = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Dana', 'stop', '$50', '12 Elm'),
  )
  const reading = fc.dictionary(fc.constantFrom(...keys), anything)
  fc.assert(
    fc.property(
      fc.oneof(
        reading.map((one) => JSON.stringify(one) ?? ''),
        fc.json(),
        fc.string({ unit: 'binary' }),
      ),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constant('Dana, 12 Elm')),
      fc.constantFrom('name', 'place', 'need', null),
      (json, text, asked) => {
        const found = believed(json, { text, asked })
        if (!found) return
        const { intent, service, name, address, ...rest } = found
        expect(rest).toEqual({})
        if (intent !== undefined) expect(findable).toContain(intent)
        if (service) expect(packs.flatMap((pack) => pack.services.map((one) => one.key))).toContain(service)
        for (const words of [name, address]) if (words) expect(text.toLowerCase()).toContain(words.toLowerCase())
      },
    ),
    { numRuns: 1000 },
  )
})
