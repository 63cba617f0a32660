import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextStep } from '../../server/replies/next-step.ts'
import type { Reply } from '../../server/replies/step.ts'
import { type Waits, whyItWaits } from '../../server/replies/trust.ts'
import { anyScene, blank, type Change, scene } from './scenes.ts'

const complete = { address: '28 Woodbine Cres', name: 'Dana' }
type Row = [what: string, change: Change, draft: Waits | null, assist: Waits | null, auto: Waits | null]

test.each<Row>([
  ['a question', {}, 'trust-level', null, null],
  ['a hand-over with times', { enquiry: { ...complete, asked: ['time'] } }, 'trust-level', null, null],
  ['a hand-over of somebody in a hurry', { enquiry: { ...complete, urgency: 'emergency' } }, 'trust-level', null, null],
  [
    'that a person was asked for',
    { understanding: { intent: 'human' }, remarks: { asksForPerson: true } },
    'trust-level',
    null,
    null,
  ],
  ['that a wish to cancel was passed on', { understanding: { intent: 'cancel' } }, 'trust-level', null, null],
  [
    'the hours',
    { ...blank, understanding: { intent: 'hours_question' }, opening: 'hoursAre' },
    'trust-level',
    null,
    null,
  ],
  ['that another language was passed on', { isForeign: true }, 'trust-level', null, null],
  [
    'a fee that is on the sheet',
    { understanding: { intent: 'price_question' }, facts: { callOutFee: true } },
    'trust-level',
    'price-asked',
    null,
  ],
  [
    'that a price which is on no sheet was asked for',
    { understanding: { intent: 'price_question' } },
    'trust-level',
    null,
    null,
  ],
  ['an answer to a complaint', { remarks: { complains: true } }, 'trust-level', 'complaint', 'complaint'],
  ['an answer about a visit', { ...blank, remarks: { isAboutVisit: true } }, 'trust-level', 'unusual', null],
])('%s', (_what, change, draft, assist, auto) => {
  const reply = nextStep(scene(change)) as Reply
  expect([whyItWaits(reply, 'draft'), whyItWaits(reply, 'assist'), whyItWaits(reply, 'auto')]).toEqual([
    draft,
    assist,
    auto,
  ])
})

test('nothing that goes by itself at one level waits at a freer one, and of a complaint nothing ever goes', () => {
  fc.assert(
    fc.property(anyScene, (any) => {
      const step = nextStep(any)
      if (step.do === 'stay-silent') return
      const [draft, assist, auto] = [whyItWaits(step, 'draft'), whyItWaits(step, 'assist'), whyItWaits(step, 'auto')]
      expect(draft).toBe('trust-level')
      if (assist === null) expect(auto).toBeNull()
      if (step.handOver === 'complaint') expect(auto).toBe('complaint')
    }),
  )
})
