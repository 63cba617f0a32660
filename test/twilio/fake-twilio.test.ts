import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeTwilio, startFakeTwilio } from './fake-twilio.ts'
import { keys, mobile, realClient, shop } from './real-client.ts'

const apiKey = { sid: 'SK00000000000000000000000000000001', secret: 'right-secret' }
const service = 'MG00000000000000000000000000000001'
let clockMs: number | undefined
let fake: FakeTwilio

beforeEach(async () => {
  clockMs = undefined
  const now = () => clockMs ?? Date.now()
  fake = await startFakeTwilio({
    ...keys,
    apiKey,
    publicUrl: 'https://shop.example',
    messagingServices: { [service]: shop },
    now,
  })
})
afterEach(() => fake.close())

const client = () => realClient(fake.url)
const send = (text: { to?: string; body?: string } = {}) =>
  client().messages.create({ to: mobile, from: shop, body: 'Hello', ...text })

describe('messages', () => {
  test('one that was created is fetched and listed as the same', async () => {
    const created = await send()
    expect(created).toMatchObject({ sid: expect.stringMatching(/^SM[0-9a-f]{32}$/), status: 'queued', body: 'Hello' })
    expect(created).toMatchObject({ dateSent: null, numSegments: '1', errorCode: null, direction: 'outbound-api' })
    expect(created.dateCreated).toBeInstanceOf(Date)
    expect(await client().messages(created.sid).fetch()).toMatchObject({ sid: created.sid, to: mobile, from: shop })
    const listed = await client().messages.list({ to: mobile, from: shop, limit: 20 })
    expect(listed.map(({ sid }) => sid)).toEqual([created.sid])
    expect(fake.messages).toMatchObject([{ sid: created.sid, to: mobile, body: 'Hello' }])
    expect(fake.posts).toMatchObject([{ sid: created.sid, outcome: 'accepted', status: 201, fault: 'answer' }])
  })

  test('pages follow one another from the newest to the oldest, also while new ones arrive', async () => {
    for (let n = 0; n < 7; n++) await send({ body: `text ${n}` })
    const seen: string[] = []
    let page = await client().messages.page({ to: mobile, pageSize: 3 })
    seen.push(...page.instances.map(({ body }) => body))
    await send({ body: 'text 7' })
    while (page.nextPageUrl) {
      page = await client().messages.getPage(page.nextPageUrl)
      seen.push(...page.instances.map(({ body }) => body))
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `text ${n}`))
  })

  test('the list is narrowed by recipient and sender', async () => {
    await send({ to: '+15550003333' })
    await send()
    expect(await client().messages.list({ to: '+15550003333', limit: 20 })).toHaveLength(1)
    expect(await client().messages.list({ from: shop, limit: 20 })).toHaveLength(2)
    expect(await client().messages.list({ from: mobile, limit: 20 })).toHaveLength(0)
  })

  test('a filter on the date of sending hides what is still queued', async () => {
    fake.modes.fates['*'] = { status: 'queued' }
    await send()
    expect(await client().messages.list({ dateSentAfter: new Date(0), limit: 20 })).toHaveLength(0)
    fake.modes.fates['*'] = { status: 'delivered' }
    await send()
    await fake.settled()
    expect(await client().messages.list({ dateSentAfter: new Date(0), limit: 20 })).toHaveLength(1)
    expect(await client().messages.list({ dateSentAfter: new Date(Date.now() + 9e7), limit: 20 })).toHaveLength(0)
  })

  test('the list shows a message only after its lag, fetching it works at once', async () => {
    clockMs = Date.now()
    fake.modes.listLagMs = 2000
    const { sid } = await send()
    expect(await client().messages.list({ to: mobile, limit: 20 })).toHaveLength(0)
    expect(await client().messages(sid).fetch()).toMatchObject({ sid })
    clockMs += 2000
    expect(await client().messages.list({ to: mobile, limit: 20 })).toHaveLength(1)
  })

  test('a sender chosen by a Messaging Service is known only when the text goes out', async () => {
    const created = await client().messages.create({ to: mobile, messagingServiceSid: service, body: 'Hello' })
    expect(created).toMatchObject({ from: null, status: 'accepted', numSegments: '0' })
    await fake.settled()
    expect(await client().messages(created.sid).fetch()).toMatchObject({ from: shop, status: 'delivered' })
  })

  test('one that is under way cannot be deleted, a delivered one can', async () => {
    fake.modes.fates['*'] = { status: 'queued' }
    const underWay = await send()
    await expect(client().messages(underWay.sid).remove()).rejects.toMatchObject({ status: 409, code: 20009 })
    fake.modes.fates['*'] = { status: 'delivered' }
    const { sid } = await send({ to: '+15550003333' })
    await fake.settled()
    expect(await client().messages(sid).remove()).toBe(true)
    await expect(client().messages(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 })
    expect(await client().messages.list({ to: '+15550003333', limit: 20 })).toHaveLength(0)
  })

  test('the answer carries the date of the fake', async () => {
    clockMs = Date.UTC(2026, 10, 20, 15, 4, 5)
    const answer = await fetch(`${fake.url}/2010-04-01/Accounts/${keys.accountSid}.json`)
    expect(answer.headers.get('date')).toBe('Fri, 20 Nov 2026 15:04:05 GMT')
    expect(await (await send()).dateCreated.toISOString()).toBe('2026-11-20T15:04:05.000Z')
  })
})

