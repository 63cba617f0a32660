import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Person } from '../../server/crew/who-is-on-call.ts'
import { phonesToRing } from '../../server/crew/whose-phones-ring.ts'

const day = { opens: '08:00', closes: '17:00' }
const shopHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const at = { shopHours, zone: 'America/Toronto', now: Temporal.Instant.from('2026-11-20T15:00:00Z') }
const night = { ...at, now: Temporal.Instant.from('2026-11-21T03:00:00Z') }
const mike: Person = {
  ...{ id: 1, name: 'Mike', role: 'owner', mobile: '+14165550001', hours: null },
  ...{ alerted: 'always', takesJobs: null, rung: 'in-hours' },
}
const raj: Person = { ...mike, id: 2, name: 'Raj', role: 'crew', mobile: '+14165550002' }
const names = (...asked: Parameters<typeof phonesToRing>) => phonesToRing(...asked).map(({ name }) => name)

test('phones ring in the hours of their people, the owners first', () => {
  expect(names([raj, mike], null, at)).toEqual(['Mike', 'Raj'])
  expect(names([raj, mike], null, night)).toEqual([])
  expect(names([raj, { ...mike, rung: 'always' }], null, night)).toEqual(['Mike'])
  expect(names([raj, { ...mike, rung: 'never' }], null, at)).toEqual(['Raj'])
})

test('a phone that calls the shop itself does not ring, nor one without a number', () => {
  expect(names([mike, raj], mike.mobile, at)).toEqual(['Raj'])
  expect(names([{ ...mike, mobile: null }], null, at)).toEqual([])
})

test('where no hours are known nobody is left out for them', () => {
  expect(names([mike], null, { ...night, shopHours: null })).toEqual(['Mike'])
  expect(names([mike], null, { ...night, zone: null })).toEqual(['Mike'])
})

test('ten phones ring at most', () => {
  const many = Array.from({ length: 14 }, (_, n) => ({ ...raj, id: n, mobile: `+1416555010${n}` }))
  expect(names(many, null, at)).toHaveLength(10)
})
