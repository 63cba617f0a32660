import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { insertBooking } from '../../server/bookings/store.ts'
import { busyBetween } from '../../server/calendars/busy-store.ts'
import { freshen } from '../../server/calendars/freshen.ts'
import { pullDue } from '../../server/calendars/pull-due.ts'
import { changeCalendar } from '../../server/calendars/store.ts'
import { sentenceOf } from '../../server/calendars/trouble.ts'
import { storeSettings } from '../../server/settings/store.ts'
import type { Fault } from '../providers/calendar/fake-caldav.ts'
import { type CalendarShop, calendarOf, event, openWithCaldav, openWithFile } from './calendar-shop.ts'

const thursday: [string, string] = ['20260514T120000Z', '20260514T133000Z']
const friday: [string, string] = ['20260515T140000Z', '20260515T150000Z']

function problemOf({ row }: CalendarShop): string | null {
  const { problem } = row()
  return problem && sentenceOf(problem)
}

test('what stands in a calendar is taken, and follows what the owner does there', async () => {
  const { fake, pulls, taken, row, shop } = await openWithCaldav()
  fake.ownerPuts('a.ics', calendarOf(event('dentist', thursday)))
  await pulls()
  expect(taken()).toEqual(['05-14T12:00 13:30 dentist'])
  fake.ownerPuts('a.ics', calendarOf(event('dentist', friday)))
  fake.ownerPuts('b.ics', calendarOf(event('school', thursday, ['RRULE:FREQ=WEEKLY;COUNT=2'])))
  await pulls({ minutes: 1 })
  expect(taken()).toEqual(['05-14T12:00 13:30 school', '05-15T14:00 15:00 dentist', '05-21T12:00 13:30 school'])
  fake.ownerRemoves('a.ics')
  await pulls({ minutes: 1 })
  expect(taken()).toEqual(['05-14T12:00 13:30 school', '05-21T12:00 13:30 school'])
  expect(row()).toMatchObject({ problem: null, failingSince: null, freshAt: shop.now(), askedAt: shop.now() })
})

test('where nothing is new only the token is asked for', async () => {
  const { fake, pulls } = await openWithCaldav()
  fake.ownerPuts('a.ics', calendarOf(event('dentist', thursday)))
  await pulls()
  fake.asked.length = 0
  await pulls({ minutes: 1 })
  expect(fake.asked.filter(({ body }) => body.includes('calendar-multiget'))).toEqual([])
})

test('two reads at once are one', async () => {
  const { fake, pulls } = await openWithCaldav()
  fake.ownerPuts('a.ics', calendarOf(event('dentist', thursday)))
  await Promise.all([pulls(), pulls()])
  expect(fake.asked.filter(({ body }) => body.includes('calendar-multiget'))).toHaveLength(1)
})

test('once a day all of it is compared, so that a deletion that was never told is found', async () => {
  const { fake, pulls, taken } = await openWithCaldav()
  fake.ownerPuts('a.ics', calendarOf(event('dentist', thursday)))
  fake.ownerPuts('b.ics', calendarOf(event('school', friday)))
  await pulls()
  fake.faults.add('forgets-deletions')
  fake.ownerRemoves('a.ics')
  await pulls({ hours: 1 })
  expect(taken()).toHaveLength(2)
  await pulls({ hours: 24 })
  expect(taken()).toEqual(['05-15T14:00 15:00 school'])
})

test('a calendar that is suddenly empty is believed only when it says so twice', async () => {
  const { file, pulls, taken, ...rest } = await openWithFile()
  file.answers = calendarOf(event('dentist', thursday))
  await pulls()
  file.answers = calendarOf()
  await pulls({ minutes: 15 })
  expect(taken()).toHaveLength(1)
  expect(problemOf({ pulls, taken, ...rest })).toMatch(/^Most of its events were gone at once/)
  await pulls({ minutes: 1 })
  expect(taken()).toEqual([])
  expect(rest.row().problem).toBeNull()
})