describe('what is refused', () => {
  test.each([
    ['nobody to send to', { To: '' }, 21604],
    ['a number that is none', { To: '555-0100' }, 21211],
    ['nobody who sends', { From: '' }, 21603],
    ['a sender that is not ours', { From: '+15559990000' }, 21606],
    ['a text to ourselves', { To: shop }, 21266],
    ['an empty text', { Body: '' }, 21602],
    ['1601 letters', { Body: 'x'.repeat(1601) }, 21617],
    ['a validity of no seconds', { ValidityPeriod: '0' }, 21624],
    ['a validity of more than ten hours', { ValidityPeriod: '36001' }, 21624],
    ['a callback that is no address', { StatusCallback: 'shop.example/status' }, 21609],
  ])('%s', async (_name, changed, code) => {
    const answer = await post({ To: mobile, From: shop, Body: 'Hello', ...changed })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({
      code,
      status: 400,
      message: expect.any(String),
      more_info: `https://www.twilio.com/docs/errors/${code}`,
    })
    expect(fake.messages).toEqual([])
    expect(fake.posts).toMatchObject([{ outcome: 'refused', status: 400, code }])
  })

  test('1600 letters are taken', async () => {
    expect((await post({ To: mobile, From: shop, Body: 'x'.repeat(1600), ValidityPeriod: '36000' })).status).toBe(201)
  })

  test.each([
    ['a wrong token', { password: 'wrong' }],
    ['a wrong secret', { user: apiKey.sid, password: 'wrong' }],
  ])('%s', async (_name, wrong) => {
    const sent = realClient(fake.url, wrong).messages.create({ to: mobile, from: shop, body: 'Hello' })
    await expect(sent).rejects.toMatchObject({ status: 401, code: 20003 })
    expect(fake.posts).toMatchObject([{ outcome: 'refused', status: 401, code: 20003 }])
  })

  test('an API key and its secret are as good as the token', async () => {
    const withKey = realClient(fake.url, { user: apiKey.sid, password: apiKey.secret })
    expect(await withKey.messages.create({ to: mobile, from: shop, body: 'Hello' })).toMatchObject({ status: 'queued' })
  })

  test('everything, while the token is revoked', async () => {
    fake.modes.isUnauthorized = true
    await expect(send()).rejects.toMatchObject({ status: 401, code: 20003 })
    fake.modes.isUnauthorized = false
    await send()
  })

  test('texts of a suspended account', async () => {
    fake.account.status = 'suspended'
    await expect(send()).rejects.toMatchObject({ status: 403, code: 20005 })
    expect(await client().api.v2010.accounts(keys.accountSid).fetch()).toMatchObject({ status: 'suspended' })
  })

  test('on trial, a number that was not verified; a verified one gets the trial words first', async () => {
    fake.account.type = 'Trial'
    await expect(send()).rejects.toMatchObject({ status: 400, code: 21608 })
    fake.account.verifiedNumbers = [mobile]
    expect((await send()).body).toBe('Sent from your Twilio trial account - Hello')
  })
})

describe('the account', () => {
  test('says what it is', async () => {
    const account = await client().api.v2010.accounts(keys.accountSid).fetch()
    expect(account).toMatchObject({ sid: keys.accountSid, status: 'active', type: 'Full' })
  })

  test('its number tells its addresses and takes new ones', async () => {
    const [number] = await client().incomingPhoneNumbers.list({ phoneNumber: shop, limit: 5 })
    expect(number).toMatchObject({
      voiceUrl: 'https://shop.example/webhooks/twilio/voice',
      smsUrl: 'https://shop.example/webhooks/twilio/message',
      statusCallback: 'https://shop.example/webhooks/twilio/call-status',
      capabilities: { voice: true, sms: true },
    })
    await client()
      .incomingPhoneNumbers(number?.sid ?? '')
      .update({ voiceUrl: 'https://new.example/voice' })
    expect(
      await client()
        .incomingPhoneNumbers(number?.sid ?? '')
        .fetch(),
    ).toMatchObject({
      voiceUrl: 'https://new.example/voice',
      smsUrl: 'https://shop.example/webhooks/twilio/message',
    })
  })
})

test('twenty thousand messages do not make the next one slow', async () => {
  fake.modes.fates['*'] = { status: 'queued' }
  const many = Array.from({ length: 20_000 }, (_, n) => `+1555${String(1_000_000 + n)}`)
  const { addRow } = await import('./account.ts')
  for (const to of many) addRow(fake.account, fake.account.messages, { ...blank, sid: `SM${to}`, to })
  await send()
  const [newest] = await client().messages.list({ to: many[0], limit: 1 })
  expect(newest?.sid).toBe(`SM${many[0]}`)
  expect(await client().messages.list({ limit: 1000, pageSize: 1000 })).toHaveLength(1000)
})

const blank = {
  direction: 'outbound-api' as const,
  from: shop,
  body: 'Hello',
  status: 'queued',
  errorCode: null,
  messagingServiceSid: null,
  media: [],
  statusCallback: null,
  validityPeriod: null,
  createdAtMs: 0,
  sentAtMs: null,
  updatedAtMs: 0,
  isDeleted: false,
}

function post(form: Record<string, string>): Promise<Response> {
  const given = Object.entries(form).filter(([, value]) => value !== '')
  return fetch(`${fake.url}/2010-04-01/Accounts/${keys.accountSid}/Messages.json`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${keys.accountSid}:${keys.authToken}`).toString('base64')}` },
    body: new URLSearchParams(given),
  })
}
