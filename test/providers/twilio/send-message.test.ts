import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutgoingMessage } from '../../../server/providers/messenger/messenger.ts'
import { twilioMessenger } from '../../../server/providers/messenger/twilio.ts'
import type { TwilioAccount } from '../../../server/providers/twilio/account.ts'
import { type FakeTwilio, startFakeTwilio } from '../../twilio/fake-twilio.ts'
import type { PostFault } from '../../twilio/modes.ts'
import { caller, now, ours, shop } from './shop.ts'

const message: OutgoingMessage = {
  reference: 'abc123',
  to: caller,
  from: ours,
  body: 'Sorry we missed you',
  validForSeconds: 600,
}

const send = (account: TwilioAccount, changes: Partial<OutgoingMessage> = {}, sendTimeoutSeconds = 5) =>
  twilioMessenger(account, { now, sendTimeoutSeconds }).send({ ...message, ...changes })

describe('against a Twilio that keeps account', () => {
  let fake: FakeTwilio
  let account: TwilioAccount

  beforeEach(async () => {
    fake = await startFakeTwilio({
      accountSid: shop.accountSid!,
      authToken: shop.authToken!,
      numbers: [ours],
      apiKey: { sid: 'SK1', secret: 's' },
    })
    account = { ...shop, apiBase: fake.url }
  })
  afterEach(() => fake.close())

  test('an accepted text has its fields, once', async () => {
    expect(await send(account)).toEqual({ outcome: 'accepted', messageId: fake.messages[0]?.sid })
    expect(fake.posts.map((post) => post.params)).toEqual([
      {
        To: caller,
        From: ours,
        Body: 'Sorry we missed you',
        ValidityPeriod: '600',
        StatusCallback: 'https://texts.example.ca/webhooks/twilio/message-status?m=abc123',
      },
    ])
  })

  test('1,600 letters of every script arrive as they were', async () => {
    const body = '👩🏽‍🔧 é ليس 漢字 & + % = \n'.repeat(60).slice(0, 1600)
    await send(account, { body })
    expect(fake.messages[0]?.body).toBe(body)
  })

  test.each([
    [0, '1'],
    [12.7, '12'],
    [99_999, '36000'],
  ])('a validity of %d seconds is asked as %s', async (validForSeconds, asked) => {
    expect(await send(account, { validForSeconds })).toMatchObject({ outcome: 'accepted' })
    expect(fake.posts[0]?.params.ValidityPeriod).toBe(asked)
  })

  test('without a public address no receipts are asked for', async () => {
    expect(await send({ ...account, publicUrl: undefined })).toMatchObject({ outcome: 'accepted' })
    expect(fake.posts[0]?.params).not.toHaveProperty('StatusCallback')
  })

  test('an API key serves in the place of the token', async () => {
    const byKey = { ...account, authToken: undefined, apiKey: 'SK1', apiSecret: 's' }
    expect(await send(byKey)).toMatchObject({ outcome: 'accepted' })
  })

  test.each<[string, PostFault, object]>([
    ['times out after accepting', 'accept-then-hang', { outcome: 'unknown', because: 'timed-out' }],
    ['times out', 'hang', { outcome: 'unknown', because: 'timed-out' }],
    ['is reset after accepting', 'accept-then-reset', { outcome: 'unknown', because: 'connection-lost' }],
    ['is reset', 'reset', { outcome: 'unknown', because: 'connection-lost' }],
    ['answers 500 after accepting', 'accept-then-500', { outcome: 'unknown', because: 'server-error' }],
    ['answers 500', '500', { outcome: 'unknown', because: 'server-error' }],
    ['answers half a JSON', 'accept-then-broken-json', { outcome: 'unknown', because: 'unreadable-answer' }],
    ['answers 429', { tooManyForSeconds: 7 }, rejected('too-many-requests', 'moment', '20429', 7)],
    ['answers 401', '401', rejected('wrong-credentials', 'account', '20003')],
    ['says that they opted out', { refuse: 21610 }, rejected('opted-out', 'message', '21610')],
    ['says that it is a landline', { refuse: 21614 }, rejected('cannot-be-texted', 'message', '21614')],
    ['says that the country is closed', { refuse: 21408 }, rejected('country-not-enabled', 'message', '21408')],
    ['says that we are not registered', { refuse: 30034 }, rejected('not-registered', 'account', '30034')],
    ['says what we never heard', { refuse: 29999 }, rejected('refused', 'message', '29999')],
  ])('a send that %s is told as no more than that', async (_, fault, outcome) => {
    fake.next(fault)
    expect(await send(account, {}, 0.3)).toEqual(outcome)
    expect(fake.posts).toHaveLength(1)
  })

  test('a Twilio that is away has surely not taken the text', async () => {
    fake.refuseConnections()
    expect(await send(account)).toEqual(rejected('never-left', 'moment'))
  })

  test.each(['wrong number', 'suspended account', 'wrong token', 'too long'])(
    'what Twilio itself checks is read: %s',
    async (what) => {
      if (what === 'suspended account') fake.account.status = 'suspended'
      const changes =
        what === 'wrong number' ? { from: '+14165550101' } : what === 'too long' ? { body: 'x'.repeat(1601) } : {}
      const expected = {
        'wrong number': rejected('not-our-number', 'account', '21606'),
        'suspended account': rejected('account-suspended', 'account', '20005'),
        'wrong token': rejected('wrong-credentials', 'account', '20003'),
        'too long': rejected('too-long', 'message', '21617'),
      }[what]
      expect(await send(what === 'wrong token' ? { ...account, authToken: 'x' } : account, changes)).toEqual(expected)
    },
  )
})

