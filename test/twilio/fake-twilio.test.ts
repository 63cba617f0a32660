import twilio from 'twilio'
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeTwilio, startFakeTwilio } from './fake-twilio.ts'
import { exampleAccountSid } from './sids.ts'
import { incomingCall, newCallSid, signedRequest } from './webhooks.ts'

const shop = '+15550001111'
const mobile = '+15550002222'
const keys = { accountSid: exampleAccountSid, authToken: 'right-token' }

let fake: FakeTwilio
beforeEach(async () => {
  fake = await startFakeTwilio(keys)
})
afterEach(() => fake.close())

function client(authToken = keys.authToken) {
  const real = twilio(keys.accountSid, authToken)
  real.api.baseUrl = fake.url
  return real
}

test('the real client creates, fetches and lists a message', async () => {
  const created = await client().messages.create({ to: mobile, from: shop, body: 'Hello' })
  expect(created).toMatchObject({ sid: expect.stringMatching(/^SM[0-9a-f]{32}$/), status: 'queued', body: 'Hello' })
  expect(created.dateCreated).toBeInstanceOf(Date)
  expect(await client().messages(created.sid).fetch()).toMatchObject({ sid: created.sid, to: mobile, from: shop })
  expect((await client().messages.list({ to: mobile, from: shop, limit: 20 })).map(({ sid }) => sid)).toEqual([
    created.sid,
  ])
  expect(fake.messages.map(({ sid }) => sid)).toEqual([created.sid])
})

test('a wrong token is refused with 20003 and written down', async () => {
  await expect(client('wrong').messages.create({ to: mobile, from: shop, body: 'Hello' })).rejects.toMatchObject({
    status: 401,
    code: 20003,
  })
  expect(fake.posts).toMatchObject([{ outcome: 'refused', status: 401, code: 20003 }])
})

test('pages follow one another from the newest message to the oldest', async () => {
  for (let n = 0; n < 7; n++) await client().messages.create({ to: mobile, from: shop, body: `text ${n}` })
  const listed = await client().messages.list({ to: mobile, pageSize: 3, limit: 20 })
  expect(listed.map(({ body }) => body)).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `text ${n}`))
})

test('a signed webhook validates with the real package', () => {
  const params = incomingCall({ callSid: newCallSid(), from: mobile, to: shop, extra: { Twice: ['b', 'a'] } })
  const { headers } = signedRequest({ baseUrl: 'https://shop.example/', path: '/voice?x=1', params, ...keys })
  const signature = headers['X-Twilio-Signature'] ?? ''
  expect(validateRequest(keys.authToken, signature, 'https://shop.example/voice?x=1', params)).toBe(true)
  expect(validateRequest(keys.authToken, signature, 'https://shop.example/voice?x=2', params)).toBe(false)
})
