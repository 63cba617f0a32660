import { expect, test } from 'vitest'
import { unseenAlerts } from '../../server/alerts/store.ts'
import { whatBlocksAll } from '../../server/calendars/blocks-everything.ts'
import { watchCalendars } from '../../server/calendars/watch-calendars.ts'
import { openWithFile } from './calendar-shop.ts'

const file = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n')
const bomb = event('DTSTART:20200101T000000Z', 'DTEND:20200101T010000Z', 'SUMMARY:Tick', 'RRULE:FREQ=SECONDLY')
const away = event('DTSTART;VALUE=DATE:20200101', 'DTEND;VALUE=DATE:20400101', 'SUMMARY:Away')

test('what cannot be read and takes all time is told once, with what it is', async () => {
  const { shop, file: published, pulls, id } = await openWithFile()
  published.answers = file(bomb)
  await pulls()
  expect(whatBlocksAll(shop.db, id, shop.now())).toContain('Tick')
  watchCalendars(shop)
  watchCalendars(shop)
  const told = unseenAlerts(shop.db, 10)
  expect(told.map(({ kind }) => kind)).toEqual(['calendar-blocks'])
  expect(told[0]?.words).toMatch(/takes all of the coming week, so callers are offered no times\. .*Tick/)
})

test('who is away, or repeats something now and then, is told nothing', async () => {
  const { shop, file: published, pulls, id } = await openWithFile()
  for (const events of [
    [away],
    [event('DTSTART:20260513T150000Z', 'DTEND:20260513T160000Z', 'RRULE:FREQ=DAILY')],
    [],
  ]) {
    published.answers = file(...events)
    await pulls({ hours: 1 })
    expect(whatBlocksAll(shop.db, id, shop.now())).toBeNull()
  }
  watchCalendars(shop)
  expect(unseenAlerts(shop.db, 10)).toEqual([])
})
