import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calls, messages, outbox } from '../../server/database/schema.ts'
import { newCallSid } from '../twilio/webhooks.ts'
import { dana, openTwilioShop, type TwilioShop } from './twilio-shop.ts'

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop()
})
afterEach(() => twilio.close())

const rows = () => twilio.shop.db.select().from(calls).all()
const client = () => twilio.shop.db.$client

describe('a full disk', () => {
  const fill = () => client().pragma(`max_page_count = ${client().pragma('page_count', { simple: true })}`)
  const clear = () => client().pragma('max_page_count = 1000000')

  test('refuses what it cannot keep, so that the carrier takes its fallback, and goes on by itself when there is space again', async () => {
    fill()
    const answers = []
    for (let n = 0; n < 200; n++) answers.push((await twilio.ring(`+1416555${1000 + n}`)).status)
    expect(answers.at(-1)).toBe(503)
    expect(rows()).toHaveLength(answers.filter((status) => status === 200).length)
    clear()
    const again = await twilio.ring(dana)
    await twilio.shop.settle()
    expect(again.status).toBe(200)
    expect(twilio.textsTo(dana)).toHaveLength(1)
    expect(new Set(twilio.fake.messages.map(({ to }) => to)).size).toBe(twilio.fake.messages.length)
  })
})

describe('a read-only disk', () => {
  test('refuses calls, sends nothing, still shows pages, and loses nothing when it can be written again', async () => {
    const callSid = newCallSid()
    client().pragma('query_only = ON')
    expect((await twilio.ring(dana, callSid)).status).toBe(503)
    expect((await twilio.text(dana, 'Hello?')).status).toBe(503)
    expect((await fetch(`${twilio.shop.privateOrigin}/setup`)).status).toBe(200)
    client().pragma('query_only = OFF')
    await twilio.ring(dana, callSid)
    await twilio.shop.settle()
    expect(twilio.textsTo(dana)).toHaveLength(1)
  })

  test('that comes between the attempt and its outcome leads to no second text', async () => {
    twilio.fake.next({ slowMs: 200 })
    await twilio.ring(dana)
    await expect.poll(() => twilio.shop.db.select().from(outbox).get()?.state).toBe('attempting')
    client().pragma('query_only = ON')
    await expect.poll(() => twilio.fake.posts.length).toBe(1)
    await twilio.fake.settled()
    client().pragma('query_only = OFF')
    await expect.poll(() => twilio.shop.db.select().from(messages).get()?.state).toMatch(/unknown|delivered|sent/)
    twilio.shop.pass({ seconds: 91 })
    await twilio.shop.settle()
    twilio.shop.pass({ seconds: 91 })
    await twilio.shop.settle()
    expect(twilio.fake.posts).toHaveLength(1)
  })
})

describe('what comes to the public door', () => {
  test.each([
    ['an unknown path', '/wp-login.php', {}, 404],
    ['a page of the owner', '/settings', {}, 404],
    ['a webhook by GET', '/webhooks/twilio/voice', {}, 404],
    [
      'a body that is no form',
      '/webhooks/twilio/voice',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
      415,
    ],
    [
      'a form of files',
      '/webhooks/twilio/message',
      { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      415,
    ],
    [
      'a form without a signature',
      '/webhooks/twilio/voice',
      { method: 'POST', body: new URLSearchParams({ From: dana }) },
      403,
    ],
    [
      'a body of a megabyte',
      '/webhooks/twilio/message',
      { method: 'POST', body: new URLSearchParams({ Body: 'x'.repeat(1 << 20) }) },
      413,
    ],
    [
      'a form of a thousand fields',
      '/webhooks/twilio/message',
      { method: 'POST', body: new URLSearchParams(Array.from({ length: 1000 }, (_, n) => [`f${n}`, ''])) },
      413,
    ],
    [
      'a form of no bytes',
      '/webhooks/twilio/message',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      403,
    ],
  ])('%s is met with %4$i and silence', async (_, path, init: RequestInit, status) => {
    const answer = await fetch(twilio.shop.publicOrigin + path, init)
    expect([answer.status, await answer.text()]).toEqual([status, ''])
    expect(rows()).toEqual([])
  })

  test('guesses are throttled, and a rightly signed webhook never is', async () => {
    const guesses = await Promise.all(Array.from({ length: 100 }, () => fetch(`${twilio.shop.publicOrigin}/.env`)))
    expect(guesses.filter(({ status }) => status === 404)).toHaveLength(40)
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(60)
    expect((await twilio.ring(dana)).status).toBe(200)
  })
})

describe('photos', () => {
  const jpeg = Buffer.from('\xff\xd8\xff\xe0 a photo', 'latin1')

  test('of an inbound text are fetched and kept on the box under a name of ours', async () => {
    await twilio.fake.receiveText({ from: dana, body: 'Here', media: [{ type: 'image/jpeg', bytes: jpeg }] })
    await twilio.shop.settle()
    expect(twilio.shop.db.query.media.findMany().sync()).toMatchObject([
      { state: 'stored', contentType: 'image/jpeg', bytes: jpeg.length },
    ])
  })

  test('that are something else by their bytes are refused, whatever they are called', async () => {
    await twilio.fake.receiveText({
      from: dana,
      body: '',
      media: [{ type: 'image/png', bytes: Buffer.from('<svg onload=alert(1)>') }],
    })
    await twilio.shop.settle()
    expect(twilio.shop.db.query.media.findMany().sync()).toMatchObject([
      { state: 'refused', because: 'not-a-photo', fileName: null },
    ])
  })

  test('are never fetched from anywhere but the messenger', async () => {
    await twilio.text(dana, 'Look', { media: [{ url: 'http://169.254.169.254/latest/meta-data', type: 'image/jpeg' }] })
    await twilio.shop.settle()
    expect(twilio.shop.db.query.media.findMany().sync()).toMatchObject([{ state: 'refused', because: 'refused' }])
  })
})
