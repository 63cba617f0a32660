// Calling back: one tap rings a phone of the shop, the key 1 there rings the caller, and what came of it stands in the queue.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endForgottenCallBacks } from '../../server/callbacks/end-forgotten.ts'
import { updateCaller } from '../../server/callers/store.ts'
import { bridges, callbacks } from '../../server/database/schema.ts'
import { ownerOf } from '../pages/owner.ts'
import { verbsOf } from '../twilio/twiml.ts'
import { dana, line, openTwilioShop, owner, type TwilioShop } from './twilio-shop.ts'

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop()
  await twilio.missedCall(dana)
})
afterEach(() => twilio.close())

const settled = async () => {
  await twilio.shop.settle()
  await twilio.fake.settled()
  await twilio.shop.settle()
}
const tap = async () => {
  const mike = await ownerOf(twilio.shop)
  const answer = await mike.post('/callbacks/1/calls', { next: '/callbacks' })
  await settled()
  return { mike, answer }
}
const waits = () => twilio.shop.db.select().from(callbacks).all()
const called = () => twilio.shop.db.select().from(bridges).all()
const placed = () => [...twilio.fake.account.calls.bySid.values()].filter(({ direction }) => direction !== 'inbound')
const announcement = expect.stringContaining('Mike is calling you now from this number')

test('the owner’s phone rings first, the caller is texted when the key is pressed, then rung with the number that texted', async () => {
  await tap()
  expect(placed()).toMatchObject([
    { direction: 'outbound-api', to: owner, from: line },
    { direction: 'outbound-dial', to: dana, from: line },
  ])
  expect(twilio.textsTo(dana).slice(1)).toEqual([announcement])
  expect(called()).toMatchObject([{ outcome: 'reached', rungUntil: 'bridged', seconds: 120 }])
  expect(waits()).toMatchObject([{ closedBecause: 'reached' }])
})

test('what is heard at the owner’s phone names the caller, and only the key 1 goes on', async () => {
  twilio.fake.modes.placed.keys = ['7']
  const { mike } = await tap()
  const question = twilio.fake.webhooks.find(({ url }) => url.includes('/screen?bridge='))
  const [gather, end] = verbsOf(question?.body ?? '')
  expect(gather?.inside[0]?.text).toMatch(/You are calling back .*Press 1/)
  expect(end?.name).toBe('Hangup')
  expect(placed()).toHaveLength(1)
  expect(twilio.textsTo(dana)).toHaveLength(1)
  expect((await mike.get('/callbacks')).body).toContain('you did not press 1')
  expect(waits()).toMatchObject([{ closedAt: null }])
})

test.each([
  ['no-answer', 'you did not pick up'],
  ['busy', 'your phone was busy'],
  ['failed', 'your phone could not be rung'],
] as const)('an owner’s phone that ends %s rings no caller, and the page says so', async (first, words) => {
  twilio.fake.modes.placed.first = first
  const { mike } = await tap()
  expect(placed()).toHaveLength(1)
  expect((await mike.get('/callbacks')).body).toContain(words)
  expect(waits()).toMatchObject([{ closedAt: null }])
})

test.each(['no-answer', 'busy', 'failed'] as const)(
  'a caller who is called back in vain (%s) waits on',
  async (other) => {
    twilio.fake.modes.placed.other = other
    const { mike } = await tap()
    expect(called()).toMatchObject([{ outcome: 'no-answer', rungUntil: other }])
    expect((await mike.get('/callbacks')).body).toContain('no answer')
    expect(waits()).toMatchObject([{ closedAt: null }])
  },
)

test.each([
  ['1', 'reached', 'reached'],
  ['2', 'voicemail', null],
  ['', null, null],
] as const)('after a short call the key “%s” says what it was', async (key, outcome, closedBecause) => {
  Object.assign(twilio.fake.modes.placed, { seconds: 25, keys: ['1', key].filter(Boolean) })
  const { mike } = await tap()
  expect(called()).toMatchObject([{ outcome, seconds: 25 }])
  expect(waits()).toMatchObject([{ closedBecause }])
  if (outcome !== null) return
  expect((await mike.get('/callbacks')).body).toContain('connected 25 s. Reached?')
  await mike.post('/callbacks/1/voicemail', { next: '/callbacks' })
  expect(called()).toMatchObject([{ outcome: 'voicemail' }])
})

test('tapping twice rings once, and who is done can be called again', async () => {
  const mike = await ownerOf(twilio.shop)
  twilio.fake.modes.placed.other = 'busy'
  await Promise.all([1, 2, 3].map(() => mike.post('/callbacks/1/calls', { next: '/callbacks' })))
  await settled()
  expect(called()).toHaveLength(1)
  await tap()
  expect(called()).toHaveLength(2)
})

test('who wants no texts is called without one', async () => {
  updateCaller(twilio.shop.db, 1, { optedOutAt: twilio.shop.now(), optedOutBy: 'owner' })
  await tap()
  expect(twilio.textsTo(dana)).toHaveLength(1)
  expect(called()).toMatchObject([{ outcome: 'reached' }])
})

test.each([
  [{ status: 401, code: 20003 }, 'wrong-credentials'],
  [{ status: 400, code: 21215 }, 'refused'],
] as const)('a call that the company refuses (%o) is over, and the page offers to dial', async (fault, because) => {
  twilio.fake.modes.placingFault = fault
  const { mike } = await tap()
  expect(called()).toMatchObject([{ because, endedAt: expect.anything() }])
  const page = (await mike.get('/callbacks')).body
  expect(page).toContain('could not be rung')
  expect(page).toContain('Dial yourself')
})

test('a call of which nobody knows whether it was placed is not placed again, and is over by the clock', async () => {
  twilio.fake.modes.placingFault = 'reset'
  await tap()
  expect(called()).toMatchObject([{ endedAt: null }])
  twilio.fake.modes.placingFault = null
  twilio.shop.pass({ minutes: 4 })
  endForgottenCallBacks(twilio.shop)
  await settled()
  expect(placed()).toEqual([])
  expect(called()).toMatchObject([{ because: 'never-told' }])
})

test('ends that come twice or in another order leave what was known', async () => {
  Object.assign(twilio.fake.modes.placed, { seconds: 25, keys: ['1', '2'] })
  await tap()
  const sent = twilio.fake.webhooks.filter(({ url }) => url.includes('bridge='))
  for (const { url, params } of sent.toReversed())
    await twilio.post(url.slice('https://shop.example'.length), params as Record<string, string>)
  expect(called()).toMatchObject([{ outcome: 'voicemail', seconds: 25 }])
  expect(twilio.textsTo(dana)).toHaveLength(2)
})

test('“2” by text rings the owner’s phone, then the caller’s', async () => {
  await twilio.text(dana, 'My sink leaks, 28 Woodbine Cres')
  for (let n = 0; n < 4; n++) {
    twilio.shop.pass({ seconds: 8 })
    await settled()
  }
  await twilio.text(owner, '2')
  await settled()
  expect(twilio.textsTo(owner).at(-1)).toContain('your phone rings now')
  expect(placed()).toMatchObject([{ to: owner }, { to: dana }])
})

test('what a caller is called cannot become a verb', async () => {
  const { db } = twilio.shop
  db.$client.prepare("update callers set name = '</Say><Dial>+1900</Dial>'").run()
  await tap()
  const question = twilio.fake.webhooks.find(({ url }) => url.includes('/screen?bridge='))
  expect(verbsOf(question?.body ?? '').map(({ name }) => name)).toEqual(['Gather', 'Hangup'])
})
