import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder, type Standing } from '../../server/callbacks/queue-order.ts'

const now = 1_700_000_000_000
const minutesAgo = (minutes: number) => now - minutes * 60_000
const plain: Standing = {
  ...{ id: 1, isInDanger: false, isUrgent: false, hasNeed: false, hasAddress: false, isCustomer: false },
  lastContactAt: minutesAgo(5),
}

describe('first comes', () => {
  test.each<[string, Partial<Standing>, Partial<Standing>]>([
    [
      'a danger of yesterday before what is urgent now',
      { isInDanger: true, lastContactAt: minutesAgo(1400) },
      { isUrgent: true },
    ],
    [
      'what cannot wait before a customer who just called',
      { isUrgent: true, lastContactAt: minutesAgo(500) },
      { isCustomer: true },
    ],
    [
      'who called within the hour before a known job of two hours ago',
      {},
      { hasNeed: true, hasAddress: true, isCustomer: true, lastContactAt: minutesAgo(120) },
    ],
    [
      'who called an hour ago to the minute before who called longer ago',
      { lastContactAt: minutesAgo(60) },
      { hasNeed: true, lastContactAt: minutesAgo(60) - 1 },
    ],
    ['a job with a place before an empty call', { hasNeed: true, hasAddress: true, lastContactAt: minutesAgo(50) }, {}],
    [
      'a job with a place before one without',
      { hasNeed: true, hasAddress: true, lastContactAt: minutesAgo(50) },
      { hasNeed: true },
    ],
    ['somebody who had a job here before a stranger', { isCustomer: true, lastContactAt: minutesAgo(50) }, {}],
    ['of two alike, whose chance is the fresher', {}, { lastContactAt: minutesAgo(6) }],
    ['long after, too', { lastContactAt: minutesAgo(300) }, { lastContactAt: minutesAgo(3000) }],
  ])('%s', (_, first, second) => {
    const [a, b] = [
      { ...plain, ...first, id: 1 },
      { ...plain, ...second, id: 2 },
    ]
    expect(inOrder([b, a], now)).toEqual([a, b])
    expect(inOrder([a, b], now)).toEqual([a, b])
  })
})

const standing = fc.record({
  ...{ isInDanger: fc.boolean(), isUrgent: fc.boolean(), isCustomer: fc.boolean() },
  ...{ hasNeed: fc.boolean(), hasAddress: fc.boolean() },
  lastContactAt: fc.integer({ min: 0, max: 180 }).map(minutesAgo),
})
const waiting = fc.array(standing, { maxLength: 30 }).map((all) => all.map((each, id) => ({ ...each, id })))

test('nobody is lost or stands there twice, and in whatever order they are read they come out in one', () => {
  fc.assert(
    fc.property(waiting, fc.infiniteStream(fc.nat()), (all, dice) => {
      const ordered = inOrder(all, now)
      expect(ordered.toSorted((a, b) => a.id - b.id)).toEqual(all)
      const shuffled = all
        .map((each) => ({ each, at: dice.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ each }) => each)
      expect(inOrder(shuffled, now)).toEqual(ordered)
    }),
  )
})

const isWarm = ({ lastContactAt }: Standing) => lastContactAt >= minutesAgo(60)

test('nobody stands behind somebody whose claim is the smaller', () => {
  fc.assert(
    fc.property(waiting, (all) => {
      const ordered = inOrder(all, now)
      for (const [place, each] of ordered.entries())
        for (const later of ordered.slice(place + 1)) {
          if (later.isInDanger) expect(each.isInDanger).toBe(true)
          if (later.isInDanger !== each.isInDanger) continue
          if (later.isUrgent) expect(each.isUrgent).toBe(true)
          if (later.isUrgent !== each.isUrgent) continue
          if (isWarm(later)) expect(isWarm(each)).toBe(true)
        }
    }),
  )
})

test('whoever calls again, or of whom more becomes known, never falls back', () => {
  const more: Partial<Standing>[] = [
    ...[{ isInDanger: true }, { isUrgent: true }, { hasNeed: true }, { hasAddress: true }, { isCustomer: true }],
    { lastContactAt: now },
  ]
  fc.assert(
    fc.property(waiting, fc.constantFrom(...more), fc.nat(), (all, change, which) => {
      fc.pre(all.length > 0)
      const id = which % all.length
      const place = (of: Standing[]) => inOrder(of, now).findIndex((each) => each.id === id)
      const changed = all.map((each) => (each.id === id ? { ...each, ...change } : each))
      expect(place(changed)).toBeLessThanOrEqual(place(all))
    }),
  )
})
