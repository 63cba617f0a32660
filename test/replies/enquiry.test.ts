import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Enquiry, learn, nothingKnown, type Said, stillAhead } from '../../server/replies/enquiry.ts'
import type { WantedTime } from '../../server/understanding/understanding.ts'
import { tomorrow } from './scenes.ts'

const silence: Said = {
  ...{ service: null, need: null, address: null, name: null, urgency: null, windows: [], phone: null, email: null },
}
const leak: Enquiry = { ...nothingKnown, service: 'leak-repair', need: 'a leak', address: '28 Woodbine Cres' }
const friday: WantedTime = { ...tomorrow, date: '2026-05-15' }

test.each<[what: string, known: Partial<Enquiry>, said: Partial<Said>, is: Partial<Enquiry>, isNew: boolean]>([
  ['nothing teaches nothing', {}, {}, {}, false],
  ['what is said first is known', {}, { name: 'Dana' }, { name: 'Dana' }, true],
  ['the same again is not new', { name: 'Dana' }, { name: 'Dana' }, { name: 'Dana' }, false],
  ['a better address goes before the old one', {}, { address: '30 Woodbine' }, { address: '30 Woodbine' }, true],
  ['the first need stays', {}, { service: 'faucet', need: 'a faucet' }, { service: 'faucet', need: 'a leak' }, true],
  [
    'a need that names the service goes before one that did not',
    { service: null, need: 'my thing is broken' },
    { service: 'faucet', need: 'the faucet' },
    { service: 'faucet', need: 'the faucet' },
    true,
  ],
  ['new times go before old ones', { wanted: [tomorrow] }, { windows: [friday] }, { wanted: [friday] }, true],
  ['times that are not spoken of stay', { wanted: [tomorrow] }, { name: 'Dana' }, { name: 'Dana' }, true],
  ['a hurry grows', { urgency: 'soon' }, { urgency: 'emergency' }, { urgency: 'emergency' }, true],
  ['a hurry does not shrink', { urgency: 'emergency' }, { urgency: 'flexible' }, { urgency: 'emergency' }, false],
])('%s', (_what, known, said, is, isNew) => {
  expect(learn({ ...leak, ...known }, { ...silence, ...said })).toEqual({
    enquiry: { ...leak, ...known, ...is },
    isNew,
  })
})

const word = fc.option(fc.constantFrom('one', 'two'), { nil: null })
const anySaid: fc.Arbitrary<Said> = fc.record({
  ...{ service: word, need: word, address: word, name: word, phone: word, email: word },
  urgency: fc.constantFrom('emergency', 'soon', 'flexible', null),
  windows: fc.constantFrom([], [tomorrow], [friday]),
})

test('what is known once is never unknown again, and the same words twice teach nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(anySaid, { maxLength: 8 }), (all) => {
      let known = nothingKnown
      for (const said of all) {
        const { enquiry } = learn(known, said)
        for (const what of ['service', 'need', 'address', 'name', 'urgency', 'phone', 'email'] as const)
          expect(known[what] !== null && enquiry[what] === null).toBe(false)
        expect(known.wanted.length > 0 && enquiry.wanted.length === 0).toBe(false)
        expect(learn(enquiry, said).isNew).toBe(false)
        expect(enquiry.asked).toEqual(known.asked)
        known = enquiry
      }
    }),
  )
})

test('times that are over are wanted no more; today still is, and so is what has no day', () => {
  const now = Temporal.PlainDateTime.from('2026-05-14T18:00')
  const anyDay = { ...tomorrow, date: null }
  const week = { ...tomorrow, date: '2026-05-11', dateEnd: '2026-05-15' }
  const yesterday = { ...tomorrow, date: '2026-05-13' }
  expect(stillAhead([yesterday, tomorrow, friday, anyDay, week], now)).toEqual([tomorrow, friday, anyDay, week])
})

test('what somebody keeps to themselves is remembered as that', () => {
  const asked = { ...nothingKnown, asked: ['need', 'address'] as Enquiry['asked'] }
  const { enquiry, isNew } = learn(asked, { ...silence, withholds: 'address' })
  expect([enquiry.withheld, isNew]).toEqual([['address'], true])
  expect(learn(enquiry, { ...silence, withholds: 'address' }).isNew).toBe(false)
})
