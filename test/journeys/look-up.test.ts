// Landlines: looked up before the first text where the shop wants that, and learnt from the carrier's refusal.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callerByNumber } from '../../server/callers/store.ts'
import { callbacks, calls, messages } from '../../server/database/schema.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { dana, line, openTwilioShop, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
const opener = expect.stringContaining('I just missed your call')

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop({ at: friday })
  storeSettings(twilio.shop.db, { lookUpLines: true }, friday)
})
afterEach(() => twilio.close())

const caller = () => callerByNumber(twilio.shop.db, dana)
const lastCall = () => twilio.shop.db.select().from(calls).all().at(-1)
const waiting = () => twilio.shop.db.select().from(callbacks).all()
const lookUps = () => twilio.fake.modes.lookUps

test('a landline that was looked up is not texted, and waits for a call; the next time it is known', async () => {
  twilio.fake.modes.lineTypes = { [dana]: 'landline' }
  await twilio.missedCall(dana)
  expect(twilio.fake.posts).toEqual([])
  expect(caller()).toMatchObject({ lineType: 'landline', lineTypeAt: friday, cannotTextBecause: 'looked-up' })
  expect(twilio.shop.db.select().from(messages).all()).toMatchObject([{ state: 'suppressed', because: 'landline' }])
  expect(waiting()).toMatchObject([{ closedAt: null }])
  await twilio.missedCall(dana)
  expect(lastCall()).toMatchObject({ decision: 'stay-silent', because: 'landline' })
  expect(waiting()).toMatchObject([{ because: 'landline', calledTimes: 2 }])
  expect(lookUps()).toEqual([dana])
})

test.each(['mobile', 'fixedVoip', 'nonFixedVoip', 'unknown', 'pager', 'a new word'])(
  'a line of the kind %s is texted, and looked up once in ninety days',
  async (type) => {
    twilio.fake.modes.lineTypes = { '*': type }
    await twilio.missedCall(dana)
    twilio.shop.pass({ hours: 24 * 80 })
    await twilio.missedCall(dana)
    expect([twilio.textsTo(dana), lookUps()]).toEqual([[opener, opener], [dana]])
    twilio.shop.pass({ hours: 24 * 11 })
    await twilio.missedCall(dana)
    expect(lookUps()).toEqual([dana, dana])
  },
)

test('what only an old look-up says holds no more', async () => {
  twilio.fake.modes.lineTypes = { [dana]: 'landline' }
  await twilio.missedCall(dana)
  twilio.fake.modes.lineTypes = { [dana]: 'mobile' }
  twilio.shop.pass({ hours: 24 * 91 })
  await twilio.missedCall(dana)
  expect(twilio.textsTo(dana)).toEqual([opener])
  expect(caller()).toMatchObject({ lineType: 'mobile', cannotTextAt: null })
})

test.each(['silence', 'reset', 'broken-json', 403, 404, 429, 500] as const)(
  'where a look-up ends in %s the text goes all the same, once',
  async (fault) => {
    twilio.fake.modes.lookUpFault = fault
    await twilio.missedCall(dana)
    expect(twilio.textsTo(dana)).toEqual([opener])
    expect(caller()).toMatchObject({ lineType: null, cannotTextAt: null })
  },
)

test('the call is answered before anything is looked up', async () => {
  twilio.fake.modes.lookUpFault = 'silence'
  const answer = await twilio.ring(dana)
  expect(answer.body).toContain('texting you at this number now')
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([opener])
})

test('switched off, nothing is looked up', async () => {
  storeSettings(twilio.shop.db, { lookUpLines: null }, friday)
  await twilio.missedCall(dana)
  expect([twilio.textsTo(dana), lookUps()]).toEqual([[opener], []])
})

test('only the first text of a missed call is worth a look-up', async () => {
  await twilio.text(dana, 'my toilet is clogged')
  for (let n = 0; n < 5; n++) {
    twilio.shop.pass({ seconds: 6 })
    await twilio.shop.settle()
  }
  expect(twilio.textsTo(dana)).not.toEqual([])
  expect(lookUps()).toEqual([])
})

describe('learnt from the carrier', () => {
  beforeEach(() => storeSettings(twilio.shop.db, { lookUpLines: null }, friday))

  test.each([21211, 21614, 21635])('a text refused with %i makes a landline that waits for a call', async (code) => {
    twilio.fake.next({ refuse: code })
    await twilio.missedCall(dana)
    expect(caller()).toMatchObject({ cannotTextBecause: String(code) })
    expect(waiting()).toMatchObject([{ closedAt: null }])
    await twilio.missedCall(dana)
    expect([lastCall()?.because, twilio.fake.posts.length]).toEqual(['landline', 1])
  })

  test.each([30005, 30006])('a text that comes back with %i after the fact does so, too', async (errorCode) => {
    twilio.fake.modes.fates = { '*': { status: 'undelivered', errorCode } }
    await twilio.missedCall(dana)
    await twilio.fake.settled()
    await twilio.shop.settle()
    expect(caller()).toMatchObject({ cannotTextBecause: String(errorCode) })
    expect(waiting()).toMatchObject([{ closedAt: null }])
    await twilio.missedCall(dana)
    expect(lastCall()).toMatchObject({ because: 'landline' })
    expect(waiting()).toMatchObject([{ because: 'landline', calledTimes: 2 }])
  })

  test('who texts from such a number after all is texted again', async () => {
    twilio.fake.next({ refuse: 21635 })
    await twilio.missedCall(dana)
    await twilio.text(dana, 'thanks')
    expect(caller()).toMatchObject({ cannotTextAt: null, cannotTextBecause: null })
  })
})

test('the number that is looked up is named in the address, and nothing else of the caller', async () => {
  await twilio.missedCall(dana)
  expect(lookUps()).toEqual([dana])
  expect(lookUps()).not.toContain(line)
})