test('of twenty events more than half cannot vanish in one answer', async () => {
  const { fake, pulls, taken } = await openWithCaldav()
  for (let n = 0; n < 20; n++) fake.ownerPuts(`${n}.ics`, calendarOf(event(`e${n}`, thursday)))
  await pulls()
  for (let n = 0; n < 12; n++) fake.ownerRemoves(`${n}.ics`)
  await pulls({ minutes: 1 })
  expect(taken()).toHaveLength(20)
  // Another answer than the one that was doubted is doubted anew.
  fake.ownerRemoves('12.ics')
  await pulls({ minutes: 1 })
  expect(taken()).toHaveLength(20)
  await pulls({ minutes: 1 })
  expect(taken()).toHaveLength(7)
})

test.each<[Fault, RegExp]>([
  ['login-page', /./],
  ['fails', /has a problem of its own \(500\)/],
  ['is-too-busy', /asks us to wait/],
  ['redirects-for-ever', /in circles|sends us elsewhere|address/],
  ['cuts-body', /./],
  ['ends-in-the-middle', /./],
  ['resets', /broke before the answer was whole/],
])('a server that %s leaves what was known, and the owner one sentence', async (fault, sentence) => {
  const world = await openWithCaldav()
  const { fake, pulls, taken, row, shop } = world
  fake.ownerPuts('a.ics', calendarOf(event('dentist', thursday)))
  await pulls()
  const readAt = shop.now()
  fake.faults.add(fault)
  fake.ownerPuts('b.ics', calendarOf(event('school', friday)))
  await pulls({ minutes: 2 })
  expect(taken()).toEqual(['05-14T12:00 13:30 dentist'])
  expect(problemOf(world)).toMatch(sentence)
  expect(problemOf(world)).not.toContain('größer')
  expect(row()).toMatchObject({ freshAt: readAt, failingSince: shop.now() })
  const since = shop.now()
  await pulls({ minutes: 2 })
  expect(row().failingSince).toEqual(since)
  fake.faults.clear()
  await pulls({ minutes: 30 })
  expect(taken()).toHaveLength(2)
  expect(row()).toMatchObject({ problem: null, failingSince: null })
})

test('a wrong password is told as such', async () => {
  const world = await openWithCaldav()
  changeCalendar(world.shop.db, world.id, { secret: JSON.stringify({ password: 'old' }) })
  await world.pulls()
  expect(problemOf(world)).toMatch(/does not take this user name and password/)
})

test.each<[string, string, RegExp]>([
  ['a login page', '<!DOCTYPE html><html><body>Sign in</body></html>', /a web page, not a calendar/],
  ['nothing', '', /with nothing at all/],
  ['half of it', calendarOf(event('dentist', thursday)).slice(0, 90), /ends in the middle/],
  ['10 MB', calendarOf(event('x', friday, [`X-NOTE:${'x'.repeat(11_000_000)}`])), /more than we can read/],
])(
  'a published calendar that answers with %s leaves what was known, and the owner one sentence',
  async (_, answer, sentence) => {
    const world = await openWithFile()
    const { file, pulls, taken } = world
    file.answers = calendarOf(event('dentist', thursday))
    await pulls()
    file.answers = answer
    await pulls({ minutes: 15 })
    expect(taken().some((line) => line === '05-14T12:00 13:30 dentist')).toBe(true)
    expect(problemOf(world) ?? '').toMatch(sentence)
  },
)

const bombs = Array.from({ length: 40 }, (_, n) =>
  event(`bomb${n}`, ['20200101T000000Z', '20200101T000100Z'], ['RRULE:FREQ=SECONDLY']),
)

test('recurrences without end free no time', async () => {
  const { file, pulls, shop } = await openWithFile()
  file.answers = calendarOf(event('dentist', thursday))
  await pulls()
  file.answers = calendarOf(event('dentist', thursday), ...bombs)
  await pulls({ minutes: 15 })
  const [from, to] = ['2026-05-14T12:00Z', '2026-05-14T13:30Z'].map((at) => Temporal.Instant.from(at))
  if (from && to) expect(busyBetween(shop.db, { from, to }).length).toBeGreaterThan(0)
})

