import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { nudgeAt, type Unanswered } from '../../server/follow-ups/nudge-due.ts'

const sentAt = Temporal.Instant.from('2026-05-13T16:00:00Z')
const after = (minutes: number) => sentAt.add({ minutes })
const unanswered: Unanswered = {
  sentAt,
  lastContactAt: after(-1),
  wroteAt: null,
  lastCareAt: null,
  nudgedAt: null,
  ...{ isBooked: false, isHandedOver: false, isClosed: false },
}

test('who said nothing is nudged half an hour later', () => {
  expect(nudgeAt(unanswered)?.toString()).toBe('2026-05-13T16:30:00Z')
})

test.each<[why: string, change: Partial<Unanswered>]>([
  ['they called again', { lastContactAt: after(1) }],
  ['they wrote', { wroteAt: after(0) }],
  ['somebody wrote to them or reached them', { lastCareAt: after(5) }],
  ['they are booked', { isBooked: true }],
  ['a person has the conversation', { isHandedOver: true }],
  ['it was put aside', { isClosed: true }],
  ['they were nudged in the week before', { nudgedAt: after(-3 * 24 * 60) }],
])('nobody is nudged when %s', (_, change) => {
  expect(nudgeAt({ ...unanswered, ...change })).toBeNull()
})

test('what was before the call, and a nudge of long ago, keep nobody from being nudged', () => {
  const long = { lastCareAt: after(-60), wroteAt: after(-70), nudgedAt: after(-8 * 24 * 60) }
  expect(nudgeAt({ ...unanswered, ...long })).not.toBeNull()
})
