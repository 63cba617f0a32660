import Database from 'better-sqlite3'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { readAgenda } from '../../server/bookings/agenda.ts'
import { freeSlots } from '../../server/bookings/availability.ts'
import { keepHolidays } from '../../server/bookings/keep-holidays.ts'
import { keepSpecialDay, namedDaysBetween } from '../../server/bookings/special-days-store.ts'
import { migrate, readMigrations } from '../../server/database/migrate.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'
import { eightToFive } from './booked-shop.ts'

const root = new URL('../../', import.meta.url).pathname
const advent = Temporal.Instant.from('2026-12-14T15:00:00Z')
const christmas = { date: '2026-12-25', resourceId: null, name: 'Christmas Day', source: 'holiday' } as const

async function openShop() {
  const shop = await openAppliance({ at: advent, env: { TRADE: 'plumber' } })
  onTestFinished(() => shop.close())
  storeSettings(shop.db, { hours: eightToFive }, advent)
  const days = () => namedDaysBetween(shop.db, { from: '2026-12-01', to: '2027-12-31' })
  const datesOffered = () => {
    const agenda = readAgenda(shop.db, shop, { work: null }, shop.now())
    if (agenda.do === 'unknown') return []
    const dates = freeSlots(agenda.question).map(({ start }) =>
      Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('America/Toronto').toPlainDate().toString(),
    )
    return [...new Set(dates)]
  }
  return { shop, days, datesOffered }
}

test('on a holiday nobody is offered a time, until the shop says that it works', async () => {
  const { shop, datesOffered } = await openShop()
  expect(datesOffered()).toContain('2026-12-25')
  await keepHolidays(shop)
  expect(datesOffered()).not.toContain('2026-12-25')
  expect(datesOffered()).toContain('2026-12-24')
  keepSpecialDay(shop.db, { ...christmas, hours: null, isSaid: true })
  await keepHolidays(shop)
  expect(datesOffered()).toContain('2026-12-25')
})

test('what the shop said of a date outlives the looking up, and a move to another country', async () => {
  const { shop, days } = await openShop()
  const own = { date: '2026-12-26', resourceId: null, hours: null, name: 'Sale', source: 'shop', isSaid: true } as const
  keepSpecialDay(shop.db, own)
  await keepHolidays(shop)
  keepSpecialDay(shop.db, { ...christmas, hours: null, isSaid: true })
  shop.pass({ hours: 24 * 40 })
  await keepHolidays(shop)
  const abroad = { ...shop, config: { ...shop.config, SHOP_COUNTRY: 'US' as const } }
  await keepHolidays(abroad)
  expect(days().find(({ date }) => date === '2026-12-25')).toMatchObject({ hours: null, isSaid: true })
  expect(days().find(({ date }) => date === '2026-12-26')).toMatchObject({ name: 'Sale' })
  expect(days().map(({ name }) => name)).toContain('Thanksgiving Day')
})

test('holidays are looked up once a month and no more often', async () => {
  const { shop, days } = await openShop()
  await keepHolidays(shop)
  const known = days()
  shop.db.$client.exec("delete from special_days where date = '2027-07-01'")
  await keepHolidays(shop)
  expect(days()).toHaveLength(known.length - 1)
  shop.pass({ hours: 24 * 31 })
  await keepHolidays(shop)
  expect(days().length).toBeGreaterThanOrEqual(known.length)
})

test.each([
  ['a shop that never said anything of a holiday is closed on them from now on', null, ['[]', 0]],
  ['a shop that closed some of them left the others open on purpose', '[]', [null, 1]],
])('after an update %s', (_, boxingDay, christmasDay) => {
  const client = new Database(':memory:')
  const migrations = readMigrations(root)
  const at = migrations.findIndex(({ tag }) => tag.startsWith('0014'))
  migrate(client, migrations.slice(0, at))
  const add = client.prepare('insert into special_days (date, hours, name, source) values (?, ?, ?, ?)')
  add.run('2026-12-25', null, 'Christmas Day', 'holiday')
  add.run('2026-12-26', boxingDay, 'Boxing Day', 'holiday')
  add.run('2026-12-28', null, 'Inventory', 'shop')
  migrate(client, migrations)
  const rows = client.prepare('select date, hours, is_said from special_days order by date').raw().all()
  expect(rows[0]).toEqual(['2026-12-25', ...christmasDay])
  expect(rows[2]).toEqual(['2026-12-28', null, 1])
})
