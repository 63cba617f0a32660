import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { onCall, type Person } from '../../server/crew/who-is-on-call.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'

const zone = 'America/Toronto'
/** A Monday, 11:00 in Toronto. */
const monday = Temporal.Instant.from('2026-03-02T16:00:00Z')
const evening = monday.add({ hours: 10 })
const day = { opens: '08:00', closes: '17:00' }
const late = { opens: '18:00', closes: '24:00' }
const week = (each: typeof day): WeeklyHours => ({
  mon: each,
  tue: each,
  wed: each,
  thu: each,
  fri: each,
  sat: null,
  sun: null,
})
const shopHours = week(day)

const mike: Person = {
  id: 1,
  name: 'Mike',
  role: 'owner',
  mobile: '+14165550101',
  hours: null,
  alerted: 'always',
  takesJobs: null,
  rung: 'in-hours',
}
const dana: Person = {
  id: 2,
  name: 'Dana',
  role: 'crew',
  mobile: '+14165550102',
  hours: null,
  alerted: 'in-hours',
  takesJobs: null,
  rung: 'in-hours',
}

const names = (people: Person[], now = monday, at: { zone?: string | null; shopHours?: WeeklyHours | null } = {}) =>
  onCall(people, { shopHours, zone, now, ...at }).map(({ name }) => name)

const wishes = [
  ['crew who never want alerts', { alerted: 'never' }, false, false],
  ['crew who always want them', { alerted: 'always' }, true, true],
  ["crew who want them in the shop's hours", {}, true, false],
  ['crew with hours of their own', { hours: week(late) }, false, true],
  ['an owner who is said never to want them', { role: 'owner', alerted: 'never' }, true, true],
  ['an owner outside of their hours', { role: 'owner', alerted: 'in-hours', hours: week(late) }, true, true],
  ['crew without a number', { alerted: 'always', mobile: null }, false, false],
  ['an owner without a number', { role: 'owner', mobile: null }, false, false],
] as const

test.each(wishes)('%s', (_who, change, byDay, byNight) => {
  const person: Person = { ...dana, ...change }
  expect([names([person]), names([person], evening)]).toEqual([byDay ? ['Dana'] : [], byNight ? ['Dana'] : []])
})

test.each([
  ['zone', { zone: null }],
  ["shop's hours", { shopHours: null }],
])('while the %s is not known everybody is alerted who did not say never', (_what, unknown) => {
  const zoe: Person = { ...dana, id: 3, name: 'Zoe', alerted: 'never' }
  expect(names([mike, dana, zoe], evening, unknown)).toEqual(['Mike', 'Dana'])
})

test('owners come first, else the order stays', () => {
  const eve: Person = { ...mike, id: 4, name: 'Eve' }
  const raj: Person = { ...dana, id: 5, name: 'Raj' }
  expect(names([dana, mike, raj, eve])).toEqual(['Mike', 'Eve', 'Dana', 'Raj'])
  expect(names([])).toEqual([])
})
