import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { whichToKeep } from '../../server/database/retention.ts'

const day = 24 * 60 * 60 * 1000
const start = Temporal.Instant.from('2026-01-01T03:17:00Z').epochMilliseconds
const moments = fc
  .uniqueArray(fc.integer({ min: 0, max: (900 * day) / 1000 }), { maxLength: 120 })
  .map((offsets) => offsets.map((offset) => Temporal.Instant.fromEpochMilliseconds(start + offset * 1000)))

const names = (list: Temporal.Instant[]) => list.map(String)
const daysOf = (list: Temporal.Instant[]) => [...new Set(names(list).map((name) => name.slice(0, 10)))]

test('a backup every night for two years leaves 7 days, 4 weeks and 12 months', () => {
  const nights = Array.from({ length: 730 }, (_, night) => Temporal.Instant.fromEpochMilliseconds(start + night * day))
  expect(names(whichToKeep(nights)).map((name) => name.slice(0, 10))).toEqual([
    '2027-12-31',
    '2027-12-30',
    '2027-12-29',
    '2027-12-28',
    '2027-12-27',
    '2027-12-26',
    '2027-12-25',
    '2027-12-19',
    '2027-12-12',
    '2027-11-30',
    '2027-10-31',
    '2027-09-30',
    '2027-08-31',
    '2027-07-31',
    '2027-06-30',
    '2027-05-31',
    '2027-04-30',
    '2027-03-31',
    '2027-02-28',
    '2027-01-31',
  ])
})

test('the newest backup is always kept, and never more than 23', () => {
  fc.assert(
    fc.property(moments, (list) => {
      const kept = names(whichToKeep(list))
      expect(kept.length).toBeLessThanOrEqual(23)
      expect(names(list)).toEqual(expect.arrayContaining(kept))
      if (list.length > 0) expect(kept[0]).toBe(names(list).sort().at(-1))
    }),
  )
})

test('of the last seven days that have a backup, each keeps its newest', () => {
  fc.assert(
    fc.property(moments, (list) => {
      const sorted = names(list).sort().reverse()
      const newestOfDay = daysOf(list)
        .sort()
        .reverse()
        .slice(0, 7)
        .map((date) => sorted.find((name) => name.startsWith(date)))
      expect(names(whichToKeep(list))).toEqual(expect.arrayContaining(newestOfDay))
    }),
  )
})

test('thinning out what was thinned out deletes nothing more, in whatever order the files are listed', () => {
  fc.assert(
    fc.property(moments, (list) => {
      const kept = whichToKeep(list)
      expect(names(whichToKeep(kept))).toEqual(names(kept))
      expect(names(whichToKeep([...list].reverse()))).toEqual(names(kept))
    }),
  )
})
