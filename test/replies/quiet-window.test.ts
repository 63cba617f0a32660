import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { quietSeconds } from '../../server/replies/quiet-window.ts'
import type { ReadScene } from '../../server/replies/read-scene.ts'
import type { Understanding } from '../../server/understanding/understanding.ts'
import { scene, tomorrow } from './scenes.ts'

const start = Temporal.Instant.from('2026-05-13T16:00:00Z')
type Asked = ReadScene['asked']

/** A burst of texts at these seconds; the last says so much. */
function waits(at: number[], now: number, asked: Asked = null, understanding: Partial<Understanding> = {}): number {
  const burst = at.map((seconds) => ({ createdAt: start.add({ milliseconds: Math.round(seconds * 1000) }) }))
  const read = { burst: burst as ReadScene['burst'], scene: scene({ understanding }), asked }
  return quietSeconds(read, start.add({ milliseconds: Math.round(now * 1000) }))
}

test.each<[what: string, is: number, wait: number]>([
  ['who has just written is given six seconds', waits([0], 0), 6],
  ['three of them are over', waits([0], 3), 3],
  ['and then the answer may go', waits([0], 6), 0],
  ['however late it is', waits([0], 600), 0],
  ['each text gives six more', waits([0, 5], 5), 6],
  ['but twenty are enough', waits([0, 5, 10, 15, 19], 19), 1],
  ['no burst, no wait', waits([], 0), 0],
])('%s', (_what, is, wait) => {
  expect(is).toBe(wait)
})

test.each<[asked: Asked, understanding: Partial<Understanding>]>([
  ['place', { address: '28 Woodbine Cres' }],
  ['name', { name: 'Dana' }],
  ['time', { windows: [tomorrow] }],
  ['choice', { slotChoice: [1] }],
  ['confirmation', { yesNo: 'yes' }],
])('who answered the question for a %s waits two seconds', (asked, understanding) => {
  expect(waits([0], 0, asked, understanding)).toBe(2)
  expect(waits([0], 0, asked, { address: null, name: null })).toBe(6)
  expect(waits([0], 0, 'need', understanding)).toBe(6)
})

test.each<Asked>(['time', 'choice'])('who names a day alone where a %s was asked for may write on', (asked) => {
  const friday = { date: '2026-05-15', dateEnd: null, start: null, end: null, part: null }
  expect(waits([0], 0, asked, { slotChoice: [3], windows: [friday] })).toBe(6)
  expect(waits([0], 0, asked, { slotChoice: [3], windows: [{ ...friday, start: '08:00' }] })).toBe(2)
})

test('nobody waits longer than six seconds after their last text, nor than twenty after their first', () => {
  const seconds = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(seconds, fc.nat(100), (at, more) => {
      const sorted = at.toSorted((a, b) => a - b)
      const [first = 0, last = 0] = [sorted[0], sorted.at(-1)]
      const until = last + more + waits(sorted, last + more)
      expect(until).toBeLessThanOrEqual(Math.max(last + more, Math.min(last + 6, first + 20)))
    }),
  )
})
