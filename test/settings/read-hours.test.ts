import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekdays, weeklyHours } from '../../server/settings/opening-hours.ts'
import { readHours } from '../../server/settings/read-hours.ts'

type Typed = Parameters<typeof readHours>[0]

const closed = Object.fromEntries(weekdays.map((day) => [day, { opens: '', closes: '' }])) as Typed

test('a week in which no day is filled in is a week of which nothing is known', () => {
  expect(readHours(closed)).toEqual({ ok: true, hours: null })
})

test('a shop that closes at midnight, or never, is read so', () => {
  const read = readHours({
    ...closed,
    fri: { opens: '18:00', closes: '00:00' },
    sat: { opens: '00:00', closes: '00:00' },
  })
  expect(read).toMatchObject({
    hours: { thu: null, fri: { opens: '18:00', closes: '24:00' }, sat: { opens: '00:00', closes: '24:00' } },
  })
})

test.each([
  ['08:00', ''],
  ['', '17:00'],
  ['17:00', '08:00'],
  ['08:00', '08:00'],
  ['8:00', '17:00'],
  ['08:00', '24:00'],
  ['08:00:00', '17:00'],
  [' 08:00', '17:00'],
])('from %j until %j means nothing, and the sentence stands by its day', (opens, closes) => {
  const read = readHours({ ...closed, mon: { opens: '08:00', closes: '17:00' }, wed: { opens, closes } })
  expect(read.ok).toBe(false)
  if (!read.ok) expect(Object.keys(read.faults)).toEqual(['wed'])
})

test('what is read can always be kept', () => {
  const time = fc.constantFrom('', '00:00', '00:01', '08:00', '12:30', '23:59', '24:00', 'noon')
  const typed = fc.record(Object.fromEntries(weekdays.map((day) => [day, fc.record({ opens: time, closes: time })])))
  fc.assert(
    fc.property(typed, (week) => {
      const read = readHours(week as Typed)
      if (read.ok && read.hours) expect(weeklyHours.parse(read.hours)).toEqual(read.hours)
    }),
  )
})
