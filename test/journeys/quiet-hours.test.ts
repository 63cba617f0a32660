import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, test } from 'vitest'
import { sweepMessages } from '../../server/conversations/sweep-messages.ts'
import { callers } from '../../server/database/schema.ts'
import { factsHash } from '../../server/replies/facts-hash.ts'
import { readShop, storeSettings } from '../../server/settings/store.ts'
import { propose } from '../conversations/drafted.ts'
import { openTwilioShop, type TwilioShop } from './twilio-shop.ts'

const floridian = '+13055550134'
const newYork = 'America/New_York'
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(newYork).toInstant()

let twilio: TwilioShop
afterEach(() => twilio.close())

/** Somebody in Florida rang and wrote in the evening; the answer waits for the owner, who is asleep. */
async function openEvening() {
  twilio = await openTwilioShop({ at: at('2026-11-18T19:10'), env: { SHOP_COUNTRY: 'US', SHOP_TIMEZONE: newYork } })
  const { shop } = twilio
  storeSettings(shop.db, { draftsGoAfterMinutes: 60 }, shop.now())
  await twilio.missedCall(floridian)
  await twilio.text(floridian, 'There is a leak in the basement')
  const goesAt = shop.now().add({ minutes: 60 })
  propose(shop, { facts: factsHash(readShop(shop.db, shop.config)), goesAt })
  const itIs = async (wall: string) => {
    shop.pass({ milliseconds: at(wall).epochMilliseconds - shop.now().epochMilliseconds })
    await shop.settle()
  }
  return { shop, itIs }
}

test('what would go by itself at night goes in the morning, by the clock of the caller', async () => {
  const { itIs } = await openEvening()
  await itIs('2026-11-18T20:10')
  expect(twilio.textsTo(floridian)).toHaveLength(1)
  await itIs('2026-11-19T07:59')
  expect(twilio.textsTo(floridian)).toHaveLength(1)
  await itIs('2026-11-19T08:00')
  expect(twilio.textsTo(floridian).slice(1)).toEqual(['Sure. What is the address?'])
  await itIs('2026-11-20T12:00')
  expect(twilio.textsTo(floridian)).toHaveLength(2)
})

test('STOP in the night takes it back', async () => {
  const { itIs } = await openEvening()
  await itIs('2026-11-18T20:10')
  await itIs('2026-11-19T02:00')
  await twilio.text(floridian, 'STOP', { optOutType: 'STOP' })
  await itIs('2026-11-19T08:00')
  await itIs('2026-11-19T12:00')
  expect(twilio.textsTo(floridian)).toHaveLength(1)
})

test('a missed call at two in the night is answered at once', async () => {
  const { itIs } = await openEvening()
  await itIs('2026-11-19T02:00')
  await twilio.missedCall('+13055550177')
  await itIs('2026-11-19T02:01')
  expect(twilio.textsTo('+13055550177')).toHaveLength(1)
})

test('a text that was found late counts from when it was written: at night its answer waits', async () => {
  const { shop, itIs } = await openEvening()
  await sweepMessages(shop)
  await itIs('2026-11-18T23:00')
  await twilio.fake.receiveText({ from: floridian, body: 'Are you there?', times: 0 })
  const wroteAt = shop.now()
  await itIs('2026-11-18T23:45')
  await sweepMessages(shop)
  const [caller] = shop.db.select().from(callers).all()
  // Lists tell seconds.
  expect(caller?.lastContactAt.until(wroteAt).abs().total('seconds')).toBeLessThanOrEqual(1)
})
