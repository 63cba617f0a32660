import { expect, onTestFinished, test } from 'vitest'
import { takeOwnerMoves } from '../../server/bookings/take-owner-moves.ts'
import { columnsOf } from '../../server/calendars/account.ts'
import { pullDue } from '../../server/calendars/pull-due.ts'
import { insertCalendar } from '../../server/calendars/store.ts'
import { watchCalendars } from '../../server/calendars/watch-calendars.ts'
import { alerts } from '../../server/database/schema.ts'
import { tellCustomer } from '../../server/replies/tell-customer.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import { calendarOf, event, publish } from '../calendars/calendar-shop.ts'
import { login, startFakeCaldav } from '../providers/calendar/fake-caldav.ts'
import { openTalk, owner } from './talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const leak = 'Need someone to look at a leak in the basement. 28 Woodbine Cres.'

async function openWithCalendar() {
  const talk = await openTalk({ set: { hours, ownerEmail: 'mike@example.com' } })
  const file = await publish()
  file.answers = calendarOf(event('dentist', ['20260513T130000Z', '20260514T200000Z']))
  const account = { kind: 'ics', address: file.url, username: '', password: '' } as const
  insertCalendar(talk.shop.db, { ...columnsOf(account), remoteId: 'ics', name: 'Mike', createdAt: talk.shop.now() })
  return { ...talk, talk, file }
}

test('what stands in the calendar is never offered, and is read right before', async () => {
  const { says, reads, rings, file } = await openWithCalendar()
  await rings()
  await says(leak)
  expect(reads().at(-1)).toMatch(/We have Fri 8-9:15am, /)
  file.answers = calendarOf(event('dentist', ['20260513T130000Z', '20260515T200000Z']))
  await says('none of those')
  await says('friday morning')
  expect(reads().at(-1)).not.toMatch(/Fri (8|9|10|11)/)
})

test('a calendar that has not answered for too long offers nothing, and the owner is told once, also by mail', async () => {
  const { says, reads, rings, file, shop, passes } = await openWithCalendar()
  await pullDue(shop)
  file.answers = (to) => to.writeHead(500).end()
  for (let n = 0; n < 5; n++) {
    await passes({ minutes: 15 })
    await pullDue(shop)
    watchCalendars(shop)
  }
  await passes({ seconds: 1 })
  expect(reads(owner)).toEqual([
    expect.stringMatching(
      /^FirstRing: your calendar “Mike” was last read at 12:00, so callers are offered no times\. /,
    ),
  ])
  const told = shop.db.select().from(alerts).all()
  expect(told.map(({ kind }) => kind)).toEqual(['calendar-stale'])
  expect(shop.mailer.sent.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('A calendar does not answer'),
  ])
  await rings()
  await says(leak)
  expect(reads().at(-1)).not.toMatch(/We have|Which suits/)
  expect(reads(owner).length).toBeGreaterThan(0)
})

test('a shop without calendars waits for none', async () => {
  const { says, reads, rings } = await openTalk({ set: { hours } })
  await rings()
  await says(leak)
  expect(reads().at(-1)).toMatch(/We have today/)
})

test('who picks a time while the calendar cannot be read is passed on with that time', async () => {
  const { says, reads, file, shop, passes } = await openWithCalendar()
  await pullDue(shop)
  await says(`${leak} My name is Dana`)
  expect(reads().at(-1)).toMatch(/We have Fri 8-9:15am, /)
  file.answers = (to) => to.writeHead(500).end()
  for (let n = 0; n < 5; n++) {
    await passes({ minutes: 15 })
    await pullDue(shop)
  }
  reads(owner)
  await says('1')
  expect(reads().at(-1)).toMatch(/passed/)
  expect(reads(owner).join()).toContain('Fri 15 May 08:00-09:15')
})

test('a job that the owner moved in the calendar is moved before its customer is answered about another time', async () => {
  const talk = await openTalk({ set: { hours } })
  const { says, reads, rings, shop, passes } = talk
  const fake = await startFakeCaldav()
  onTestFinished(async () => void (await fake.close()))
  const account = { kind: 'caldav', address: fake.url, ...login } as const
  const row = { remoteId: fake.calendarId, name: 'Van', isWritten: true, createdAt: shop.now() }
  insertCalendar(shop.db, { ...columnsOf(account), ...row })
  await rings()
  await says(`${leak} My name is Dana`)
  await says('2 please')
  expect(reads().at(-1)).toMatch(/^You're booked: Thu May 14, 8-9:15am/)
  await passes({ minutes: 2 })
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  fake.ownerPuts(name, ics.replace('T120000Z', 'T180000Z').replace('T131500Z', 'T191500Z'))
  await passes({ minutes: 2 })
  await says('can we do friday instead')
  expect(reads()).toEqual([expect.stringMatching(/Thu May 14, 2-3:15pm/), expect.stringMatching(/Fri 8-9:15am/)])
  await says('1')
  expect(reads()).toEqual([expect.stringMatching(/Fri May 15, 8-9:15am/)])
  for (let n = 0; n < 3; n++) {
    await passes({ minutes: 1 })
    await pullDue(shop)
    await takeOwnerMoves(shop, tellCustomer)
    await shop.settle()
  }
  expect(reads()).toEqual([])
  expect([...fake.objects.values()].map(({ ics }) => ics)).toEqual([
    expect.stringContaining('DTSTART:20260515T120000Z'),
  ])
})
