import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { standingAlerts } from '../../server/alerts/store.ts'
import { addByHand, moveByHand } from '../../server/bookings/by-hand.ts'
import { insertBooking } from '../../server/bookings/store.ts'
import { watchCalendars } from '../../server/calendars/watch-calendars.ts'
import { calendarOf, event, openWithCaldav } from './calendar-shop.ts'

const at = (iso: string) => Temporal.Instant.from(iso)
const nobody = { by: undefined, tell: null }

async function openWithJob() {
  const opened = await openWithCaldav()
  const { shop } = opened
  const now = shop.now()
  const { id } = insertBooking(shop.db, {
    ...{ state: 'booked', name: 'Ann', need: 'tap drips', uid: 'job-1', bookedAt: now, createdAt: now, changedAt: now },
    ...{ startsAt: at('2026-05-15T12:00:00Z'), endsAt: at('2026-05-15T13:00:00Z') },
  })
  return { ...opened, id, told: () => standingAlerts(shop.db, 10).map(({ kind, words }) => `${kind}: ${words}`) }
}

test('what the owner puts over a job is told once, and once more where it moves', async () => {
  const { shop, fake, pulls, told } = await openWithJob()
  fake.ownerPuts('a.ics', calendarOf(event('Dentist', ['20260515T123000Z', '20260515T143000Z'])))
  await pulls()
  watchCalendars(shop)
  watchCalendars(shop)
  expect(told()).toEqual([
    expect.stringMatching(/^calendar-clash: FirstRing: “Dentist” .* stands over a job, .*: Ann, tap drips\. /),
  ])
  fake.ownerPuts('a.ics', calendarOf(event('Dentist', ['20260515T120000Z', '20260515T143000Z'])))
  await pulls({ minutes: 1 })
  watchCalendars(shop)
  expect(told()).toHaveLength(2)
})

test('what only touches a job, or is over, is told to nobody', async () => {
  const { shop, fake, pulls, told } = await openWithJob()
  fake.ownerPuts('a.ics', calendarOf(event('Before', ['20260515T110000Z', '20260515T120000Z'])))
  fake.ownerPuts('b.ics', calendarOf(event('After', ['20260515T130000Z', '20260515T140000Z'])))
  await pulls()
  watchCalendars(shop)
  fake.ownerPuts('c.ics', calendarOf(event('Over it', ['20260515T120000Z', '20260515T140000Z'])))
  await pulls({ hours: 72 })
  watchCalendars(shop)
  expect(told()).toEqual([])
})

test('who put the job there in spite of what stands there is not told of it', async () => {
  const { shop, fake, pulls, told, id } = await openWithJob()
  fake.ownerPuts('a.ics', calendarOf(event('Lunch', ['20260514T160000Z', '20260514T170000Z'])))
  await pulls()
  const lunch = {
    start: at('2026-05-14T16:00:00Z').epochMilliseconds,
    end: at('2026-05-14T16:30:00Z').epochMilliseconds,
  }
  expect(moveByHand(shop, { ...lunch, crewId: null, id, seen: 1, insists: true }, nobody).do).toBe('done')
  const later = { start: lunch.end, end: lunch.end + 30 * 60_000 }
  const customer = () => ({ name: 'Raj', need: 'a key' })
  expect(addByHand(shop, { ...later, crewId: null, insists: true, customer }, nobody).do).toBe('done')
  watchCalendars(shop)
  expect(told()).toEqual([])
})
