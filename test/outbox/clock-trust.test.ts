import { expect, test } from 'vitest'
import { judgeClock, judgeSkew } from '../../server/outbox/clock-trust.ts'

const minute = 60_000
const facts = {
  wall: 1_000 * minute,
  monotonic: 50 * minute,
  base: { wall: 990 * minute, monotonic: 40 * minute },
  lastAlive: 999 * minute,
}

test.each([
  ['a clock that runs with the monotonic one is right', {}, 'right'],
  ['a clock back before it was last seen alive went back', { wall: 996 * minute }, 'went-back'],
  ['a start in 1970 went back', { wall: 0, base: { wall: 0, monotonic: 50 * minute } }, 'went-back'],
  ['a clock set an hour ahead jumped', { wall: 1_060 * minute }, 'jumped'],
  ['nine minutes ahead are let pass', { wall: 1_009 * minute }, 'right'],
  ['two minutes back are let pass', { wall: 997 * minute, lastAlive: 999 * minute }, 'right'],
])('%s', (_, change, verdict) => {
  expect(judgeClock({ ...facts, ...change })).toBe(verdict)
})

test("a provider's clock five minutes off ours says that ours is wrong", () => {
  expect(judgeSkew(301_000)).toBe('off-from-provider')
  expect(judgeSkew(-301_000)).toBe('off-from-provider')
  expect(judgeSkew(299_000)).toBe('right')
})