test('without credentials nothing is asked', async () => {
  const none = { ...shop, authToken: undefined, apiKey: 'SK1' }
  expect(await send(none)).toEqual(rejected('wrong-credentials', 'account'))
  expect(await send({ ...shop, accountSid: undefined })).toEqual(rejected('wrong-credentials', 'account'))
})

describe('against any answer', () => {
  let server: Server
  let answer: (response: ServerResponse) => void
  let account: TwilioAccount
  let asked = 0

  beforeEach(async () => {
    asked = 0
    server = createServer((request, response) => {
      asked++
      request.resume().on('end', () => answer(response))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    account = { ...shop, apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  })
  afterEach(() => new Promise((done) => server.close(done)))

  const answering = (status: number, body: string, headers: Record<string, string> = {}) => {
    answer = (response) => void response.writeHead(status, headers).end(body)
  }

  test.each<[number, string, object]>([
    [201, '{"sid":"SM1"}', { outcome: 'accepted', messageId: 'SM1' }],
    [200, '{"sid":"SM1","new":1}', { outcome: 'accepted', messageId: 'SM1' }],
    [201, '{"sid":""}', { outcome: 'unknown', because: 'unreadable-answer' }],
    [201, '{"sid":null}', { outcome: 'unknown', because: 'unreadable-answer' }],
    [201, '{}', { outcome: 'unknown', because: 'unreadable-answer' }],
    [201, 'null', { outcome: 'unknown', because: 'unreadable-answer' }],
    [201, '', { outcome: 'unknown', because: 'unreadable-answer' }],
    [204, '', { outcome: 'unknown', because: 'unreadable-answer' }],
    [201, `{"sid":"SM1","x":"${'x'.repeat(300_000)}"}`, { outcome: 'unknown', because: 'unreadable-answer' }],
    [302, '', { outcome: 'unknown', because: 'unreadable-answer' }],
    [307, '', { outcome: 'unknown', because: 'unreadable-answer' }],
    [408, '', { outcome: 'unknown', because: 'timed-out' }],
    [500, '{"code":21610}', { outcome: 'unknown', because: 'server-error' }],
    [502, '<html>', { outcome: 'unknown', because: 'server-error' }],
    [503, '', { outcome: 'unknown', because: 'server-error' }],
    [504, '', { outcome: 'unknown', because: 'server-error' }],
    [429, '', rejected('too-many-requests', 'moment')],
    [429, '{"code":63038}', rejected('too-many-requests', 'moment', '63038')],
    [400, '', rejected('refused', 'message')],
    [400, '{"code":"21610"}', rejected('refused', 'message')],
    [400, '{"code":21611}', rejected('too-many-requests', 'moment', '21611')],
    [401, '', rejected('wrong-credentials', 'account')],
    [403, '<html>', rejected('wrong-credentials', 'account')],
    [403, '{"code":21610}', rejected('opted-out', 'message', '21610')],
    [404, '', rejected('wrong-credentials', 'account')],
  ])('%i with %s', async (status, body, outcome) => {
    answering(status, body, status < 400 && status >= 300 ? { Location: `${account.apiBase}/elsewhere` } : {})
    expect(await send(account)).toEqual(outcome)
    expect(asked).toBe(1)
  })

  test.each([
    ['7', 7],
    ['0', 0],
    ['Fri, 20 Nov 2026 15:04:15 GMT', 10],
    ['Fri, 20 Nov 2026 15:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
  ])('Retry-After: %s is %s seconds', async (words, retryAfterSeconds) => {
    answering(429, '', { 'Retry-After': words, Date: 'Fri, 20 Nov 2026 15:04:05 GMT' })
    expect(await send(account)).toMatchObject({ because: 'too-many-requests', retryAfterSeconds })
  })

  test('without a Date the wait counts from our own clock', async () => {
    answer = (response) => {
      response.sendDate = false
      response.writeHead(429, { 'Retry-After': 'Fri, 20 Nov 2026 15:04:25 GMT' }).end()
    }
    expect(await send(account)).toMatchObject({ retryAfterSeconds: 20 })
  })

  test('how far the clocks are apart is seen in the answer', async () => {
    const messenger = twilioMessenger(account, { now, sendTimeoutSeconds: 5 })
    expect(messenger.clockSkewSeconds?.()).toBeNull()
    answering(201, '{"sid":"SM1"}', { Date: 'Fri, 20 Nov 2026 16:04:05 GMT' })
    await messenger.send(message)
    expect(messenger.clockSkewSeconds?.()).toBe(3600)
  })
})

function rejected(because: string, about: string, code: string | null = null, retryAfterSeconds: number | null = null) {
  return { outcome: 'rejected', because, about, code, retryAfterSeconds }
}
