import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ClockWatch, watchClock } from '../../server/alerts/watch-clock.ts'
import { readBox } from '../../server/database/box.ts'
import { alerts } from '../../server/database/schema.ts'
import { setClockTrust } from '../../server/outbox/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

let shop: TestAppliance
let clock: ClockWatch
beforeEach(async () => {
  shop = await openAppliance()
  clock = watchClock(shop, shop.monotonic)
})
afterEach(() => shop.close())

const isTrusted = () => readBox(shop.db).clockDistrustedAt === null

function look(): void {
  shop.pass({ minutes: 1 })
  clock.look()
}

test('a clock that jumps is not trusted, and the owner hears of it once', () => {
  shop.setClock(shop.now().add({ hours: 1 }))
  look()
  look()
  expect(isTrusted()).toBe(false)
  expect(shop.db.select().from(alerts).all()).toMatchObject([{ kind: 'clock-distrusted' }])
})

test('a clock that comes back by itself is trusted again', () => {
  const right = shop.now()
  shop.setClock(right.add({ hours: 1 }))
  look()
  shop.setClock(right.add({ minutes: 1 }))
  look()
  expect(isTrusted()).toBe(true)
})

test("the owner's word that the clock is right lasts", () => {
  shop.setClock(shop.now().add({ hours: 1 }))
  look()
  setClockTrust(shop.db, null)
  look()
  look()
  expect(isTrusted()).toBe(true)
})
