import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { beginCallTest, isTestCall } from '../../server/calls/call-test.ts'
import { callByProviderId } from '../../server/calls/store.ts'
import { openAppliance } from '../appliance.ts'

const line = '+12025550100'
const owner = '+14165550001'
const noon = Temporal.Instant.from('2026-11-20T17:00:00Z')

async function openShop() {
  const shop = await openAppliance({ env: { OWNER_MOBILE: owner }, at: noon })
  onTestFinished(() => shop.close())
  const call = async (from: string) => {
    const id = shop.carrier.ring({ from, to: line })
    await shop.settle()
    const { decision, because } = callByProviderId(shop.db, 'simulated', id) ?? {}
    return because ?? decision
  }
  return { shop, call }
}

test('a test waits for so long and no longer', () => {
  expect(isTestCall(null, noon)).toBe(false)
  expect(isTestCall(noon, noon.subtract({ seconds: 1 }))).toBe(true)
  expect(isTestCall(noon, noon)).toBe(false)
})

test("the owner's own phone is texted once for each test that was begun", async () => {
  const { shop, call } = await openShop()
  expect(await call(owner)).toBe('crew')
  shop.db.transaction((tx) => beginCallTest(tx, shop))
  expect(await call(owner)).toBe('text-back')
  expect(await call(owner)).toBe('crew')
  shop.db.transaction((tx) => beginCallTest(tx, shop))
  expect(await call(owner)).toBe('text-back')
  expect(shop.messenger.world.sent.filter(({ to }) => to === owner)).toHaveLength(2)
})

test('a test that nobody called in is over after a quarter of an hour', async () => {
  const { shop, call } = await openShop()
  shop.db.transaction((tx) => beginCallTest(tx, shop))
  shop.pass({ minutes: 15 })
  expect(await call(owner)).toBe('crew')
})

test("a customer who calls meanwhile is met as ever, and does not use up the owner's test", async () => {
  const { shop, call } = await openShop()
  shop.db.transaction((tx) => beginCallTest(tx, shop))
  expect(await call('+14165550134')).toBe('text-back')
  expect(await call('+14165550134')).toBe('texted-recently')
  expect(await call(owner)).toBe('text-back')
})
