import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { beginning, dutyDay, dutyOn, type Rota, turnsFrom } from '../../server/crew/rota.ts'
import { onCall, type Person } from '../../server/crew/who-is-on-call.ts'
import { phonesToRing } from '../../server/crew/whose-phones-ring.ts'

const monday = Temporal.PlainDate.from('2026-11-16')
const weekly: Rota = { people: [1, 2, 3], turn: 'week', since: '2026-11-16', swaps: {} }
const here = [1, 2, 3]
const on = (rota: Rota, date: string, who = here) => dutyOn(rota, Temporal.PlainDate.from(date), who)

test('week about week, and day about day, one has it after the other', () => {
  expect(
    ['2026-11-16', '2026-11-22', '2026-11-23', '2026-11-30', '2026-12-07'].map((date) => on(weekly, date)),
  ).toEqual([1, 1, 2, 3, 1])
  const daily: Rota = { ...weekly, turn: 'day' }
  expect(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map((date) => on(daily, date))).toEqual([1, 2, 3, 1])
})

test('a swapped day is the other one’s, and that day alone', () => {
  const swapped = { ...weekly, swaps: { '2026-11-18': 3 } }
  expect(['2026-11-17', '2026-11-18', '2026-11-19'].map((date) => on(swapped, date))).toEqual([1, 3, 1])
})

test('who left takes no turn, also none that was swapped; where nobody is left there is none', () => {
  expect(on(weekly, '2026-11-23', [1, 3])).toBe(3)
  expect(on({ ...weekly, swaps: { '2026-11-18': 3 } }, '2026-11-18', [1, 2])).toBe(1)
  expect(on(weekly, '2026-11-18', [])).toBeNull()
})

test('the night belongs to whose evening it was, in the shop’s own time', () => {
  const day = (at: string) => dutyDay(Temporal.Instant.from(at), 'America/Toronto').toString()
  expect(day('2026-11-17T06:00:00Z')).toBe('2026-11-16')
  expect(day('2026-11-17T12:30:00Z')).toBe('2026-11-17')
})

test.each([
  ['2026-03-08T11:30:00Z', '2026-03-08'],
  ['2026-03-08T10:59:59Z', '2026-03-07'],
  ['2026-11-01T11:59:59Z', '2026-10-31'],
  ['2026-11-01T12:00:00Z', '2026-11-01'],
  ['2026-03-08T05:30:00Z', '2026-03-07'],
])(
  'at %s the day of duty is %s: it changes at seven by the clock on the wall, also when the clocks change',
  (at, day) => {
    expect(dutyDay(Temporal.Instant.from(at), 'America/Toronto').toString()).toBe(day)
  },
)

test('a rota of weeks begins on the Monday before, so that who begins is on call today', () => {
  expect(beginning('week', Temporal.PlainDate.from('2026-11-21'))).toBe('2026-11-16')
  expect(beginning('day', Temporal.PlainDate.from('2026-11-21'))).toBe('2026-11-21')
})

test('the turns that are shown are those that come', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -400, max: 4000 }),
      fc.constantFrom('week' as const, 'day' as const),
      (days, turn) => {
        const rota = { ...weekly, turn }
        const date = monday.add({ days })
        for (const { id, from, to } of turnsFrom(rota, date, here)) {
          expect(dutyOn(rota, from, here)).toBe(id)
          expect(dutyOn(rota, to.subtract({ days: 1 }), here)).toBe(id)
          expect(dutyOn(rota, to, here)).not.toBe(id)
        }
      },
    ),
    { numRuns: 50 },
  )
})

const open = { opens: '08:00', closes: '17:00' }
const shopHours = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: null, sun: null }
const person: Person = {
  ...{ id: 1, name: 'Mike', role: 'owner', mobile: '+14165550001', hours: null },
  ...{ alerted: 'always', takesJobs: null, rung: 'always' },
}
const crew: Person[] = [
  person,
  { ...person, id: 2, name: 'Raj', role: 'crew', mobile: '+14165550002', rung: 'in-hours', alerted: 'in-hours' },
  { ...person, id: 3, name: 'Sam', role: 'crew', mobile: '+14165550003', rung: 'always', alerted: 'never' },
]
const day = { shopHours, zone: 'America/Toronto', now: Temporal.Instant.from('2026-11-20T15:00:00Z') }
const night = { ...day, now: Temporal.Instant.from('2026-11-21T03:00:00Z') }
const duty = { id: 2, people: [1, 2] }
const names = (found: Person[]) => found.map(({ name }) => name)

test('while the shop is closed whose turn it is rings, the others of the rota rest, and who takes no turns rings as ever', () => {
  expect(names(phonesToRing(crew, null, { ...night, duty }))).toEqual(['Raj', 'Sam'])
  expect(names(phonesToRing(crew, null, { ...day, duty }))).toEqual(['Mike', 'Raj', 'Sam'])
  expect(names(phonesToRing(crew, null, { ...day, duty, isClosed: true }))).toEqual(['Raj', 'Sam'])
  expect(names(phonesToRing(crew, null, night))).toEqual(['Mike', 'Sam'])
})

test('whose turn it is hears of emergencies while the shop is closed, beside the owner', () => {
  expect(names(onCall(crew, { ...night, duty }))).toEqual(['Mike', 'Raj'])
  expect(names(onCall(crew, night))).toEqual(['Mike'])
})
