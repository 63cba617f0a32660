import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Arrived, type Doubt, doubtsOf, doubtsOfSilence, isProof } from '../../server/set-up/forwarding-proof.ts'

const askedAt = Temporal.Instant.from('2026-11-20T17:00:00Z')
const own = '+14165550177'
const well: Arrived = {
  startedAt: askedAt.add({ seconds: 25 }),
  from: '+14165550134',
  forwardedFrom: own,
  wasRung: false,
  text: 'sent',
}
const doubts = (change: Partial<Arrived>) => doubtsOf({ ...well, ...change }, { askedAt, ownNumber: own })

test('a call that was sent on with its caller and texted back is proof, and nothing is wrong', () => {
  expect(doubts({})).toEqual([])
  expect(doubts({ forwardedFrom: null, text: 'under-way' })).toEqual([])
  expect([isProof(well, own), isProof({ ...well, forwardedFrom: null }, own)]).toEqual([true, true])
})

test.each<[string, Partial<Arrived>, Doubt[]]>([
  ['the forward shows the own number in place of the caller', { from: own, text: 'none' }, ['caller-hidden']],
  ['the number was withheld', { from: null, text: 'none' }, ['caller-withheld']],
  ['another number sent it on', { forwardedFrom: '+14165550199' }, ['from-elsewhere']],
  ['the crew was rung once more', { wasRung: true, text: 'none' }, ['rings-again']],
  ['the text failed', { text: 'failed' }, ['text-failed']],
  ['nobody was texted', { text: 'none' }, ['not-texted']],
  ['it rang for a minute', { startedAt: askedAt.add({ seconds: 60 }) }, ['slow']],
])('when %s, that is said', (_what, change, found) => {
  expect(doubts(change)).toEqual(found)
})

test('neither a hidden caller nor another number is proof', () => {
  for (const change of [{ from: own }, { from: null }, { forwardedFrom: '+14165550199' }])
    expect(isProof({ ...well, ...change }, own)).toBe(false)
  expect(isProof(well, null)).toBe(false)
})

test('silence is nothing wrong until the phone has rung for long, or the caller says what answered', () => {
  const silence = { askedAt, heard: null }
  expect(doubtsOfSilence(silence, askedAt.add({ seconds: 60 }))).toEqual([])
  expect(doubtsOfSilence(silence, askedAt.add({ seconds: 120 }))).toEqual(['nothing-came'])
  expect(doubtsOfSilence({ ...silence, heard: 'voicemail' }, askedAt)).toEqual(['voicemail-first'])
})
