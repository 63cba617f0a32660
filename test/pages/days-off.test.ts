import { expect, test } from 'vitest'
import { namedDaysBetween } from '../../server/bookings/special-days-store.ts'
import { readShop, storeSettings } from '../../server/settings/store.ts'
import { book, hire, openHours, tuesday } from '../bookings/full-week.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

async function open() {
  const { shop, owner } = await openShop({ at: tuesday })
  openHours(shop)
  const days = () => namedDaysBetween(shop.db, { from: '2026-11-24', to: '2028-01-01' })
  return { shop, owner, days, own: () => days().filter(({ source }) => source === 'shop') }
}

const form = { date: '2026-12-01', until: '', person: '', name: '', kind: 'closed', opens: '', closes: '' }

test('on public holidays the shop is closed, and open again by one tap', async () => {
  const { owner, days } = await open()
  const page = await owner.get('/settings/days')
  expect(wordsOf(page)).toContain('Christmas DayFri 25 DecClosedOpen that day')
  await owner.post('/settings/days', {
    ...form,
    date: '2026-12-25',
    name: 'Christmas Day',
    kind: 'hours',
    opens: '09:00',
    closes: '12:00',
  })
  const opened = await owner.post('/settings/days/holidays', { date: '2027-01-01', open: 'yes' })
  const words = wordsOf(await owner.get(opened.location ?? ''))
  expect(words).toContain('Christmas DayFri 25 Dec09:00-12:00')
  expect(words).toContain("New Year's DayFri 1 Jan 2027Open")
  expect(words).toContain('You work then as on any other day.')
  await owner.post('/settings/days/holidays', { date: '2027-01-01', open: 'no' })
  expect(wordsOf(await owner.get('/settings/days'))).toContain("New Year's DayFri 1 Jan 2027Closed")
  expect(new Set(days().map(({ source }) => source))).toEqual(new Set(['holiday']))
  expect(wordsOf(await owner.get('/calendar?week=2026-12-21'))).toContain('Christmas Day')
  expect((await owner.post('/settings/days/holidays', { date: '2026-12-24', open: 'yes' })).status).toBe(404)
})

test('whoever closes where a job stands is told of it', async () => {
  const { shop, owner } = await open()
  await owner.get('/settings/days')
  await owner.post('/settings/days/holidays', { date: '2026-12-25', open: 'yes' })
  book(shop, '2026-12-25T10:00', { name: 'Dana' })
  const closed = await owner.post('/settings/days/holidays', { date: '2026-12-25', open: 'no' })
  expect(wordsOf(await owner.get(closed.location ?? ''))).toContain('Closed then. One job is booked then')
})

test('the holidays are those of the region that the number is of, until another is chosen', async () => {
  const { shop, owner, days } = await open()
  storeSettings(shop.db, { ownerMobile: '+15145550134' }, shop.now())
  const has = (name: string) => days().some((day) => day.name === name)
  const page = await owner.get('/settings/days')
  expect(wordsOf(page)).toContain('Guessed by your number')
  expect([has('National Holiday'), has('Family Day')]).toEqual([true, false])
  await owner.post('/settings/days/holidays', { date: '2027-07-01', open: 'yes' })
  await owner.post('/settings/days/region', { region: 'ON', seen: fieldIn(page, 'seen') })
  expect([has('National Holiday'), has('Family Day')]).toEqual([false, true])
  expect(days().find(({ date }) => date === '2027-07-01')).toMatchObject({ hours: null, isSaid: true })
  expect(wordsOf(await owner.get('/settings/days'))).not.toContain('Guessed by')
  await owner.post('/settings/days/region', { region: 'XX', seen: '0'.repeat(16) })
  expect(has('Family Day')).toBe(true)
})

test('days off in a row are kept for the shop or for one person, told of where jobs stand, and taken out again', async () => {
  const { shop, owner, own } = await open()
  const raj = hire(shop)
  book(shop, '2026-12-02T10:00', { crewId: raj, name: 'Dana' })
  const saved = await owner.post('/settings/days', { ...form, until: '2026-12-03', person: `${raj}`, name: 'Cottage' })
  expect(saved.location).toBe('/settings/days?done=saved&jobs=1')
  expect(wordsOf(await owner.get(saved.location ?? ''))).toContain('One job is booked then')
  expect(own().map(({ date, resourceId, hours }) => [date, resourceId, hours])).toEqual(
    ['2026-12-01', '2026-12-02', '2026-12-03'].map((date) => [date, raj, []]),
  )
  expect(wordsOf(await owner.get(`/settings/days/one?date=2026-12-01&person=${raj}`))).toContain('Remove this day')
  await owner.post('/settings/days/removal', { date: '2026-12-01', person: `${raj}` })
  expect(own()).toHaveLength(2)
})

test.each([
  ['no date', { date: '' }, 'Choose a date'],
  ['a date that there is not', { date: '2026-02-31' }, 'Choose a date'],
  ['a day that is over', { date: '2026-11-01' }, 'That day is over'],
  ['an end before the beginning', { until: '2026-11-30' }, 'before the first'],
  ['a row of years', { until: '2030-01-01' }, 'At most 100 days'],
  ['somebody unknown', { person: '77' }, 'Choose somebody'],
  ['hours without a beginning', { kind: 'hours', closes: '12:00' }, 'Write a time such as 10:00'],
  ['hours the wrong way round', { kind: 'hours', opens: '12:00', closes: '09:00' }, 'after the beginning'],
  ['a name without end', { name: 'x'.repeat(61) }, 'Shorten it'],
])('a day off with %s is not kept', async (_what, change: Record<string, string>, words) => {
  const { owner, own, shop } = await open()
  hire(shop)
  const page = await owner.post('/settings/days', { ...form, ...change })
  expect(page.status).toBe(422)
  expect(wordsOf(page)).toContain(words)
  expect(own()).toEqual([])
})

test('the rules of booking are kept, and nonsense gets a sentence at its field', async () => {
  const { shop, owner } = await open()
  const seen = () => owner.get('/settings/bookings').then((page) => fieldIn(page, 'seen'))
  const rules = { notice: '1.5', ahead: '14', travel: '20', most: '4' }
  expect((await owner.post('/settings/bookings', { ...rules, seen: await seen() })).status).toBe(303)
  expect(readShop(shop.db, shop.config)).toMatchObject({
    ...{ bookingNoticeMinutes: 90, bookingAheadDays: 14, travelMinutes: 20, mostJobsPerDay: 4 },
  })
  const wrong = { notice: 'soon', ahead: '0', travel: '-5', most: '1000' }
  const page = await owner.post('/settings/bookings', { ...wrong, seen: await seen() })
  expect(page.status).toBe(422)
  for (const [name, value] of Object.entries(wrong)) expect(fieldIn(page, name)).toBe(value)
  expect(page.body.match(/class="fault"/g)).toHaveLength(4)
  expect((await owner.post('/settings/bookings', { ...rules, most: '5', seen: '0'.repeat(16) })).status).toBe(409)
  await owner.post('/settings/bookings', { ...rules, most: '', seen: await seen() })
  expect(readShop(shop.db, shop.config).mostJobsPerDay).toBeNull()
  expect(wordsOf(await owner.get('/settings'))).toContain('Bookings90 minutes notice, 14 days ahead')
})
