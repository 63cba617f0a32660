import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetForGood } from '../../server/callers/forget-for-good.ts'
import { consents } from '../../server/database/schema.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { openShop, wordsOf } from '../pages/owner.ts'

const line = '+14165550100'
const dana = '+14165550134'
const morning = Temporal.Instant.from('2026-11-21T15:13:00Z')

let shop: TestAppliance
beforeEach(async () => {
  shop = await openAppliance({ env: { TWILIO_NUMBER: line }, at: morning })
})
afterEach(() => shop.close())

const calls = async () => {
  shop.carrier.hangUp(shop.carrier.ring({ from: dana, to: line }))
  await shop.settle()
}
const texts = async (body: string) => {
  shop.messenger.receive({ from: dana, to: line, body })
  await shop.settle()
}
const kept = () => shop.db.select().from(consents).all()

test('a call and a text are kept as consents, once a day of each', async () => {
  await calls()
  await calls()
  await texts('Need a leak looked at')
  await texts('28 Woodbine')
  expect(kept()).toMatchObject([
    { kind: 'called', callId: 1, messageId: null, givenAt: morning },
    { kind: 'texted', callId: null, givenAt: morning },
  ])
  shop.pass({ hours: 24 })
  await calls()
  expect(kept().map(({ kind }) => kind)).toEqual(['called', 'texted', 'called'])
})

test('who says STOP consents to nothing', async () => {
  await texts('STOP')
  expect(kept()).toEqual([])
})

test('who is forgotten takes the record along', async () => {
  await calls()
  forgetForGood(shop, dana)
  expect(kept()).toEqual([])
})

test("the caller's card shows by what they may be texted, until they want no more", async () => {
  const { shop: mine, owner } = await openShop({ env: { TWILIO_NUMBER: line }, at: morning })
  mine.carrier.hangUp(mine.carrier.ring({ from: dana, to: line }))
  await mine.settle()
  mine.pass({ hours: 72 })
  expect(wordsOf(await owner.get('/callers/1'))).toMatch(/Consent\s*called\s*Sat 10:13/)
  mine.messenger.receive({ from: dana, to: line, body: 'STOP' })
  await mine.settle()
  expect(wordsOf(await owner.get('/callers/1'))).not.toContain('Consent')
})
