import { expect, test } from 'vitest'
import { changeCalendar, usedCalendars } from '../../server/calendars/store.ts'
import { updatePerson } from '../../server/crew/store.ts'
import { book, fillWeek, hire, openHours, tuesday, wall } from '../bookings/full-week.ts'
import { openShop, type Page, wordsOf } from './owner.ts'

/** The section of one day of the week. */
function dayIn(page: Page, date: string): string {
  return new RegExp(`<section[^>]*id="day-${date}"[\\s\\S]*?</section>`).exec(page.body)?.[0] ?? ''
}

test('a week shows jobs, what is offered, what is busy elsewhere and special days, each on its day', async () => {
  const { shop, owner } = await openShop({ at: tuesday })
  const { first } = fillWeek(shop)
  const page = await owner.get('/calendar')
  const today = dayIn(page, '2026-11-24')
  expect(today).toContain(`href="/bookings/${first}"`)
  expect(today).toContain('t13 tm0 b14 bm30 lane-0 of-2')
  expect(today).toContain('t13 tm30 b15 bm30 lane-1 of-2')
  expect(today).toContain('class="now at t10 tm20')
  expect(dayIn(page, '2026-11-23')).toContain('Dentist')
  expect(dayIn(page, '2026-11-23')).toContain("Mike's phone")
  expect(dayIn(page, '2026-11-26')).toContain('Thanksgiving (US)')
  expect(dayIn(page, '2026-11-26')).toContain('10:00-14:00')
  expect(dayIn(page, '2026-11-27')).toContain('offered, kept for 24 min')
  expect(dayIn(page, '2026-11-28')).toContain('Cottage')
  expect(dayIn(page, '2026-11-28')).toContain('Closed')
})

test('a calendar that was not read for long says so over the week, for its times may have changed', async () => {
  const { shop, owner } = await openShop({ at: tuesday })
  fillWeek(shop)
  const [calendar] = usedCalendars(shop.db)
  const id = calendar?.id ?? 0
  const words = async () => wordsOf(await owner.get('/calendar')).replaceAll(/\s+/g, ' ')
  changeCalendar(shop.db, id, { freshAt: null })
  expect(await words()).toContain("Mike's phone was not read yet: what stands there is missing here.")
  changeCalendar(shop.db, id, { freshAt: shop.now() })
  expect(await words()).not.toContain('missing here')
  shop.pass({ minutes: 50 })
  expect(await words()).toMatch(/Mike's phone was last read at \d\d:\d\d: what was put there since is missing here\./)
})

test('what takes a whole day lies over all of it that is shown, with the calendar it is from in its heading', async () => {
  const { shop, owner } = await openShop({ at: tuesday })
  fillWeek(shop)
  const hours = (page: Page) => /class="week (from-\d+ to-\d+)"/.exec(page.body)?.[1]
  const page = await owner.get('/calendar')
  const [, from, to] = /from-(\d+) to-(\d+)/.exec(hours(page) ?? '') ?? []
  const day = dayIn(page, '2026-11-28')
  expect(day).toContain('class="whole-day"')
  expect(day).toMatch(/Cottage \(Mike's phone\)<\/bdi>, all day/)
  expect(Number(to) - Number(from)).toBeLessThan(24)
})

test('a slot whose time to choose is over, and a cancelled job, are not shown', async () => {
  const { shop, owner } = await openShop({ at: tuesday })
  fillWeek(shop)
  shop.pass({ minutes: 25 })
  expect(dayIn(await owner.get('/calendar'), '2026-11-27')).not.toContain('offered')
})

test('weeks lead to each other, and nonsense in the address to this one', async () => {
  const { shop, owner } = await openShop({ at: tuesday })
  fillWeek(shop)
  const page = await owner.get('/calendar')
  expect(page.body).toContain('href="/calendar?week=2026-11-16&amp;day=2026-11-16"')
  expect(page.body).toContain('href="/calendar?week=2026-11-30&amp;day=2026-11-30"')
  for (const query of [
    'week=2026-13-45',
    'week=x&day=y',
    'week=9999-12-31',
    'person=99',
    'week[]=1',
    'day=2026-02-30',
  ]) {
    const wrong = await owner.get(`/calendar?${query}`)
    expect(wrong.status, query).toBe(200)
    expect(dayIn(wrong, '2026-11-24'), query).toContain('chosen')
  }
  expect(dayIn(await owner.get('/calendar?week=2026-12-01'), '2026-11-30')).toContain('chosen')
})

test('several people are told apart, and one of them can be looked at alone; who left still shows with their jobs', async () => {
  const { shop, owner } = await openShop({ at: tuesday })
  const { raj } = fillWeek(shop)
  expect((await owner.get('/calendar')).body).toContain('>RP<')
  const alone = await owner.get(`/calendar?person=${raj}`)
  expect(wordsOf(alone)).toContain('Ahmed')
  expect(wordsOf(alone)).not.toContain('Dana Whitfield')
  updatePerson(shop.db, raj, { revokedAt: shop.now() })
  expect(wordsOf(await owner.get('/calendar'))).toContain('Raj Patel')
})

test('alone in the shop nobody is told apart', async () => {
  const { shop, owner } = await openShop({ at: tuesday })
  openHours(shop)
  book(shop, '2026-11-24T13:00', { crewId: 1, name: 'Dana' })
  expect((await owner.get('/calendar')).body).not.toContain('Everybody')
})

test('an empty week teaches, and one without hours says what is missing', async () => {
  const { shop, owner } = await openShop({ at: tuesday })
  expect(wordsOf(await owner.get('/calendar'))).toContain('No working hours yet')
  openHours(shop)
  expect(wordsOf(await owner.get('/calendar'))).toContain('No jobs this week')
  book(shop, '2026-11-24T13:00', { crewId: 1, name: 'Dana' })
  expect(wordsOf(await owner.get('/calendar'))).not.toContain('No jobs this week')
})

test('a night job stands on both of its days, and a day on which the clocks change has all its jobs', async () => {
  const { shop, owner } = await openShop({ at: tuesday })
  openHours(shop)
  book(shop, '2026-11-24T22:00', { crewId: 1, name: 'Night', minutes: 240 })
  const page = await owner.get('/calendar')
  expect(dayIn(page, '2026-11-24')).toContain('t22 tm0 b24 bm0')
  expect(dayIn(page, '2026-11-25')).toContain('t0 tm0 b2 bm0')
  book(shop, '2027-03-14T03:00', { crewId: 1, name: 'Spring' })
  expect(dayIn(await owner.get('/calendar?week=2027-03-08'), '2027-03-14')).toContain('t3 tm0 b4 bm0')
  expect(wall('2027-03-14T03:00').toString()).toBe('2027-03-14T07:00:00Z')
})

test('who has no zone yet sees their times in UTC', async () => {
  const { shop, owner } = await openShop({ at: tuesday, env: { SHOP_TIMEZONE: '' } })
  hire(shop)
  book(shop, '2026-11-24T13:00', { crewId: 1, name: 'Dana' })
  const page = await owner.get('/calendar')
  expect(wordsOf(page)).toContain('Times are shown in UTC')
  expect(dayIn(page, '2026-11-24')).toContain('18:00')
})