test('a redirect for ever ends in a sentence', async () => {
  const world = await openWithFile()
  world.file.answers = (to) => to.writeHead(302, { Location: world.file.url }).end()
  await world.pulls()
  expect(problemOf(world)).toMatch(/in circles/)
})

test('birthdays and times beyond counting take no time, and hinder nothing', async () => {
  const { file, pulls, taken, shop, id } = await openWithFile()
  file.answers = calendarOf(
    event('zero', ['20260514T120000Z', '20260514T120000Z']),
    event('backwards', ['20260514T120000Z', '20260514T110000Z']),
    event('early', ['00010101T000000Z', '00010101T010000Z']),
    event('late', ['99991231T000000Z', '99991231T010000Z']),
    ['BEGIN:VEVENT', 'UID:birthday', 'DTSTART;VALUE=DATE:20260516', 'SUMMARY:birthday', 'END:VEVENT'].join('\r\n'),
    event('real', friday),
  )
  await pulls()
  expect(taken()).toEqual(['05-15T14:00 15:00 real', '05-16T04:00 04:00 birthday'])
  changeCalendar(shop.db, id, { allDayBlocks: false, expandedTo: null })
  await pulls()
  expect(taken()).toEqual(['05-15T14:00 15:00 real'])
})

test('when the shop moves to another zone all of it is worked out again', async () => {
  const { fake, pulls, taken, shop } = await openWithCaldav()
  fake.ownerPuts(
    'a.ics',
    calendarOf(
      ['BEGIN:VEVENT', 'UID:f', 'DTSTART:20260514T090000', 'DTEND:20260514T100000', 'END:VEVENT'].join('\r\n'),
    ),
  )
  await pulls()
  expect(taken()).toEqual(['05-14T13:00 14:00 null'])
  shop.config.SHOP_TIMEZONE = undefined
  storeSettings(shop.db, { zone: 'Europe/Madrid' }, shop.now())
  await pulls({ minutes: 1 })
  expect(taken()).toEqual(['05-14T07:00 08:00 null'])
})

test.each([
  ['before times are spoken of', freshen],
  ['within a minute', pullDue],
])('a file is not due for long, and is worked out for the new zone of the shop %s', async (_, looks) => {
  const { file, pulls, taken, shop } = await openWithFile()
  file.answers = calendarOf(
    ['BEGIN:VEVENT', 'UID:f', 'DTSTART:20260514T090000', 'DTEND:20260514T100000', 'END:VEVENT'].join('\r\n'),
  )
  await pulls()
  shop.config.SHOP_TIMEZONE = undefined
  storeSettings(shop.db, { zone: 'Europe/Madrid' }, shop.now())
  await looks(shop)
  expect(taken()).toEqual(['05-14T07:00 08:00 null'])
})

test('what recurs is known for a good year ahead, and further with every day', async () => {
  const { fake, pulls, taken } = await openWithCaldav()
  fake.ownerPuts('a.ics', calendarOf(event('rent', thursday, ['RRULE:FREQ=MONTHLY'])))
  await pulls()
  expect(taken().length).toBeGreaterThan(12)
  const before = taken().length
  await pulls({ hours: 24 * 31 })
  expect(taken().length).toBeGreaterThanOrEqual(before)
  expect(taken().at(-1)).toContain('07-14')
})

test('the copy of a booking takes no time of its own, whatever else is named like one does', async () => {
  const { fake, pulls, taken, shop } = await openWithCaldav()
  const uid = 'job-7b1d0a52-6f6f-4a3e-9a53-0b6f0c0a1b2c'
  const now = shop.now()
  insertBooking(shop.db, {
    ...{ state: 'booked', uid, startsAt: now.add({ hours: 20 }), endsAt: now.add({ hours: 21, minutes: 30 }) },
    ...{ createdAt: now, changedAt: now, bookedAt: now },
  })
  fake.ownerPuts('a.ics', calendarOf(event(uid, thursday)))
  fake.ownerPuts('b.ics', calendarOf(event('job-of-another-shop', friday)))
  await pulls()
  expect(taken()).toEqual(['05-15T14:00 15:00 job-of-another-shop'])
})
