// Calling back: one tap rings a phone of the shop, the key 1 there rings the caller, and what came of it stands in the queue.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endForgottenCallBacks } from '../../server/callbacks/end-forgotten.ts'
import { updateCaller } from '../../server/callers/store.ts'
import { bridges, callbacks } from '../../server/database/schema.ts'
import { storeOwnNumber } from '../../server/settings/own-number.ts'
import { numberToShow } from '../../server/settings/shown-number.ts'
import { addLine, firstLine, lineById } from '../../server/settings/store.ts'
import { ownerOf } from '../pages/owner.ts'
import { validationCode } from '../twilio/caller-ids.ts'
import { verbsOf } from '../twilio/twiml.ts'
import { callEnded, incomingCall, newCallSid } from '../twilio/webhooks.ts'
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
  expect(called()).toMatchObject([{ outcome: 'reached', rungUntil: 'bridged', seconds: 300 }])
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

// A greeting and a message after it last a minute and a half, and longer where somebody takes their time.
describe.each([
  [25, '25 s'],
  [95, '1 min 35 s'],
  [239, '3 min 59 s'],
])('a call that may have been a voicemail (%i s)', (seconds, words) => {
  test.each([
    ['1', 'reached', 'reached'],
    ['2', 'voicemail', null],
    ['', null, null],
  ] as const)('is what the key “%s” says', async (key, outcome, closedBecause) => {
    Object.assign(twilio.fake.modes.placed, { seconds, keys: ['1', key].filter(Boolean) })
    await tap()
    expect(called()).toMatchObject([{ outcome, seconds }])
    expect(waits()).toMatchObject([{ closedBecause }])
  })

  test('is asked about on the page until somebody answers', async () => {
    Object.assign(twilio.fake.modes.placed, { seconds })
    const { mike } = await tap()
    const question = `connected ${words}. Did you reach them?`
    expect((await mike.get('/callbacks')).body).toContain(question)
    expect((await mike.get('/')).body).toContain(question)
    await mike.post('/callbacks/1/closing', { outcome: 'reached' })
    expect(called()).toMatchObject([{ outcome: 'reached' }])
    await mike.post('/callbacks/1/reopening', {})
    expect((await mike.get('/callbacks')).body).toContain(question)
    await mike.post('/callbacks/1/voicemail', { next: '/callbacks' })
    expect(called()).toMatchObject([{ outcome: 'voicemail' }])
    expect((await mike.get('/callbacks')).body).not.toContain(question)
    expect(waits()).toMatchObject([{ closedAt: null }])
  })
})

test('giving up on somebody says nothing of whom a call reached', async () => {
  Object.assign(twilio.fake.modes.placed, { seconds: 25 })
  const { mike } = await tap()
  await mike.post('/callbacks/1/closing', { outcome: 'gave-up' })
  expect(called()).toMatchObject([{ outcome: null }])
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

const own = '+14165550177'
const ownNumberIsShown = async () => {
  storeOwnNumber(twilio.shop.db, { number: own, company: 'telus', seconds: 20 }, twilio.shop.now())
  const mike = await ownerOf(twilio.shop)
  await mike.post('/settings/lines/shown-number', { deed: 'ask' })
  return mike
}

test('a caller sees the number they know once the carrier has the code, and no text from another number goes before', async () => {
  const mike = await ownNumberIsShown()
  expect((await mike.get('/settings/lines')).body).toContain(validationCode)
  await mike.post('/settings/lines/shown-number', { deed: 'look' })
  expect((await mike.get('/settings/lines?shown=not-yet')).body).toContain('has not heard the code yet')
  twilio.fake.account.verifiedNumbers.push(own)
  await mike.post('/settings/lines/shown-number', { deed: 'look' })
  await tap()
  expect(placed()).toMatchObject([
    { to: owner, from: line },
    { to: dana, from: own },
  ])
  expect(twilio.textsTo(dana)).toHaveLength(1)
  expect(waits()).toMatchObject([{ closedBecause: 'reached' }])
})

test('until the code is keyed in, and where the owner would rather, the number that texted is shown', async () => {
  const mike = await ownNumberIsShown()
  await tap()
  expect(placed().at(-1)).toMatchObject({ to: dana, from: line })
  twilio.fake.account.verifiedNumbers.push(own)
  await mike.post('/settings/lines/shown-number', { deed: 'look' })
  await mike.post('/settings/lines/shown-number', { deed: 'box' })
  expect(numberToShow(twilio.shop.db, { carrier: 'twilio', line: shopsLine() })).toBe(line)
  await mike.post('/settings/lines/shown-number', { deed: 'own' })
  expect(numberToShow(twilio.shop.db, { carrier: 'twilio', line: shopsLine() })).toBe(own)
  storeOwnNumber(twilio.shop.db, { number: '+14165550178', company: 'telus', seconds: 20 }, twilio.shop.now())
  expect(numberToShow(twilio.shop.db, { carrier: 'twilio', line: shopsLine() })).toBe(line)
})

test('a number that the carrier has on its list no more is not shown again until somebody looks', async () => {
  const mike = await ownNumberIsShown()
  twilio.fake.account.verifiedNumbers.push(own)
  await mike.post('/settings/lines/shown-number', { deed: 'look' })
  twilio.fake.account.verifiedNumbers.pop()
  await tap()
  expect(called()).toMatchObject([{ rungUntil: 'failed' }])
  expect((await mike.get('/settings/lines')).body).toContain('did not go through')
  expect(numberToShow(twilio.shop.db, { carrier: 'twilio', line: shopsLine() })).toBe(line)
})

test('who has no conversation is called back from the line that they called last', async () => {
  const second = '+14165550300'
  const landline = '+442079460000'
  addLine(twilio.shop.db, second, twilio.shop.now())
  const call = { callSid: newCallSid(), from: landline, to: second }
  await twilio.post('/webhooks/twilio/voice', incomingCall(call))
  await twilio.post('/webhooks/twilio/call-status', callEnded({ ...call, status: 'completed', seconds: 9 }))
  await twilio.shop.settle()
  const mike = await ownerOf(twilio.shop)
  await mike.post(`/callbacks/${waits().at(-1)?.id}/calls`, { next: '/callbacks' })
  await settled()
  expect(called().map(({ lineId }) => lineById(twilio.shop.db, lineId)?.number)).toEqual([second])
})

const shopsLine = () => {
  const found = firstLine(twilio.shop.db)
  if (!found) throw new Error('the shop has no line')
  return found
}
