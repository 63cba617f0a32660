import { expect, onTestFinished, test } from 'vitest'
import { moveByHand } from '../../server/bookings/by-hand.ts'
import { cancelBooking } from '../../server/bookings/cancel-booking.ts'
import { bookingById, insertBooking } from '../../server/bookings/store.ts'
import { takeOwnerMoves } from '../../server/bookings/take-owner-moves.ts'
import { columnsOf } from '../../server/calendars/account.ts'
import { busyBetween } from '../../server/calendars/busy-store.ts'
import { pull } from '../../server/calendars/pull.ts'
import { insertCalendar } from '../../server/calendars/store.ts'
import { wantCopies } from '../../server/calendars/want-copies.ts'
import { alerts } from '../../server/database/schema.ts'
import { openAppliance } from '../appliance.ts'
import { noon } from '../journeys/talk.ts'
import { isInstalled, startRadicale, startXandikos } from '../providers/calendar/real-servers.ts'
import { calendarOf, event } from './calendar-shop.ts'

test.each([
  ['radicale', startRadicale],
  ['xandikos', startXandikos],
] as const)('a job goes into a real %s, is moved there by the owner, and leaves it again', async (name, start) => {
  if (!process.env.CI && !isInstalled(name)) return
  const server = await start()
  onTestFinished(() => server.close())
  const shop = await openAppliance({ at: noon })
  onTestFinished(() => shop.close())
  const account = { kind: 'caldav', address: server.address, ...server.login } as const
  const row = { ...columnsOf(account), remoteId: server.calendarId, name: 'Van', isWritten: true, createdAt: noon }
  const { id: calendarId } = insertCalendar(shop.db, row)
  await server.ask(
    'PUT',
    `${server.calendarId}own.ics`,
    calendarOf(event('dentist', ['20260515T120000Z', '20260515T130000Z'])),
  )
  const job = shop.db.transaction((tx) => {
    const times = { startsAt: noon.add({ hours: 20 }), endsAt: noon.add({ hours: 21 }) }
    const uid = 'job-7b1d0a52-6f6f-4a3e-9a53-0b6f0c0a1b2c'
    const booked = insertBooking(tx, { state: 'booked', uid, ...times, createdAt: noon, changedAt: noon })
    wantCopies(tx, booked, noon)
    return booked
  })
  await shop.settle()
  await pull(shop, calendarId)
  const taken = () => busyBetween(shop.db, { from: noon, to: noon.add({ hours: 240 }) }).map(({ summary }) => summary)
  expect(taken()).toEqual(['dentist'])
  const place = `${server.calendarId}${job.uid}.ics`
  const text = await (await server.ask('GET', place)).text()
  await server.ask('PUT', place, text.replace('20260514T120000Z', '20260514T110000Z'))
  shop.pass({ minutes: 1 })
  await pull(shop, calendarId)
  await takeOwnerMoves(shop, () => ({ do: 'queued', waitsUntil: null }))
  expect(bookingById(shop.db, job.id)?.startsAt.toString()).toBe('2026-05-14T11:00:00Z')
  await shop.settle()
  const moved = await (await server.ask('GET', place)).text()
  await server.ask('PUT', place, moved.replace('END:VEVENT', 'STATUS:CANCELLED\r\nEND:VEVENT'))
  shop.pass({ minutes: 1 })
  await pull(shop, calendarId)
  await takeOwnerMoves(shop, () => ({ do: 'queued', waitsUntil: null }))
  expect(shop.db.select().from(alerts).all().at(-1)?.words).toMatch(/^Cancelled in your calendar, but it still stands/)
  const seen = bookingById(shop.db, job.id)?.revision ?? 0
  const [from = 0, to = 0] = [40, 41].map((hours) => noon.add({ hours }).epochMilliseconds)
  const friday = { start: from, end: to, crewId: null }
  moveByHand(shop, { id: job.id, seen, insists: true, ...friday }, { by: undefined, tell: null })
  await shop.settle()
  await takeOwnerMoves(shop, () => ({ do: 'queued', waitsUntil: null }))
  shop.pass({ minutes: 2 })
  await shop.settle()
  const again = await (await server.ask('GET', place)).text()
  expect(again).toContain('DTSTART:20260515T080000Z')
  expect(again).not.toContain('CANCELLED')
  shop.db.transaction((tx) => cancelBooking(tx, shop, { id: job.id, by: 'caller' }))
  await shop.settle()
  expect((await server.ask('GET', place)).status).toBe(404)
})
