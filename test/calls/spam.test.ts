import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type EarlierCall, judge, type SpamFacts } from '../../server/calls/spam.ts'

const now = Temporal.Instant.from('2026-11-20T15:00:00Z')
const nothing: SpamFacts = { isKnown: false, attestation: null, own: [], around: [] }

function earlier(manner: EarlierCall['manner'], minutesAgo: number, callerId = 1): EarlierCall {
  return { callerId, manner, startedAt: now.subtract({ minutes: minutesAgo }) }
}
const dropped = (...minutesAgo: number[]) => minutesAgo.map((ago) => earlier('dropped', ago))
const block = (many: number) => Array.from({ length: many }, (_, n) => earlier('dropped', n, n + 2))

describe('a call looks like spam when', () => {
  const table: [what: string, facts: Partial<SpamFacts>, because: string | null][] = [
    ['nothing is known of it: no', {}, null],
    ['nobody vouches for its number: no', { attestation: 'failed' }, null],
    ['it is the fourth in a row from somebody in a hurry: no', { own: dropped(1, 2, 4) }, null],
    ['it is the tenth within the hour: no', { own: dropped(1, 2, 4, 9, 12, 20, 31, 40, 50) }, null],
    [
      'its caller hung up at once five times in two days, hours apart',
      { own: dropped(60, 180, 360, 720, 1440) },
      'rings-and-drops',
    ],
    ['four times, hours apart: no', { own: dropped(60, 180, 360, 720) }, null],
    [
      'four times, and nobody vouches for the number',
      { own: dropped(60, 180, 360, 720), attestation: 'C' },
      'rings-and-drops',
    ],
    [
      'its caller stayed on the line once: no',
      { own: [...dropped(60, 180, 360, 720, 1440, 2000), earlier('stayed', 900)] },
      null,
    ],
    ['its caller is known: no', { own: dropped(60, 180, 360, 720, 1440, 2000), isKnown: true }, null],
    ['its caller rang and dropped fifteen times', { own: dropped(...Array(15).keys()) }, 'rings-and-drops'],
    [
      'its caller stayed without a key three times',
      { own: [earlier('silent', 60), earlier('silent', 200), earlier('silent', 400)] },
      'says-nothing',
    ],
    ['five numbers beside it rang and dropped within the hour', { around: block(5) }, 'block-of-numbers'],
    ['four did: no', { around: block(4) }, null],
    ['four did, and nobody vouches for this one', { around: block(4), attestation: 'failed' }, 'block-of-numbers'],
    ['five did, and its own company vouches for this one: no', { around: block(5), attestation: 'A' }, null],
    ['nine did, and a tenth stayed: no', { around: [...block(9), earlier('stayed', 30, 40)] }, null],
    ['one number beside it rang five times: no', { around: dropped(1, 2, 3, 4, 5) }, null],
  ]
  test.each(table)('%s', (_what, facts, because) => {
    expect(judge({ ...nothing, ...facts })).toEqual(because ? { is: 'suspect', because } : { is: 'clean' })
  })
})

const attestation = fc.constantFrom(null, 'A', 'B', 'C', 'failed', 'none')
const manner = fc.constantFrom('dropped' as const, 'silent' as const, 'stayed' as const)
const minutesAgo = fc.integer({ min: 0, max: 48 * 60 })
const calls = (most: number, how: fc.Arbitrary<EarlierCall['manner']> = manner) =>
  fc.array(fc.tuple(how, minutesAgo), { maxLength: most }).map((all) => all.map(([one, ago]) => earlier(one, ago)))
const around = fc.array(fc.tuple(manner, minutesAgo, fc.integer({ min: 2, max: 30 })), { maxLength: 40 })

test('whoever the shop knows is never taken for spam, whatever they and their neighbours did', () => {
  fc.assert(
    fc.property(calls(60), around, attestation, (own, others, level) => {
      const facts = { isKnown: true, own, around: others.map((one) => earlier(...one)), attestation: level }
      expect(judge(facts)).toEqual({ is: 'clean' })
    }),
  )
})

test('whoever stayed on the line once is never taken for spam', () => {
  fc.assert(
    fc.property(calls(60), minutesAgo, around, attestation, (own, ago, others, level) => {
      const stayed = [...own, earlier('stayed', ago)]
      const facts = { ...nothing, own: stayed, around: others.map((one) => earlier(...one)), attestation: level }
      expect(judge(facts)).toEqual({ is: 'clean' })
    }),
  )
})

test('however fast somebody rings again who hangs up each time, up to fourteen times in half an hour are no spam', () => {
  const inAHurry = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 14 })
  fc.assert(
    fc.property(inAHurry, attestation, (ago, level) => {
      expect(judge({ ...nothing, own: dropped(...ago), attestation: level })).toEqual({ is: 'clean' })
    }),
  )
})

test('fewer than two earlier calls of anybody make no spam, whoever vouches for them', () => {
  fc.assert(
    fc.property(calls(1), attestation, (own, level) => {
      expect(judge({ ...nothing, own, attestation: level })).toEqual({ is: 'clean' })
    }),
  )
})

test('the level of the caller id makes nobody suspect by itself', () => {
  fc.assert(
    fc.property(attestation, (level) => {
      expect(judge({ ...nothing, attestation: level })).toEqual({ is: 'clean' })
    }),
  )
})
