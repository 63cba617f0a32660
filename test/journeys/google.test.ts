import { expect, onTestFinished, test, vi } from 'vitest'
import { takeOwnerMoves } from '../../server/bookings/take-owner-moves.ts'
import { pullDue } from '../../server/calendars/pull-due.ts'
import { usedCalendars } from '../../server/calendars/store.ts'
import { watchCalendars } from '../../server/calendars/watch-calendars.ts'
import { bookings } from '../../server/database/schema.ts'
import { tellCustomer } from '../../server/replies/tell-customer.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openShop } from '../pages/owner.ts'
import { client, startGoogleFake } from '../providers/calendar/google-fake.ts'
import { noon, owner as ownersPhone, talkIn } from './talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const path = '/settings/calendars'

async function openWithGoogle() {
  const fake = await startGoogleFake()
  onTestFinished(async () => void (await fake.close()))
  const env = { TRADE: 'plumber', OWNER_MOBILE: ownersPhone }
  const { shop, owner } = await openShop({ at: noon, google: fake.google, env })
  storeSettings(shop.db, { hours }, noon)
  const talk = talkIn(shop)
  /** What the clock does in a minute. */
  const minute = async () => {
    await talk.passes({ minutes: 1 })
    await pullDue(shop)
    await takeOwnerMoves(shop, tellCustomer)
    await shop.settle()
  }
  return { fake, shop, owner, talk, minute }
}

test('Google is connected on the page; what stands there is not offered; a job goes there once, moves there, and is asked about when it is deleted', async () => {
  const { fake, shop, owner, talk, minute } = await openWithGoogle()
  const dentist = { start: { dateTime: '2026-05-13T16:00:00Z' }, end: { dateTime: '2026-05-14T16:30:00Z' } }
  fake.ownerAdds({ id: 'dentist1', summary: 'Dentist', ...dentist })

  const grant = (await owner.post(`${path}/google`, client)).location ?? ''
  expect((await owner.get(grant)).body).toContain(fake.consent.userCode)
  fake.consent.says = 'yes'
  await vi.waitFor(async () => expect((await owner.get(grant)).body).toContain('Google said yes'), { timeout: 20_000 })
  expect((await owner.post(grant)).location).toBe(`${path}?done=added`)
  const [{ id } = { id: 0 }] = usedCalendars(shop.db)
  await owner.post(`${path}/${id}`, { name: 'Mike', crewId: '', allDayBlocks: 'yes', isWritten: 'yes' })

  await talk.rings()
  await talk.says('Need someone to look at a leak in the basement. 28 Woodbine Cres.')
  expect(talk.reads().at(-1)).toMatch(/We have tomorrow 1-2:15pm, Fri 8-9:15am/)
  fake.faults.add('accepts-then-resets')
  await talk.says('1 please. My name is Dana')
  expect(talk.reads().at(-1)).toMatch(/^You're booked: Thu May 14, /)
  for (let n = 0; n < 3; n++) await minute()
  fake.faults.clear()
  await minute()
  const there = () => fake.events().filter((event) => event.id !== 'dentist1')
  expect(there()).toMatchObject([{ summary: 'Dana: leak repair', location: '28 Woodbine Cres' }])

  const [{ id: eventId, start } = { id: '', start: {} }] = there()
  expect(start?.dateTime).toBe(shop.db.select().from(bookings).all().at(-1)?.startsAt.toString())
  const times = { start: { dateTime: '2026-05-15T15:00:00Z' }, end: { dateTime: '2026-05-15T16:15:00Z' } }
  fake.ownerChanges(eventId, times)
  for (let n = 0; n < 3; n++) await minute()
  expect(talk.reads()).toEqual([expect.stringMatching(/Fri May 15, 11am-12:15pm/)])
  expect(shop.db.select().from(bookings).all()).toMatchObject([{ state: 'booked' }])
  expect(there()).toMatchObject([times])

  talk.reads(ownersPhone)
  fake.ownerRemoves(eventId)
  for (let n = 0; n < 4; n++) await minute()
  expect(talk.reads(ownersPhone)).toEqual([
    expect.stringMatching(
      /^Deleted in your calendar, but it still stands here\. Cancel it under Calendar if it is off: /,
    ),
  ])
  expect([talk.reads(), there()]).toEqual([[], []])
})

test('when Google ends the permission nothing is offered any more, and the owner is told why, by text', async () => {
  const { fake, shop, owner, talk, minute } = await openWithGoogle()
  fake.consent.says = 'yes'
  const grant = (await owner.post(`${path}/google`, client)).location ?? ''
  await vi.waitFor(async () => expect((await owner.get(grant)).body).toContain('Google said yes'), { timeout: 20_000 })
  await owner.post(grant)
  fake.faults.add('invalid-grant')
  await talk.passes({ hours: 1 })
  for (let n = 0; n < 20; n++) await minute()
  watchCalendars(shop)
  await talk.passes({ seconds: 1 })
  expect(talk.reads(ownersPhone)).toEqual([
    expect.stringMatching(
      /^FirstRing: your calendar “Mike” was last read at .*Google no longer accepts our permission/,
    ),
  ])
})
