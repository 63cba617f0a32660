import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Errand } from '../../server/outbox/errand.ts'
import { isOver, lookAt, nextAttempt } from '../../server/outbox/retry.ts'

const now = Temporal.Instant.from('2026-11-21T15:00:00Z')
const errand: Errand = {
  id: 1,
  kind: 'send-message',
  subjectId: 1,
  lane: 'texts',
  orderKey: 'to:+14165550134',
  state: 'attempting',
  dueAt: now,
  notAfter: now.add({ minutes: 10 }),
  attempts: 1,
  crashes: 0,
  looks: 0,
  because: null,
  createdAt: now,
  endedAt: null,
}
const seconds = (at: Temporal.Instant) => (at.epochMilliseconds - now.epochMilliseconds) / 1000

test.each([
  [1, 2],
  [2, 4],
  [3, 8],
  [4, 16],
  [5, 30],
  [6, 60],
  [40, 60],
])('attempt %i is followed after at most %i seconds', (attempts, most) => {
  expect(seconds(nextAttempt({ ...errand, attempts }, now, { random: () => 1 }))).toBe(most)
})

test('a retry never waits beyond the end of the errand, and never less than the company asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(900),
      (attempts, luck, afterSeconds) => {
        const wait = seconds(nextAttempt({ ...errand, attempts }, now, { afterSeconds, random: () => luck }))
        expect(wait).toBeLessThanOrEqual(600)
        expect(wait).toBeGreaterThanOrEqual(Math.min(afterSeconds, 600))
      },
    ),
  )
})

test("the list is never searched before the request's own time-out", () => {
  expect(seconds(lookAt(now, { reconcileAfterSeconds: 5, sendTimeoutSeconds: 30 }))).toBe(30)
  expect(seconds(lookAt(now, { reconcileAfterSeconds: 90, sendTimeoutSeconds: 30 }))).toBe(90)
})

test('an errand is over at its last moment, and one without an end never is', () => {
  expect(isOver(errand, now.add({ minutes: 10 }))).toBe(true)
  expect(isOver(errand, now.add({ minutes: 9, seconds: 59 }))).toBe(false)
  expect(isOver({ notAfter: null }, now.add({ hours: 9999 }))).toBe(false)
})
