import { afterEach, beforeEach, expect, test } from 'vitest'
import { callbacks, callers, conversations, messages } from '../../server/database/schema.ts'
import { newMessageSid } from '../twilio/webhooks.ts'
import { dana, openTwilioShop, owner, type TwilioShop } from './twilio-shop.ts'

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop()
})
afterEach(() => twilio.close())

const inbound = () =>
  twilio.shop.db
    .select()
    .from(messages)
    .all()
    .filter(({ direction }) => direction === 'inbound')
const caller = () =>
  twilio.shop.db
    .select()
    .from(callers)
    .all()
    .find(({ number }) => number === dana)

test('the owner gets one text when a caller first answers, and the caller leaves the call-back queue', async () => {
  await twilio.missedCall(dana)
  await twilio.text(dana, 'Need someone to look at a leak in the basement. 28 Woodbine Cres.')
  await twilio.text(dana, 'Today if you can')
  twilio.shop.pass({ seconds: 6 })
  await twilio.shop.settle()
  expect(twilio.textsTo(owner)).toEqual([
    "A1 416-555-0134: Need someone to look at a leak in the basement, 28 Woodbine Cres. Wants today. Reply 2 call, 3 I'll handle, or write your own.",
  ])
  expect(twilio.shop.db.select().from(callbacks).all()).toMatchObject([{ closedBecause: 'answered-by-text' }])
})

test('a text that comes three times at once is recorded once', async () => {
  const messageSid = newMessageSid()
  await Promise.all([1, 2, 3].map(() => twilio.text(dana, 'Hello?', { messageSid })))
  expect(inbound()).toHaveLength(1)
})

test('STOP is honoured at once: nothing more goes out, and the carrier answers it', async () => {
  await twilio.missedCall(dana)
  await twilio.text(dana, 'STOP', { optOutType: 'STOP' })
  twilio.shop.pass({ hours: 30 })
  await twilio.missedCall(dana)
  expect(twilio.textsTo(dana)).toHaveLength(1)
  expect(caller()).toMatchObject({ optedOutBy: 'text' })
  expect(twilio.textsTo(owner)).toEqual([])
})

test('STOP in free wording is honoured, and confirmed once by us since the carrier does not know it', async () => {
  await twilio.missedCall(dana)
  await twilio.text(dana, 'please stop texting me')
  await twilio.text(dana, 'stop texting me!!')
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([
    expect.stringContaining("Mike's Plumbing"),
    "Mike's Plumbing: you won't get any more texts from us. Reply START if you change your mind.",
  ])
})

test('STOP that arrives while a text waits takes it back', async () => {
  twilio.fake.modes.isUnauthorized = true
  await twilio.ring(dana)
  await twilio.shop.settle()
  twilio.fake.modes.isUnauthorized = false
  await twilio.text(dana, 'STOP', { optOutType: 'STOP' })
  twilio.shop.pass({ minutes: 2 })
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([])
  expect(twilio.shop.db.select().from(messages).all()).toContainEqual(
    expect.objectContaining({ kind: 'text-back', state: 'suppressed', because: 'opted-out' }),
  )
})

test('START brings the texts back', async () => {
  await twilio.text(dana, 'STOP', { optOutType: 'STOP' })
  await twilio.text(dana, 'START', { optOutType: 'START' })
  await twilio.missedCall(dana)
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

test('the carrier knows better: a refusal because of an opt-out is one', async () => {
  twilio.fake.account.optedOut.add(`${'+14165550100'}>${dana}`)
  twilio.fake.next({ refuse: 21610 })
  await twilio.missedCall(dana)
  expect(caller()).toMatchObject({ optedOutBy: 'carrier' })
  expect(twilio.shop.db.select().from(messages).all()).toMatchObject([
    { state: 'failed', because: 'opted-out', errorCode: '21610' },
  ])
})

test('a landline is learnt from the refusal and never tried again', async () => {
  twilio.fake.next({ refuse: 21614 })
  await twilio.missedCall(dana)
  twilio.shop.pass({ hours: 30 })
  await twilio.missedCall(dana)
  expect(twilio.fake.posts).toHaveLength(1)
  expect(twilio.shop.db.select().from(callbacks).all()).toMatchObject([
    { because: 'landline', calledTimes: 2, closedAt: null },
  ])
})

test('who calls again in an open conversation hears of it once, and gets no second opener', async () => {
  await twilio.missedCall(dana)
  await twilio.text(dana, 'I have a leak')
  await twilio.missedCall(dana)
  await twilio.missedCall(dana)
  expect(twilio.textsTo(dana)).toEqual([
    expect.stringContaining('I just missed your call'),
    expect.stringContaining('saw you called again'),
  ])
})

test.each([['HELP'], ['STOP'], ['START']])(
  'who only wrote %s before gets the opener when calling first',
  async (word) => {
    await twilio.text(dana, word, {})
    if (word === 'STOP') await twilio.text(dana, 'START', {})
    await twilio.shop.settle()
    await twilio.missedCall(dana)
    expect(twilio.textsTo(dana).at(-1)).toContain('I just missed your call')
  },
)

test('who wrote before calling first hears that the call was seen, and not that it was a second one', async () => {
  await twilio.text(dana, 'do you fix sinks')
  await twilio.missedCall(dana)
  expect(twilio.textsTo(dana)).toEqual([expect.stringContaining('we saw your call')])
})

test('delivery states rise as the messenger tells of them, in any order', async () => {
  await twilio.missedCall(dana)
  await twilio.fake.settled()
  await twilio.shop.settle()
  expect(twilio.shop.db.select().from(messages).all()).toMatchObject([{ kind: 'text-back', state: 'delivered' }])
})

test('1,600 characters of every script and emoji are kept to the letter', async () => {
  const body = ['العربية', '中文', 'עברית', '👩‍👩‍👧', 'e\u0301', '\u202e', '<b>', '\u0000'.replace('\u0000', '\u200b')]
    .join(' ')
    .repeat(60)
    .slice(0, 1598)
  await twilio.text(dana, body)
  expect(inbound()).toMatchObject([{ body }])
  expect(twilio.shop.db.select().from(conversations).all()).toHaveLength(1)
})
