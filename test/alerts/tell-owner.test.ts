import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { type Told, tellOwner } from '../../server/alerts/tell-owner.ts'
import { alerts, alertTexts, crew } from '../../server/database/schema.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'

const night = Temporal.Instant.from('2026-11-21T04:00:00Z')
const noon = Temporal.Instant.from('2026-11-20T17:00:00Z')
const mike = '+14165550199'
const [sam, kim, gone, premium] = ['+14165550191', '+14165550192', '+14165550193', '+19005550194']
const daily = { opens: '08:00', closes: '18:00' }
const hours = { mon: daily, tue: daily, wed: daily, thu: daily, fri: daily, sat: daily, sun: daily }

async function openShop(at: Temporal.Instant, env: Record<string, string> = { OWNER_MOBILE: mike }) {
  const shop = await openAppliance({ at, env })
  onTestFinished(() => shop.close())
  storeSettings(shop.db, { hours }, at)
  const add = (mobile: string, alerted: 'in-hours' | 'always' | 'never', revokedAt: Temporal.Instant | null = null) =>
    shop.db.insert(crew).values({ name: 'x', role: 'crew', mobile, alerted, revokedAt, createdAt: at }).run()
  add(sam, 'always')
  add(kim, 'in-hours')
  add(gone, 'always', at)
  add(premium, 'always')
  add('+14165550195', 'never')
  const tell = async (kind: Told['kind'] = 'cap-near') => {
    shop.db.transaction((tx) => tellOwner(tx, shop, { kind, onceKey: 'one', words: 'Look', now: shop.now() }))
    shop.wake()
    await shop.settle()
  }
  return { shop, tell, to: () => shop.messenger.world.sent.map(({ to }) => to).toSorted() }
}

test('an alert goes once to the owner and to everybody who is on call', async () => {
  const { shop, tell, to } = await openShop(noon)
  await tell()
  await tell()
  expect(to()).toEqual([sam, kim, mike])
  expect(
    shop.db
      .select()
      .from(alertTexts)
      .all()
      .map(({ alertId, toNumber }) => [alertId, toNumber]),
  ).toEqual([
    [1, mike],
    [1, sam],
    [1, kim],
  ])
  const [alert] = shop.db.select().from(alerts).all()
  expect(alert?.messageId).toBe(shop.db.select().from(alertTexts).get()?.messageId)
})

test('at night it goes to whoever is always on call; who left and what takes no texts get none', async () => {
  const { tell, to } = await openShop(night)
  await tell()
  expect(to()).toEqual([sam, mike])
})

test('without a mobile of the owner the crew is told all the same', async () => {
  const { shop, tell, to } = await openShop(night, {})
  await tell()
  expect(to()).toEqual([sam])
  expect(shop.db.select().from(alerts).all()).toMatchObject([{ messageId: null }])
})

test('a test goes to nobody but who tries it', async () => {
  const { tell, to } = await openShop(noon)
  await tell('test')
  expect(to()).toEqual([mike])
})
