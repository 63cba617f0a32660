import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls, messages } from '../../server/database/schema.ts'
import { newCallSid } from '../twilio/webhooks.ts'
import { dana, line, openTwilioShop, type TwilioShop } from './twilio-shop.ts'

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop()
})
afterEach(() => twilio.close())

const opener =
  "Hey, it's Mike from Mike's Plumbing. I just missed your call. What are you looking to get done? Reply STOP to opt out."
const rows = () => twilio.shop.db.select().from(calls).all()

test('a missed call gets one text, during the greeting, and the greeting says so', async () => {
  const greeting = await twilio.ring(dana, 'CA00000000000000000000000000000001')
  await twilio.shop.settle()
  expect(greeting.status).toBe(200)
  expect(greeting.body).toContain('hang up and call 9 1 1')
  expect(greeting.body).toContain('texting you at this number now')
  expect(twilio.textsTo(dana)).toEqual([opener])
  await twilio.hangUp(dana, 'CA00000000000000000000000000000001')
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([opener])
  expect(rows()).toMatchObject([{ decision: 'text-back', outcome: 'missed', carrierSaid: 'completed', seconds: 9 }])
})

test('the text is sent from the line that was called, with its own time and a status callback', async () => {
  await twilio.missedCall(dana)
  expect(twilio.fake.messages[0]).toMatchObject({ from: line, to: dana, validityPeriod: 600 })
  const [message] = twilio.shop.db.select().from(messages).all()
  expect(message).toMatchObject({ kind: 'text-back', state: 'sent', providerMessageId: twilio.fake.messages[0]?.sid })
})

test('repeated, reordered and replayed webhooks change nothing', async () => {
  const callSid = newCallSid()
  await twilio.hangUp(dana, callSid)
  await Promise.all([1, 2, 3].flatMap(() => [twilio.ring(dana, callSid), twilio.hangUp(dana, callSid)]))
  await twilio.shop.settle()
  twilio.shop.pass({ hours: 30 })
  await twilio.ring(dana, callSid)
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toHaveLength(1)
  expect(rows()).toHaveLength(1)
})

test('the same caller three times at once gets one text, and the later calls hear that one was sent', async () => {
  const greetings = await Promise.all([1, 2, 3].map(() => twilio.ring(dana)))
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toHaveLength(1)
  expect(greetings.filter(({ body }) => body.includes('We have texted you'))).toHaveLength(2)
  expect(rows().filter(({ because }) => because === 'texted-recently')).toHaveLength(2)
})

test('a forged webhook gets 403 and leaves no row', async () => {
  const forged = await Promise.all([
    twilio.post(
      '/webhooks/twilio/voice',
      { CallSid: newCallSid(), From: dana, To: line, CallStatus: 'ringing' },
      { authToken: 'another token' },
    ),
    twilio.post(
      '/webhooks/twilio/voice',
      { CallSid: newCallSid(), From: dana, To: line, CallStatus: 'ringing' },
      { baseUrl: 'https://evil.example' },
    ),
  ])
  await twilio.shop.settle()
  expect(forged.map(({ status, body }) => [status, body])).toEqual([
    [403, ''],
    [403, ''],
  ])
  expect(rows()).toEqual([])
  expect(twilio.fake.messages).toEqual([])
})

test('a signed call to a number that is not ours is refused', async () => {
  const answer = await twilio.post('/webhooks/twilio/voice', {
    CallSid: newCallSid(),
    From: dana,
    To: '+14165550177',
    CallStatus: 'ringing',
    Direction: 'inbound',
  })
  expect(answer.status).toBe(403)
  expect(rows()).toEqual([])
})

test.each([
  ['anonymous', 'withheld', 'We cannot see your number'],
  ['+266696687', 'withheld', 'We cannot see your number'],
  ['', 'withheld', 'We cannot see your number'],
  ['sip:dana@example.org', 'not-a-phone', 'press 1'],
  ['72345', 'short-code', 'Please call again'],
  [line, 'own-line', 'Please call again'],
  ['+14165550001', 'crew', 'Please call again'],
  ['+18765550134', 'country-not-allowed', 'will call you back'],
  ['+18005550134', 'toll-free', 'press 1'],
])('a call from %j is not texted (%s), and the greeting promises no text', async (from, because, words) => {
  const greeting = await twilio.ring(from, 'CA00000000000000000000000000000001')
  await twilio.hangUp(from, 'CA00000000000000000000000000000001')
  await twilio.shop.settle()
  expect(rows()).toMatchObject([{ decision: 'stay-silent', because }])
  expect(greeting.body).toContain(words)
  expect(greeting.body).not.toContain('texting you')
  expect(twilio.fake.messages).toEqual([])
})

test('over the hourly cap callers are kept for a call back, and the owner is warned at four fifths', async () => {
  await twilio.close()
  twilio = await openTwilioShop({ env: { TEXTBACKS_PER_HOUR: '5' } })
  for (let n = 0; n < 7; n++) await twilio.missedCall(`+1416555020${n}`)
  expect(rows().map(({ because }) => because)).toEqual([null, null, null, null, null, 'hourly-cap', 'hourly-cap'])
  expect(twilio.textsTo('+14165550001')).toEqual([expect.stringContaining('4 missed calls in the last hour')])
})

test('without a token the Twilio routes answer 503 and the rest runs', async () => {
  await twilio.close()
  twilio = await openTwilioShop({ env: { TWILIO_AUTH_TOKEN: '' } })
  expect((await twilio.ring(dana)).status).toBe(503)
  expect((await fetch(`${twilio.shop.privateOrigin}/healthz`)).status).toBe(200)
})
