import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { makeThrottle } from '../../server/sign-in/throttle.ts'

function setUp() {
  const start = Temporal.Instant.from('2026-03-02T15:00:00Z')
  const clock = { now: start }
  const throttle = makeThrottle(() => clock.now)
  const pass = (seconds: number) => {
    clock.now = clock.now.add({ seconds })
  }
  const at = (milliseconds: number) => {
    clock.now = start.add({ milliseconds })
  }
  return { throttle, pass, at }
}

test('each wrong try doubles the wait, up to 30 seconds', () => {
  const { throttle, pass } = setUp()
  const waits = Array.from({ length: 8 }, () => {
    expect(throttle.admit('guesser')).toEqual({ do: 'try' })
    const next = throttle.admit('guesser')
    const seconds = next.do === 'wait' ? next.seconds : 0
    pass(seconds)
    return seconds
  })
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
})

test('trying before the wait is over neither counts nor lengthens it', () => {
  const { throttle, pass } = setUp()
  throttle.admit('guesser')
  for (let i = 0; i < 100; i++) expect(throttle.admit('guesser')).toEqual({ do: 'wait', seconds: 1 })
  pass(1)
  expect(throttle.admit('guesser')).toEqual({ do: 'try' })
})

test('who was right starts afresh', () => {
  const { throttle } = setUp()
  throttle.admit('owner')
  throttle.clear('owner')
  expect(throttle.admit('owner')).toEqual({ do: 'try' })
})

test('one who guesses keeps nobody else waiting', () => {
  const { throttle } = setUp()
  throttle.admit('guesser')
  expect(throttle.admit('owner')).toEqual({ do: 'try' })
})

test('an hour of quiet is forgotten', () => {
  const { throttle, pass } = setUp()
  for (let i = 0; i < 6; i++, pass(30)) throttle.admit('owner')
  pass(3600)
  throttle.admit('owner')
  expect(throttle.admit('owner')).toEqual({ do: 'wait', seconds: 1 })
})

test('a clock that is set back makes nobody wait for it', () => {
  const { throttle, pass } = setUp()
  throttle.admit('owner')
  pass(-3600)
  expect(throttle.admit('owner')).toEqual({ do: 'try' })
})

test('10,000 guesses in an hour pass no more than 125 checks, however they are spread', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 3_599_999 }), { minLength: 10_000, maxLength: 10_000 })
  fc.assert(
    fc.property(moments, (milliseconds) => {
      const { throttle, at } = setUp()
      const tries = milliseconds
        .sort((one, other) => one - other)
        .filter((moment) => {
          at(moment)
          return throttle.admit('guesser').do === 'try'
        })
      expect(tries.length).toBeLessThanOrEqual(125)
    }),
    { numRuns: 5 },
  )
})

test('a flood of guessers does not grow without end, and the newest are still held', () => {
  const { throttle } = setUp()
  for (let i = 0; i < 30_000; i++) throttle.admit(`guesser ${i}`)
  expect(throttle.admit('guesser 29999').do).toBe('wait')
  expect(throttle.admit('guesser 0').do).toBe('try')
})
